import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { cashReference, openPayment, tellPayment } from '../ledgers/index.ts'
import type { Db } from '../platform/database/index.ts'
import { tendersOf } from './tenders.ts'

type Attempt = { businessId: string; orderId: string; attempt: number; tender: number }

/** Cash of completed orders that is in no book yet. @param condition on `o`, the order */
export function unbookedCash(condition: RawBuilder<unknown>): RawBuilder<Attempt & { amountMinor: number; currency: string }> {
  return sql`
    select o.business_id, o.id as order_id, o.attempt, way.tender, way.tender_minor as amount_minor, o.currency
    from "order" o cross join lateral ${sql.raw(tendersOf('o'))} way
    where ${condition} and o.status = 'completed' and way.tender_method = 'cash' and not exists (
      select from payment p where p.business_id = o.business_id and p.order_id = o.id and p.attempt = o.attempt and p.tender = way.tender)`
}

/** Cash is in the drawer when the order is handed over, and goes through the same books as a card. In the caller's transaction. */
export async function bookCash(db: Db, condition: RawBuilder<unknown>, now: Date): Promise<number> {
  const { rows } = await unbookedCash(condition).execute(db)
  for (const { amountMinor, currency, ...payment } of rows) {
    if (await openPayment(db, { ...payment, currency, now })) await tellPayment(db, { ...payment, amountMinor, capturedMinor: amountMinor, reference: cashReference, now })
  }
  return rows.length
}

type CashBack = Attempt & { refundId: string; amountMinor: number; reason: string; personId: string | null; now: Date }

/** Cash goes back over the counter, so it is given back as soon as somebody says so. In the caller's transaction, which holds the payment. */
export async function giveCashBack(db: Db, { refundId, amountMinor, reason, personId, now, ...payment }: CashBack): Promise<void> {
  await db.insertInto('refund').values({ ...payment, id: refundId, amountMinor, reason, personId, state: 'done', createdAt: now, doneAt: now }).execute()
  await tellPayment(db, { ...payment, refundedMore: amountMinor, personId, reason, now })
}
