/**
 * The yardstick of placing: the same rows, written by the same statement, but with one order in each and one transaction an
 * order, over 8 connections. No HTTP, no pricing and no checks: only the database is paid for.
 */
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { givenColumns, lineColumns, placingWrite } from '../../server/orders/placing-statements.ts'
import type { PlacingRows } from '../../server/orders/placing-statements.ts'
import { newId } from '../../server/platform/ids.ts'
import { doJobs } from '../stage/jobs.ts'
import { latencyOf } from '../statistics.ts'
import type { Latency } from '../statistics.ts'

const connections = 8
const examplesMax = 200

type Order = Omit<PlacingRows['orders'][number], 'event_id' | 'place' | 'nth'>
type Line = Omit<PlacingRows['lines'][number], 'order_place'>
type Example = { order: Order; lines: Line[]; answer: string }

const clients: Client[] = []
let examples: Example[] = []
/** A business day of its own, so that its numbers don't meet those of the orders it is compared with. */
const businessDay = '2000-01-01'
/** As long as one. */
const requestHash = 'k3VHtZ2F5n1qC0bq3M3lZ9u4R0gS7m5qQd0x1y2z3A4'

/** Takes orders that were placed at this location as examples of what is written. */
async function prepare({ databaseUrl, locationSlug }: { databaseUrl: string; locationSlug: string }): Promise<number> {
  if (clients.length === 0) {
    clients.push(...Array.from({ length: connections }, () => new Client({ connectionString: databaseUrl, application_name: 'parlour yardstick', options: '-c plan_cache_mode=force_generic_plan' })))
    await Promise.all(clients.map((client) => client.connect()))
  }
  const [client] = clients
  if (!client) throw new Error('There is at least one connection.')
  const columns = (types: object, from: string) => Object.keys(types).map((name) => `${from}.${name}`).join(', ')
  const { rows: orders } = await client.query<Order & { id: string; answer: string }>(`
    select ${columns(givenColumns, 'o')}, answer from "order" o
    join location on location.id = o.location_id join idempotent_request on answer like '{"id":"' || o.id || '"%'
    where slug = $1 order by o.id limit ${examplesMax}`, [locationSlug])
  const { rows: lines } = await client.query<Line & { order_id: string }>(
    `select order_id, ${columns(lineColumns, 'l')} from order_line l where order_id = any($1) order by order_id, position`, [orders.map(({ id }) => id)])
  const linesOf = Map.groupBy(lines, (line) => line.order_id)
  examples = orders.map(({ answer, ...order }) => ({ order, answer, lines: linesOf.get(order.id) ?? [] }))
  const [first] = orders
  if (!first) throw new Error(`No order was placed at ${locationSlug} that could be an example.`)
  await client.query('insert into order_counter values ($1, $2, $3, 0) on conflict do nothing', [first.business_id, first.location_id, businessDay])
  return examples.length
}

/** The example as a new order: other ids, the next number, now. */
function likeExample({ order, lines, answer }: Example, now: Date): PlacingRows {
  const quantities = Map.groupBy(lines, (line) => String(line.item_id))
  return {
    orders: [{ ...order, place: 1, nth: 1, id: newId(), event_id: newId(), business_day: businessDay, placed_at: now }],
    lines: lines.map((line) => ({ order_place: 1, ...line })),
    needs: [...quantities].map(([item_id, those]) => (
      { order_place: 1, id: newId(), item_id, quantity: those.reduce((sum, line) => sum + Number(line.quantity), 0) })),
    menus: [], people: [], cartLines: [],
    answers: [{ order_place: 1, scope: 'guest placeOrder', key: randomUUID(), request_hash: requestHash, head: answer, tail: '', guest_order_id: null }],
    now, keysFrom: new Date(now.getTime() - 86_400_000),
  }
}

async function write({ seconds }: { seconds: number }): Promise<{ perSecond: number; latency: Latency; again: number }> {
  const took: number[] = []
  const begin = performance.now()
  const deadline = begin + seconds * 1000
  let next = 0
  let again = 0
  await Promise.all(clients.map(async (client) => {
    while (performance.now() < deadline) {
      const example = examples[(next += 1) % examples.length]
      if (!example) throw new Error('Prepare comes first.')
      const values = likeExample(example, new Date())
      const sent = performance.now()
      again += await writeOnce(client, values)
      took.push(performance.now() - sent)
    }
  }))
  return { perSecond: took.length / ((performance.now() - begin) / 1000), latency: latencyOf(took), again }
}

/** Orders that meet at two items can wait for each other; the one that PostgreSQL ends is written again. Gives how often. */
async function writeOnce(client: Client, values: PlacingRows): Promise<number> {
  for (let again = 0; ; again += 1) {
    try {
      await placingWrite.run(client, values)
      return again
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === '40P01')) throw error
    }
  }
}

const jobs = { prepare, write }
export type OneOrderJobs = typeof jobs

doJobs(jobs)
