import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generators, root } from '../../generate/generators.ts'
import { testDatabase, type TestDatabase } from '../testing/database.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

test.for(generators)('$file is fresh', async ({ file, generate }) => {
  const [committed, fresh] = await Promise.all([readFile(join(root, file), 'utf8'), generate(db.url)])
  // Compared as a whole: the difference is found better by git than in a test's report.
  expect(committed === fresh, `${file} is out of date: run npm run generate, and look at what changed`).toBe(true)
})
