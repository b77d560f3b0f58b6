import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { recordEvents } from '../../platform/events/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { orderEvents } from './queues.ts'

const roundMilliseconds = 15_000
const ordersPerRoundMax = 200
/** Any constant: one process reconciles at a time. */
const reconciliationLock = 7_265_709

type Found = { businessId: string; locationId: string; id: string; kind: 'order.resumed' | 'order.unsettled' }

/**
 * Finds orders that disagree with their payment, their goods or the passing of time, and sends them through the pipeline
 * again, which knows how to mend them:
 * - pending or processing for longer than a message can be on its way → `order.resumed`
 * - ended or completed while payment or warehouse are still open → `order.unsettled`
 */
export async function reconcileOnce(context: Pick<Context, 'database' | 'clock' | 'config'>): Promise<number> {
  return inTransaction(context, async (db) => {
    const { rows: [lock] } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${reconciliationLock}) as held`.execute(db)
    if (!lock?.held) return 0
    const found = await findDisagreements(db, context)
    const now = context.clock.now()
    await recordEvents(db, found.map(({ businessId, locationId, id, kind }) => ({
      businessId, locationId, subjectId: id, kind, topics: [orderEvents], payload: {}, occurredAt: now,
    })))
    return found.length
  })
}

async function findDisagreements(db: Db, { clock, config }: Pick<Context, 'clock' | 'config'>): Promise<Found[]> {
  const quietSeconds = config.visibilityTimeoutSeconds * 2
  const quietSince = new Date(clock.now().getTime() - quietSeconds * 1000)
  const { rows } = await sql<Found>`
    select o.business_id, o.location_id, o.id, 'order.resumed' as kind from "order" o
    where o.status in ('pending', 'processing') and o.status_changed_at < ${quietSince}
      and not exists (${recentNudge(quietSince)})
    union all
    select o.business_id, o.location_id, o.id, 'order.unsettled' from payment p
    join "order" o on o.business_id = p.business_id and o.id = p.order_id
    where p.state in ('unknown', 'authorised') and p.updated_at < ${quietSince} and o.status_changed_at < ${quietSince}
      and (o.status in ('completed', 'cancelled', 'failed') or p.attempt < o.attempt)
      and not exists (${recentNudge(quietSince)})
    union
    select o.business_id, o.location_id, o.id, 'order.unsettled' from "order" o
    where o.status in ('cancelled', 'failed') and o.warehouse_state in ('unknown', 'confirmed') and o.status_changed_at < ${quietSince}
      and not exists (${recentNudge(quietSince)})
    limit ${ordersPerRoundMax}`.execute(db)
  return rows
}

/** An order that was sent again a moment ago is given the time to get there. */
function recentNudge(since: Date) {
  return sql`select from event e where e.business_id = o.business_id and e.location_id = o.location_id and e.subject_id = o.id
    and e.kind in ('order.resumed', 'order.unsettled') and e.occurred_at >= ${since}`
}

/** Reconciles every 15 s until stopped. */
export function startReconciliation(context: Context): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
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
