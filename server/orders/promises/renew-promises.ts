import { sql } from 'kysely'
import type { World } from '../../platform/world.ts'
import type { Db } from '../../platform/database/index.ts'
import { recordEvents } from '../../platform/events/index.ts'
import { inTransaction } from '../../platform/transaction.ts'
import type { OrderState } from '../order-states.ts'
import { orderEvents } from '../pipeline/queues.ts'
import { estimatePromises } from './estimate.ts'
import { readWaiting } from './read-waiting.ts'

const roundMilliseconds = 30_000
/** Any constant: one process renews promises at a time. */
const promisesLock = 7_265_710
/** Guests get one message, when it becomes so much later than they were told at first. */
const delayedMinutes = 10

type Move = { businessId: string; id: string; seen: Date; promisedAt: Date; version: number }
type Moved = {
  businessId: string; id: string; locationId: string; number: number; status: OrderState; version: number; fulfilment: string
  promisedAt: Date; firstPromisedAt: Date; before: Date
}

/**
 * Estimates anew when the guests of open orders will have them, from what is really waiting at each location, and writes the promises that moved, each
 * with its event. @returns how many
 */
export async function renewPromises(context: Pick<World, 'database' | 'clock'>): Promise<number> {
  return inTransaction(context, async (db) => {
    const { rows: [lock] } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${promisesLock}) as held`.execute(db)
    if (!lock?.held) return 0
    const now = context.clock.now()
    const moves = (await readWaiting(db, now)).flatMap(({ businessId, pace, orders }): Move[] => {
      const promises = estimatePromises(orders, pace, now)
      return orders.flatMap(({ id, promisedAt, version }) => {
        const promise = promises.get(id)
        return promise ? [{ businessId, id, seen: promisedAt, promisedAt: promise, version }] : []
      })
    })
    const moved = moves.length === 0 ? [] : await write(db, moves)
    await recordEvents(db, moved.map((order) => ({
      businessId: order.businessId, locationId: order.locationId, subjectId: order.id, topics: [orderEvents],
      kind: becameLate(order) ? 'order.delayed' : 'order.promised', occurredAt: now,
      payload: {
        number: order.number, status: order.status, version: order.version, fulfilment: order.fulfilment, promisedAt: order.promisedAt.toISOString(),
      },
    })))
    return moved.length
  })
}

/** In one statement. Whoever moved the order on since, or is doing so now, knows better: the next round looks at it again. */
async function write(db: Db, moves: readonly Move[]): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    with given as (
      select * from unnest(${moves.map(({ businessId }) => businessId)}::uuid[], ${moves.map(({ id }) => id)}::uuid[], ${moves.map(({ seen }) => seen)}::timestamptz[],
        ${moves.map(({ promisedAt }) => promisedAt)}::timestamptz[], ${moves.map(({ version }) => version)}::int[])
        as given (business_id, id, seen, promised_at, version)),
    locked as materialized (
      select o.business_id, o.id, o.promised_at as before from "order" o join given using (business_id, id)
      where o.version = given.version and o.promised_at = given.seen
      order by o.business_id, o.id for no key update of o skip locked)
    update "order" o set promised_at = given.promised_at, first_promised_at = coalesce(o.first_promised_at, o.promised_at)
    from locked join given using (business_id, id)
    where o.business_id = locked.business_id and o.id = locked.id
    returning o.business_id, o.id, o.location_id, o.number, o.status, o.version, o.fulfilment, o.promised_at, o.first_promised_at, locked.before`.execute(db)
  return rows
}

/** Whether this move is the one that makes it much later than its guest was told at first. */
function becameLate({ promisedAt, firstPromisedAt, before }: Moved): boolean {
  const limit = firstPromisedAt.getTime() + delayedMinutes * 60_000
  return promisedAt.getTime() >= limit && before.getTime() < limit
}

/** Renews the promises every 30 s until stopped. */
export function startRenewingPromises(context: Pick<World, 'database' | 'clock' | 'log'>): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = renewPromises(context).catch((error: unknown) => {
      context.log.error({ err: error }, 'Promises could not be renewed; the next round is in 30 s.')
    })
  }, roundMilliseconds)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
