import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { DatabaseError } from 'pg'
import type { Db } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../refusals.ts'
import { refundKey, stepKey, stepKeyOf } from '../../ledgers/index.ts'
import type { StepName } from '../../ledgers/index.ts'
import { tendersOf } from '../tenders.ts'

/** Money to take, to let go or to give back, and goods to release. */
export type ObligationKind = 'capture' | 'void' | 'refund' | 'releaseGoods'

export type Owed = {
  businessId: string
  locationId: string
  orderId: string
  attempt: number
  /** Which of the ways to pay the order it is about; 1 for goods. */
  tender: number
  kind: Exclude<ObligationKind, 'refund'>
  /** What is to be taken; everything else is about all there is. */
  amountMinor: number | null
}

/** PostgreSQL channel on which a commit says that something is owed now. */
export const owedChannel = 'parlour_owed'

/** Writes down, as a part of a statement, what is owed from its commit on. @param rows SQL that selects the columns below */
export function oweOf(rows: string): string {
  return `
  insert into obligation (business_id, id, location_id, order_id, attempt, tender, kind, key, amount_minor, refund_id, due_at, created_at)
  ${rows}
  on conflict (business_id, key) do nothing returning pg_notify('${owedChannel}', '')`
}

/** What an obligation is called towards the outside, by kind. */
const stepOf = { capture: 'capture', void: 'void', releaseGoods: 'release-stock' } as const satisfies Record<Owed['kind'], StepName>

/**
 * What orders owe outside and have no row for. The one rule, for cancelling and completing, for the reconciliation and for the books:
 * - a completed order takes the money of its last attempt
 * - one that is off, and every earlier attempt, lets money go that is held or was taken
 * - one that is off has its goods released
 * @param condition on `o`, the order
 */
export function missingObligations(condition: RawBuilder<unknown>): RawBuilder<Owed> {
  return sql<Owed>`
    select owed.* from (
      select o.business_id, o.location_id, o.id as order_id, p.attempt, p.tender,
        case when o.status = 'completed' and p.attempt = o.attempt then 'capture' else 'void' end as kind,
        case when o.status = 'completed' and p.attempt = o.attempt then way.tender_minor end as amount_minor
      from "order" o join payment p on p.business_id = o.business_id and p.order_id = o.id
      join lateral ${sql.raw(tendersOf('o'))} way on way.tender = p.tender
      where ${condition} and way.tender_method = 'card' and case
        when o.status = 'completed' and p.attempt = o.attempt then p.state in ('unknown', 'authorised')
        when o.status in ('cancelled', 'failed') or p.attempt < o.attempt then p.state in ('unknown', 'authorised') or p.captured_minor > greatest(p.refunded_minor, p.asked_back_minor)
        else false end
      union all
      select o.business_id, o.location_id, o.id, o.attempt, 1, 'releaseGoods', null from "order" o
      where ${condition} and o.status in ('cancelled', 'failed') and o.warehouse_state in ('unknown', 'confirmed')) owed
    where not exists (select from obligation b where b.business_id = owed.business_id and b.state <> 'withdrawn'
      and b.key = ${sql.raw(stepKeyOf({ order: 'owed.order_id', attempt: 'owed.attempt', tender: 'owed.tender' }, "case owed.kind when 'releaseGoods' then 'release-stock' else owed.kind end"))})`
}

/** Writes down what the orders that meet a condition on `o` owe now, in the caller's transaction, which holds their rows. @returns how much that is */
export async function oweWhatIsMissing(db: Db, condition: RawBuilder<unknown>, now: Date): Promise<number> {
  const { rows } = await missingObligations(condition).execute(db)
  await oweOutside(db, rows, now)
  return rows.length
}

/** Money that is let go is no longer to be taken; where somebody is at it right now, the provider says which of the two came first. */
async function oweOutside(db: Db, owed: readonly Owed[], now: Date): Promise<void> {
  if (owed.length === 0) return
  for (const { businessId, orderId, attempt, tender } of owed.filter(({ kind }) => kind === 'void')) {
    await db.updateTable('obligation').set({ state: 'withdrawn', endedAt: now })
      .where('businessId', '=', businessId).where('key', '=', stepKey({ id: orderId, attempt, tender }, 'capture')).where('state', '=', 'open').execute()
  }
  await db.insertInto('obligation').values(owed.map((each) => ({
    ...each, id: newId(), key: stepKey({ ...each, id: each.orderId }, stepOf[each.kind]), dueAt: now, createdAt: now,
  }))).onConflict((conflict) => conflict.columns(['businessId', 'key']).doUpdateSet({
    state: 'open', dueAt: now, tries: 0, endedAt: null,
  }).where('obligation.state', '=', 'withdrawn')).execute()
  await ringOwed(db)
}

type OwedRefund = { businessId: string; locationId: string; orderId: string; attempt: number; tender: number; refundId: string; amountMinor: number }

/** Writes down that a refund is to be made, in the transaction that asks for it. */
export async function oweRefund(db: Db, refund: OwedRefund, now: Date): Promise<void> {
  await db.insertInto('obligation').values({ ...refund, id: newId(), kind: 'refund', key: refundKey(refund.refundId), dueAt: now, createdAt: now }).execute()
  await ringOwed(db)
}

/** Tries again at once what an order owes, also what was refused: somebody has seen to it meanwhile. @throws refundTooLarge when what was refused has been refunded otherwise */
export async function tryAgain(db: Db, { businessId, orderId }: { businessId: string; orderId: string }, now: Date): Promise<void> {
  await oweWhatIsMissing(db, sql`o.business_id = ${businessId} and o.id = ${orderId}`, now)
  // A refund that was refused is the manager's to ask for again, but for one of an order that is off: that one nobody asked for.
  const { rows: again } = await sql<{ refundId: string | null }>`
    update obligation b set state = 'open', due_at = ${now}, tries = 0, ended_at = null from "order" o
    where b.business_id = ${businessId} and b.order_id = ${orderId} and o.business_id = b.business_id and o.id = b.order_id
      and (b.state = 'open' or b.state = 'refused' and b.refusal <> 'alreadyCaptured' and (b.kind <> 'refund' or o.status in ('cancelled', 'failed')))
    returning b.refund_id`.execute(db)
  const refunds = again.flatMap(({ refundId }) => refundId ?? [])
  if (refunds.length > 0) {
    await db.updateTable('refund').set({ state: 'requested', refusal: null, doneAt: null })
      .where('businessId', '=', businessId).where('id', 'in', refunds).execute().catch(refuseTooMuch)
  }
  await ringOwed(db)
}

function refuseTooMuch(error: unknown): never {
  if (error instanceof DatabaseError && ['refundable_is_enough', 'payment_is_enough'].includes(error.constraint ?? '')) throw refuse('refundTooLarge', { leftMinor: 0 })
  throw error
}

/** Wakes whoever works off obligations, when the transaction commits. */
async function ringOwed(db: Db): Promise<void> {
  await sql`select pg_notify(${owedChannel}, '')`.execute(db)
}
