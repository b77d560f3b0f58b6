import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { cashReference, openPayment, tellPayment } from '../ledgers/index.ts'
import type { Db } from '../platform/database/index.ts'

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
    if (await openPayment(db, { ...payment, currency, now })) await tellPayment(db, { ...payment, amountMinor: totalMinor, capturedMinor: totalMinor, reference: cashReference, now })
  }
  return rows.length
}

type CashBack = Attempt & { refundId: string; amountMinor: number; reason: string; personId: string | null; now: Date }

/** Cash goes back over the counter, so it is given back as soon as somebody says so. In the caller's transaction, which holds the payment. */
export async function giveCashBack(db: Db, { refundId, amountMinor, reason, personId, now, ...payment }: CashBack): Promise<void> {
  await db.insertInto('refund').values({ ...payment, id: refundId, amountMinor, reason, personId, state: 'done', createdAt: now, doneAt: now }).execute()
  await tellPayment(db, { ...payment, refundedMore: amountMinor, personId, reason, now })
}
