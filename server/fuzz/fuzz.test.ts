import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import type { TestDatabase } from '../testing/database.ts'
import { fuzzAll } from './fuzz-all.ts'
import { openFuzzStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'
import { words } from './words.ts'

/** The short run of `npm run fuzz`: a seed that is always the same, so that what was green stays green, and one that never is. */
const seeds = [1, Math.floor(Math.random() * 2 ** 31)]
const runs = { each: 16, ofAccounts: 5 }

let database: TestDatabase
let stage: Stage
beforeAll(async () => {
  database = await testDatabase()
  stage = await openFuzzStage(database.url)
})
afterAll(async () => {
  await stage.close()
  await database.close()
})

test.each(seeds)('seed %i: whatever is sent, nothing fails, a no is a problem and writes nothing, a yes is as the contract says', async (seed) => {
  const { findings, statuses } = await fuzzAll(stage, { seed, runs, operations: stage.operations })
  expect(findings, findings.map(words).join('\n\n')).toEqual([])
  expect(statuses.values().reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500)
}, 180_000)
