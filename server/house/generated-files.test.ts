import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generators, root } from '../../db/generate/generators.ts'
import { testDatabase, type TestDatabase } from '../testing/database.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

test.for(generators)('$file is what `npm run generate` would write', async ({ file, generate }) => {
  expect(await readFile(join(root, file), 'utf8')).toBe(await generate(db.url))
})
