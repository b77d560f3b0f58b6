import type { PoolClient } from 'pg'
import type { Context } from '../context.ts'
import { isDatabaseAway } from '../platform/database/index.ts'
import { gather } from '../platform/gather.ts'
import type { Outcome } from '../platform/gather.ts'
import { newId } from '../platform/ids.ts'
import { sqlState } from '../platform/transaction.ts'
import { idempotencyHours } from '../platform/idempotency.ts'
import { decidePlacing } from './decide-placing.ts'
import type { Decided, OrderToPlace, Placed, PlacingFacts } from './decide-placing.ts'
import { placingReads, placingReadValues, placingWrite, placingWriteValues } from './placing-statements.ts'
import type { PlacingQuestions, PlacingRows } from './placing-statements.ts'

/**
 * The answer as JSON text, or that the price was made from a menu or from lines of a cart that have changed since, or that whoever orders is being
 * erased or was.
 */
export type PlacingAnswer = { json: string } | { staleMenuVersion: number } | { isCartChanged: true } | { isErasing: true }

export type Placing = (order: OrderToPlace) => Promise<PlacingAnswer>

const ordersPerBatchMax = 128
const triesMax = 5
/** Serialization failure, deadlock; a number or key that another process took in the same moment (then it is read again). */
const worthAnotherTry = new Set(['40001', '40P01', '23505'])

/** Both statements have one good plan, whatever they are asked; looking for a better one took 0.4 ms of a lone order's 2. */
const begin = 'begin; set local plan_cache_mode = force_generic_plan'

/**
 * Places orders in batches that form by themselves: one transaction and two statements for as many orders as came in
 * while the one before was being written. Stock is locked in the order of ids and taken first come, first served; an
 * order that can't be served is refused alone.
 *
 * Measured (see docs/performance.md) against one transaction an order: several times the orders a second, since the
 * commit and the row of a hot item are paid for once a batch.
 */
export function createPlacing(context: Pick<Context, 'database' | 'clock'>): Placing {
  const counterKnown = new Set<string>()
  return gather((orders) => placeBatch(context, orders, counterKnown), { sizeMax: ordersPerBatchMax, isNobodysFault: isDatabaseAway })
}

async function placeBatch(
  context: Pick<Context, 'database' | 'clock'>, orders: OrderToPlace[], counterKnown: Set<string>,
): Promise<Outcome<PlacingAnswer>[]> {
  for (let attempt = 1; ; attempt += 1) {
    const client = await context.database.pool.connect()
    let broken = false
    try {
      await makeCounters(client, orders, counterKnown)
      await client.query(begin)
      const now = context.clock.now()
      const facts = await readFacts(client, orders, now)
      const decided = decidePlacing(orders, facts)
      await write(client, decided, now)
      await client.query('commit')
      return decided.outcomes
    } catch (error) {
      // A connection that can't even roll back must not go back to the pool.
      await client.query('rollback').catch(() => { broken = true })
      if (attempt >= triesMax || !worthAnotherTry.has(sqlState(error) ?? '')) throw error
    } finally {
      client.release(broken)
    }
  }
}

/** The first order of a day makes its counter, outside the batch, so that the batch can lock it like any other row. */
async function makeCounters(client: PoolClient, orders: OrderToPlace[], known: Set<string>): Promise<void> {
  for (const { businessId, locationId, businessDay } of orders) {
    const name = `${locationId} ${businessDay}`
    if (known.has(name)) continue
    await client.query('insert into order_counter values ($1, $2, $3, 0) on conflict do nothing', [businessId, locationId, businessDay])
    if (known.size > 10_000) known.clear()
    known.add(name)
  }
}

async function readFacts(client: PoolClient, orders: OrderToPlace[], now: Date): Promise<PlacingFacts> {
  const { rows } = await client.query<{ facts: PlacingFacts }>({
    name: 'placing-reads', text: placingReads, values: placingReadValues(questionsOf(orders, now)),
  })
  const facts = rows[0]?.facts
  if (!facts) throw new Error('The statement that reads the facts of a batch always gives one row.')
  return facts
}

function questionsOf(orders: readonly OrderToPlace[], now: Date): PlacingQuestions {
  const days: Record<string, PlacingQuestions['days'][number]> = {}
  const items: Record<string, PlacingQuestions['items'][number]> = {}
  for (const { businessId: business_id, locationId: location_id, businessDay: business_day, stockNeeds } of orders) {
    days[`${location_id} ${business_day}`] ??= { business_id, location_id, business_day }
    for (const item_id of stockNeeds.keys()) items[`${location_id} ${item_id}`] ??= { business_id, location_id, item_id }
  }
  return {
    keys: orders.flatMap(({ idempotency }) => idempotency ?? []), keysFrom: keysFrom(now),
    days: Object.values(days), items: Object.values(items), people: [...new Set(orders.flatMap(({ personId }) => personId ?? []))],
    cartLines: orders.flatMap(({ businessId: business_id, cartLines }) => cartLines.map(({ id }) => ({ business_id, id }))),
    coupons: orders.flatMap(({ businessId, couponId }) => couponId === null ? [] : [{ business_id: businessId, id: couponId }]),
  }
}

/** Keys used before this instant are forgotten. */
function keysFrom(now: Date): Date {
  return new Date(now.getTime() - idempotencyHours * 3_600_000)
}

async function write(client: PoolClient, { placed, counted, fewLeftLocations }: Decided, now: Date): Promise<void> {
  if (placed.length === 0) return
  const rows = placed.map((each) => rowsOf(each, counted))
  const { rows: [written] } = await client.query<{ placed: number; remembered: number }>({
    name: 'placing-write', text: placingWrite, values: placingWriteValues(rows, { fewLeftLocations, now, keysFrom: keysFrom(now) }),
  })
  // A key that isn't remembered was taken by another process since it was looked up: the batch is read again.
  if (written?.placed !== rows.length || written.remembered !== rows.filter(({ answer }) => answer).length) throw new KeyTaken()
}

function rowsOf({ order, number, json }: Placed, counted: Decided['counted']): PlacingRows {
  return {
    order: { ...order.row, number, event_id: newId() },
    lines: order.lineRows,
    movements: [...order.stockNeeds].filter(([itemId]) => counted.has(`${order.locationId} ${itemId}`))
      .map(([item_id, held_change]) => ({ id: newId(), item_id, held_change })),
    cartLines: order.cartLines.map(({ id }) => ({ business_id: order.businessId, id })),
    answer: order.idempotency && { ...order.idempotency, json },
  }
}

/** Carries the SQLSTATE of a serialization failure, which is what it is. */
class KeyTaken extends Error {
  readonly code = '40001'
}
