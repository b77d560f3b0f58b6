import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { newId } from '../platform/ids.ts'
import { stepKey } from './pipeline/keys.ts'

type Attempt = { businessId: string; orderId: string; attempt: number }

/** Completed orders whose cash is in no book yet. @param condition on `o`, the order */
export function unbookedCash(condition: RawBuilder<unknown>): RawBuilder<Attempt & { totalMinor: number; currency: string }> {
  return sql`
    select o.business_id, o.id as order_id, o.attempt, o.total_minor, o.currency from "order" o
    where ${condition} and o.status = 'completed' and o.payment_method = 'cash' and o.total_minor > 0
      and not exists (select from payment p where p.business_id = o.business_id and p.order_id = o.id and p.attempt = o.attempt)`
}

/** Cash is in the drawer when the order is handed over, and goes through the same books as a card. In the caller's transaction. */
export async function bookCash(db: Db, condition: RawBuilder<unknown>, now: Date): Promise<number> {
  const { rows } = await unbookedCash(condition).execute(db)
  for (const { businessId, orderId, attempt, totalMinor, currency } of rows) {
    const payment = { businessId, orderId, attempt }
    const { numInsertedOrUpdatedRows } = await db.insertInto('payment').values({
      ...payment, state: 'captured', currency, authorisedMinor: totalMinor, capturedMinor: totalMinor, providerReference: 'cash', updatedAt: now,
    }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) continue
    const order = { id: orderId, attempt }
    await db.insertInto('paymentMovement').values([
      { ...payment, id: newId(), kind: 'authorise', amountMinor: totalMinor, idempotencyKey: stepKey(order, 'authorise'), at: now },
      { ...payment, id: newId(), kind: 'capture', amountMinor: totalMinor, idempotencyKey: `${stepKey(order, 'capture')}:${totalMinor}`, at: now },
    ]).execute()
  }
  return rows.length
}

type CashBack = Attempt & { refundId: string; amountMinor: number; reason: string; personId: string | null; now: Date }

/** Cash goes back over the counter, so it is given back as soon as somebody says so. In the caller's transaction, which holds the payment. */
export async function giveCashBack(db: Db, { businessId, orderId, attempt, refundId, amountMinor, reason, personId, now }: CashBack): Promise<void> {
  const payment = { businessId, orderId, attempt }
  await db.insertInto('refund').values({ ...payment, id: refundId, amountMinor, reason, personId, state: 'done', createdAt: now, doneAt: now }).execute()
  await db.updateTable('payment').set({
    refundedMinor: sql`refunded_minor + ${amountMinor}`, updatedAt: now,
    state: sql`case when refunded_minor + ${amountMinor} = captured_minor then 'refunded' else 'partiallyRefunded' end`,
  }).where('businessId', '=', businessId).where('orderId', '=', orderId).where('attempt', '=', attempt).execute()
  await db.insertInto('paymentMovement').values({
    ...payment, id: newId(), kind: 'refund', amountMinor, idempotencyKey: `${refundId}:refund`, personId, reason, at: now,
  }).execute()
}
