import type { PoolClient } from 'pg'
import type { World } from '../platform/world.ts'
import { isDatabaseAway } from '../platform/database/index.ts'
import { gather } from '../platform/gather.ts'
import type { Outcome } from '../platform/gather.ts'
import { newId } from '../platform/ids.ts'
import { sqlState } from '../platform/transaction.ts'
import { idempotencyHours } from '../platform/idempotency.ts'
import { answerOf, decidePlacing } from './decide-placing.ts'
import type { OrderToPlace, PlacingAnswer } from './decide-placing.ts'
import { notAsRemembered, placingReads, placingWrite } from './placing-statements.ts'
import type { PlacingFacts, PlacingRows } from './placing-statements.ts'
import { createShortages, mayBeAtOnce } from './placing-at-once.ts'
import type { Shortages } from './placing-at-once.ts'

export type Placing = (order: OrderToPlace) => Promise<PlacingAnswer>

const ordersPerBatchMax = 128
const triesMax = 5
const deadlock = ['40001', '40P01']
/** Serialization failure, deadlock; a key that another process took, or a number, in the same moment (then it is read again). */
const worthAnotherTry = new Set([...deadlock, '23505', notAsRemembered])
/** The same, and not enough stock: with care, each order hears what is left for it. */
const worthCare = new Set([...worthAnotherTry, '23514'])

type PlacingWorld = Pick<World, 'database' | 'clock'> & { countersKnown: Set<string>; shortages: Shortages }

/**
 * Places orders in batches that form by themselves: as many orders as came in while the batch before was being written. Stock is locked in the order of
 * ids and taken first come, first served; an order that can't be served is refused alone.
 *
 * Nearly always everything is as it was when the orders were priced, and there is enough for all. So a batch is written at once, in one statement that is its
 * own transaction and is undone where that is not so. Then, and where it is known beforehand, it is placed with care: read under lock, decided, written.
 *
 * Measured (see docs/performance.md) against one transaction an order: several times the orders a second, since the commit and the row of a hot item are
 * paid for once a batch.
 */
export function createPlacing(context: Pick<World, 'database' | 'clock'>): Placing {
  const world = { ...context, countersKnown: new Set<string>(), shortages: createShortages() }
  return gather((orders) => placeBatch(world, orders), { sizeMax: ordersPerBatchMax, isNobodysFault: isDatabaseAway, nextFirst: true })
}

async function placeBatch(world: PlacingWorld, orders: OrderToPlace[]): Promise<Outcome<PlacingAnswer>[]> {
  await makeCounters(world, orders)
  return (mayBeAtOnce(orders, world.shortages) ? await placeAtOnce(world, orders) : null) ?? placeWithCare(world, orders)
}

/** Null when something was not as it was given. */
async function placeAtOnce({ database, clock }: PlacingWorld, orders: OrderToPlace[]): Promise<Outcome<PlacingAnswer>[] | null> {
  try {
    const [written] = await placingWrite.run(database.steady, rowsOf(orders, clock.now()))
    const last = new Map(written?.counters.map((counter) => [`${counter.locationId} ${counter.day}`, counter.last]))
    return orders.map((order) => {
      const day = dayOf(order)
      const number = (last.get(day) ?? 0) + 1
      last.set(day, number)
      return { value: { json: answerOf(order, number) } }
    })
  } catch (error) {
    if (worthCare.has(sqlState(error) ?? '')) return null
    throw error
  }
}

async function placeWithCare(world: PlacingWorld, orders: OrderToPlace[]): Promise<Outcome<PlacingAnswer>[]> {
  for (let attempt = 1; ; attempt += 1) {
    const client = await world.database.steady.connect()
    let broken = false
    try {
      await client.query('begin')
      const now = world.clock.now()
      const facts = await readFacts(client, orders, now)
      const { outcomes, placed } = decidePlacing(orders, facts)
      if (placed.length > 0) await placingWrite.run(client, rowsOf(placed.map(({ order }) => order), now))
      await client.query('commit')
      world.shortages.learn(orders, outcomes)
      return outcomes
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
async function makeCounters({ database, countersKnown }: PlacingWorld, orders: OrderToPlace[]): Promise<void> {
  for (const order of orders) {
    const day = dayOf(order)
    if (countersKnown.has(day)) continue
    await database.steady.query('insert into order_counter values ($1, $2, $3, 0) on conflict do nothing', [order.businessId, order.locationId, order.businessDay])
    if (countersKnown.size > 10_000) countersKnown.clear()
    countersKnown.add(day)
  }
}

function dayOf({ locationId, businessDay }: Pick<OrderToPlace, 'locationId' | 'businessDay'>): string {
  return `${locationId} ${businessDay}`
}

async function readFacts(client: PoolClient, orders: OrderToPlace[], now: Date): Promise<PlacingFacts> {
  const [row] = await placingReads.run(client, questionsOf(orders, now))
  if (!row) throw new Error('The statement that reads the facts of a batch always gives one row.')
  return row.facts
}

function questionsOf(orders: readonly OrderToPlace[], now: Date) {
  const days = new Map(orders.map((order) => [dayOf(order), { business_id: order.businessId, location_id: order.locationId, business_day: order.businessDay }]))
  const items = new Map(orders.flatMap(({ businessId: business_id, locationId: location_id, stockNeeds }) => (
    [...stockNeeds.keys()].map((item_id) => [`${location_id} ${item_id}`, { business_id, location_id, item_id }])
  )))
  return {
    keys: orders.flatMap(({ idempotency }) => idempotency ?? []), keysFrom: keysFrom(now),
    days: [...days.values()], items: [...items.values()], people: peopleOf(orders),
    cartLines: orders.flatMap(({ businessId: business_id, cartLines }) => cartLines.map(({ id }) => ({ business_id, id }))),
    coupons: orders.flatMap(({ businessId, couponId }) => couponId === null ? [] : [{ business_id: businessId, id: couponId }]),
  }
}

function peopleOf(orders: readonly OrderToPlace[]): string[] {
  return [...new Set(orders.flatMap(({ personId }) => personId ?? []))]
}

/** Keys used before this instant are forgotten. */
function keysFrom(now: Date): Date {
  return new Date(now.getTime() - idempotencyHours * 3_600_000)
}

function rowsOf(orders: readonly OrderToPlace[], now: Date): PlacingRows {
  const ofDay = new Map<string, number>()
  const nth = (order: OrderToPlace) => {
    const next = (ofDay.get(dayOf(order)) ?? 0) + 1
    ofDay.set(dayOf(order), next)
    return next
  }
  const menus = new Map(orders.map(({ locationId, menuVersion }) => [locationId, { location_id: locationId, version: menuVersion }]))
  return {
    orders: orders.map((order, index) => ({ place: index + 1, nth: nth(order), ...order.row, event_id: newId() })),
    lines: orders.flatMap(({ lineRows }, index) => lineRows.map((line) => ({ order_place: index + 1, ...line }))),
    needs: orders.flatMap(({ stockNeeds }, index) => [...stockNeeds].map(([item_id, quantity]) => ({ order_place: index + 1, id: newId(), item_id, quantity }))),
    menus: [...menus.values()], people: peopleOf(orders),
    cartLines: orders.flatMap(({ businessId: business_id, cartLines }) => cartLines.map(({ id, itemId, quantity, options, note }) => (
      { business_id, id, item_id: itemId, quantity, options: `{${options.join(',')}}`, note }))),
    answers: orders.flatMap(({ idempotency, answer, personId, row }, index) => idempotency ? [{
      order_place: index + 1, scope: idempotency.scope, key: idempotency.key, request_hash: idempotency.requestHash, ...answer,
      guest_order_id: personId === null ? row.id : null,
    }] : []),
    now, keysFrom: keysFrom(now),
  }
}
