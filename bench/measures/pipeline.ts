import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Finding } from '../report.ts'
import type { Workshop } from '../stage/jobs.ts'
import { openClient } from '../stage/open-client.ts'
import type { Stage } from '../stage/open-stage.ts'
import { compare, latencyOf, median } from '../statistics.ts'
import type { OneOrderJobs } from '../yardsticks/one-order-a-transaction.ts'
import { hotMenu, openYardstick, ordersFor, warmUp, yardstickWords } from './placing.ts'

export type PipelineWish = {
  rounds: number
  /** Waiting when the worker starts. */
  orders: number
  /** Of the yardstick. */
  seconds: number
  batchSizes: readonly number[]
}

const patienceSeconds = 90

/**
 * Orders per second through the whole saga — claimed, paid, confirmed by the warehouse, confirmed — by one worker process that finds them
 * waiting. Beside the yardstick of placing.
 */
export async function measurePipeline(stage: Stage, { rounds, orders, seconds, batchSizes }: PipelineWish): Promise<Finding[]> {
  const databaseUrl = await stage.server.freshDatabase()
  const parlour = await stage.parlour({ role: 'api', databaseUrl })
  // Telling guests by mail is work of its own, and as much as the saga's.
  const requests = await ordersFor(parlour.port, hotMenu, { nameless: true })
  await warmUp(stage, parlour.port, requests)
  const yardstick = await openYardstickApart(stage)
  const client = await openClient(databaseUrl)
  const rates = new Map(batchSizes.map((size): [number, number[]] => [size, []]))
  const bare: number[] = []
  try {
    // What the warming has left would be counted otherwise.
    await throughPipeline(stage, client, databaseUrl, batchSizes[0] ?? 1)
    for (let round = 0; round < rounds; round += 1) {
      bare.push((await yardstick.ask('write', { seconds })).perSecond)
      for (const size of batchSizes) {
        await stage.load.ask('keepAsking', { port: parlour.port, clients: 64, requests, status: 201, answers: orders })
        rates.get(size)?.push(await throughPipeline(stage, client, databaseUrl, size))
      }
    }
  } finally {
    await client.end()
  }
  await yardstick.child.stop()
  await parlour.child.stop()
  return batchSizes.map((size, index) => {
    const those = rates.get(size) ?? []
    return {
      part: `The pipeline, ${orders} orders waiting`, what: `batches of ${size}${index === 0 ? ' (the usual)' : ''}`, value: median(those), unit: 'orders/s',
      yardstick: { what: yardstickWords, value: median(bare), ...compare(those, bare) },
      ...index === 0 && { aim: { least: 2000 } },
    }
  })
}

/** The yardstick on a database of its own, so that its orders don't wait for our worker. */
async function openYardstickApart(stage: Stage): Promise<Workshop<OneOrderJobs>> {
  const databaseUrl = await stage.server.freshDatabase()
  const parlour = await stage.parlour({ role: 'api', databaseUrl })
  await warmUp(stage, parlour.port, await ordersFor(parlour.port, hotMenu))
  await parlour.child.stop()
  const yardstick = openYardstick(stage)
  await yardstick.ask('prepare', { databaseUrl, locationSlug: hotMenu.slug })
  return yardstick
}

/** Starts a worker, waits until no order waits, and gives orders per second from the relay's first round to the last confirmation. */
async function throughPipeline(stage: Stage, client: Client, databaseUrl: string, batchSize: number): Promise<number> {
  const before = await numbers(client)
  const starting = stage.parlour({ role: 'worker', databaseUrl, settings: { PARLOUR_BATCH_SIZE: String(batchSize) } })
  const begun = await until(client, ({ position }) => position > before.position, 5)
  await until(client, ({ waiting }) => waiting === 0, 50)
  const worker = await starting
  await worker.child.stop()
  const { rows: [row] } = await client.query<{ confirmed: number; last: Date }>(
    'select count(*)::int as confirmed, max(confirmed_at) as last from "order" where confirmed_at >= $1', [before.at])
  if (row?.confirmed !== before.waiting) throw new Error(`Of ${before.waiting} orders ${row?.confirmed ?? 0} were confirmed.`)
  return before.waiting / ((row.last.getTime() - begun.at.getTime()) / 1000)
}

type Numbers = { position: number; waiting: number; at: Date }

async function numbers(client: Client): Promise<Numbers> {
  const { rows: [row] } = await client.query<Numbers>({
    name: 'numbers',
    text: `select (select last_sequence::int from relay_position) as position,
      (select count(*)::int from "order" where status in ('pending', 'processing')) as waiting, clock_timestamp() as at`,
  })
  if (!row) throw new Error('This statement always gives one row.')
  return row
}

async function until(client: Client, condition: (numbers: Numbers) => boolean, everyMs: number): Promise<Numbers> {
  const deadline = Date.now() + patienceSeconds * 1000
  for (;;) {
    const now = await numbers(client)
    if (condition(now)) return now
    if (Date.now() > deadline) throw new Error(`The pipeline did not get there within ${patienceSeconds} s; ${now.waiting} orders wait.`)
    await sleep(everyMs)
  }
}

/** Waits until every order is past processing. */
export async function untilNoneWaits(client: Client): Promise<void> {
  await until(client, ({ waiting }) => waiting === 0, 20)
}

/** From placed to confirmed when nothing else is going on, one order at a time, as the database has it. */
export async function measureConfirming(stage: Stage, { orders }: { orders: number }): Promise<Finding[]> {
  const databaseUrl = await stage.server.freshDatabase()
  const parlour = await stage.parlour({ role: 'api', databaseUrl })
  const worker = await stage.parlour({ role: 'worker', databaseUrl })
  const requests = await ordersFor(parlour.port, hotMenu)
  const client = await openClient(databaseUrl)
  try {
    await stage.load.ask('keepAsking', { port: parlour.port, clients: 4, requests, status: 201, answers: 200 })
    await untilNoneWaits(client)
    const { rows: [begin] } = await client.query<{ now: Date }>('select now()')
    for (let order = 0; order < orders; order += 1) {
      await stage.load.ask('keepAsking', { port: parlour.port, clients: 1, requests: requests.slice(order % requests.length), status: 201, answers: 1 })
      await sleep(60 + Math.random() * 20)
    }
    await untilNoneWaits(client)
    const { rows } = await client.query<{ ms: number }>(
      'select extract(epoch from confirmed_at - placed_at)::float8 * 1000 as ms from "order" where placed_at > $1', [begin?.now])
    const latency = latencyOf(rows.map(({ ms }) => ms))
    return [{ part: 'One order when all is idle', what: 'placed → confirmed', value: latency.p50, unit: 'ms', ...latency, aim: { most: 50 } }]
  } finally {
    await client.end()
    await worker.child.stop()
    await parlour.child.stop()
  }
}
