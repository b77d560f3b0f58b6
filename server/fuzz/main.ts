import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbeddedPostgres } from '../platform/database/embedded.ts'
import { migrate } from '../platform/database/index.ts'
import { fuzzAll } from './fuzz-all.ts'
import { openFuzzStage } from './open-stage.ts'
import { words } from './words.ts'

/**
 * `npm run fuzz [-- --seconds 60] [--seed 7] [--operation moveOrder]`: sends made up requests to every operation of the contract, on a
 * database that is thrown away, until the time is over; with a seed just once. Ends with exit code 1 when something was found.
 */
const runs = { each: 40, ofAccounts: 10 }
const secondsDefault = 60
const findingsMax = 20

const { values: wish } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' }, operation: { type: 'string' } } })
const seconds = wish.seconds === undefined ? (wish.seed === undefined ? secondsDefault : Number.POSITIVE_INFINITY) : numberOf('seconds', wish.seconds)
const firstSeed = wish.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : numberOf('seed', wish.seed)

const directory = await mkdtemp(join(tmpdir(), 'parlour-fuzz-'))
const postgres = await startEmbeddedPostgres({ directory, settings: { fsync: 'off', synchronous_commit: 'off' } })
try {
  await migrate(postgres.url)
  process.exitCode = await fuzz(postgres.url)
} finally {
  await postgres.stop()
  await rm(directory, { recursive: true })
}

async function fuzz(databaseUrl: string): Promise<number> {
  const stage = await openFuzzStage(databaseUrl)
  try {
    const operations = stage.operations.filter(({ name }) => wish.operation === undefined || name === wish.operation)
    if (operations.length === 0) {
      console.error(`There is no operation ${wish.operation}. There are: ${stage.operations.map(({ name }) => name).join(', ')}`)
      return 1
    }
    const end = Date.now() + seconds * 1000
    const isOver = () => Date.now() >= end
    const all = { findings: 0, requests: 0, byStatus: new Map<number, number>() }
    for (let seed = firstSeed; !isOver() && all.findings < findingsMax; seed += 1) {
      const { findings, statuses } = await fuzzAll(stage, { seed, runs, operations, isOver })
      for (const finding of findings) console.log(`${words(finding)}\n`)
      for (const [status, count] of statuses) all.byStatus.set(status, (all.byStatus.get(status) ?? 0) + count)
      all.findings += findings.length
      all.requests = all.byStatus.values().reduce((sum, count) => sum + count, 0)
      console.log(`seed ${seed}: ${all.requests} requests so far, ${all.findings} found`)
      if (wish.seed !== undefined && wish.seconds === undefined) break
    }
    const answers = [...all.byStatus].toSorted(([one], [other]) => one - other).map(([status, count]) => `${status}: ${count}`).join(', ')
    console.log(`${all.findings === 0 ? '✓' : '✗'} ${all.requests} requests to ${operations.length} operations (${answers})`)
    return all.findings === 0 ? 0 : 1
  } finally {
    await stage.close()
  }
}

function numberOf(name: string, text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 0) return value
  console.error(`--${name} is a whole number, not ${text}.`)
  process.exit(1)
}
