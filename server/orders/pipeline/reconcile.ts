import { sql } from 'kysely'
import type { World } from '../../platform/world.ts'
import { recordEvents } from '../../platform/events/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { bookCash } from '../cash.ts'
import { earlyAfter, waitsFor } from '../early-orders.ts'
import { oweWhatIsMissing } from '../obligations/owed.ts'
import { orderEvents } from './queues.ts'

const roundMilliseconds = 15_000
const ordersPerRoundMax = 200
/** Any constant: one process reconciles at a time. */
const reconciliationLock = 7_265_709

type Found = { businessId: string; locationId: string; id: string }

/**
 * Finds orders that disagree with the passing of time, and what is owed and stands nowhere:
 * - pending or processing for longer than a message can be on its way, unless it waits until its card may be asked → `order.resumed`, and the pipeline takes it up again
 * - ended or completed, and no row says what that owes outside → the row. An older Parlour wrote none.
 */
export async function reconcileOnce(context: Pick<World, 'database' | 'clock' | 'config'>): Promise<number> {
  return inTransaction(context, async (db) => {
    const { rows: [lock] } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${reconciliationLock}) as held`.execute(db)
    if (!lock?.held) return 0
    const now = context.clock.now()
    const quietSince = new Date(now.getTime() - context.config.visibilityTimeoutSeconds * 2 * 1000)
    const stuck = await findStuck(db, quietSince, now)
    await recordEvents(db, stuck.map(({ businessId, locationId, id }) => ({
      businessId, locationId, subjectId: id, kind: 'order.resumed', topics: [orderEvents], payload: {}, occurredAt: now,
    })))
    return stuck.length + await oweWhatIsMissing(db, unsettled(quietSince), now)
  })
}

async function findStuck(db: Db, quietSince: Date, now: Date): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select o.business_id, o.location_id, o.id from "order" o
    where o.status in ('pending', 'processing') and o.status_changed_at < ${quietSince} and (${sql.raw(waitsFor('o'))} > ${earlyAfter(now)}) is not true
      and not exists (${recentNudge(quietSince)}) limit ${ordersPerRoundMax}`.execute(db)
  return rows
}

/** Ended or completed orders whose payment or goods are open still: both are few, and have an index. */
function unsettled(quietSince: Date) {
  return sql`o.status_changed_at < ${quietSince} and (o.business_id, o.id) in (
    select p.business_id, p.order_id from payment p where p.state in ('unknown', 'authorised') and p.updated_at < ${quietSince}
    union all
    select u.business_id, u.id from "order" u where u.status in ('cancelled', 'failed') and u.warehouse_state in ('unknown', 'confirmed') and u.status_changed_at < ${quietSince}
    limit ${ordersPerRoundMax})`
}

/** An order that was sent again a moment ago is given the time to get there. */
function recentNudge(since: Date) {
  return sql`select from event e where e.business_id = o.business_id and e.location_id = o.location_id and e.subject_id = o.id
    and e.kind = 'order.resumed' and e.occurred_at >= ${since}`
}

/** So far back an older Parlour may have left cash to a message that nobody reads any more. */
const cashDaysBack = 2

/** Books the cash of orders that an older Parlour completed; ours books it with the order. By the index of completed orders, location by location. */
export async function bookCashOfBefore(context: Pick<World, 'database' | 'clock'>): Promise<number> {
  const now = context.clock.now()
  const since = new Date(now.getTime() - cashDaysBack * 86_400_000)
  return inTransaction(context, (db) => bookCash(db, sql`(o.business_id, o.id) in (
    select done.business_id, done.id from location l
    join "order" done on done.business_id = l.business_id and done.location_id = l.id and done.status = 'completed' and done.completed_at >= ${since}
    where done.payment_method = 'cash')`, now))
}

/** Reconciles every 15 s until stopped. */
export function startReconciliation(context: Pick<World, 'database' | 'clock' | 'config' | 'log'>): { stop(): Promise<void> } {
  let running: Promise<unknown> = bookCashOfBefore(context).catch((error: unknown) => {
    context.log.error({ err: error }, 'Cash that an older Parlour left unbooked could not be looked for.')
  })
  const timer = setInterval(() => {
    running = reconcileOnce(context).catch((error: unknown) => {
      context.log.error({ err: error }, 'Reconciliation failed; the next round is in 15 s.')
    })
  }, roundMilliseconds)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
