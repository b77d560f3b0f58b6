import { sql } from 'kysely'
import { cashReference } from '../../ledgers/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { PaidPart, RefundShare } from './split-refund.ts'

/** One payment that refunds of an order come from. */
export type PaidTender = { tender: number; isCash: boolean; leftMinor: number }
type Paid = { businessId: string; orderId: string; attempt: number; leftMinor: number; tenders: PaidTender[] }

/**
 * The payments that refunds of an order come from, in the order in which they were tendered, and how much of each is left; undefined when nothing was taken.
 * What the provider says has been refunded may hold refunds of ours that are under way still, and such as were made at its own screens; so the larger of that
 * and of all that we asked for counts.
 * @param lock holds the order and then the payments, as everywhere, so that one refund after the other is decided on what is really left
 */
export async function readPaid(db: Db, { businessId, orderId }: { businessId: string; orderId: string }, { lock }: { lock: boolean }): Promise<Paid | undefined> {
  if (lock) await sql`select from "order" where business_id = ${businessId} and id = ${orderId} for update`.execute(db)
  const { rows } = await sql<PaidTender & { attempt: number }>`
    select attempt, tender, provider_reference is not distinct from ${cashReference} as is_cash, captured_minor - greatest(refunded_minor, asked_back_minor) as left_minor from payment
    where business_id = ${businessId} and order_id = ${orderId} and captured_minor > 0 order by attempt desc, tender ${lock ? sql`for update` : sql``}`.execute(db)
  const [last] = rows
  if (!last) return undefined
  const tenders = rows.filter(({ attempt }) => attempt === last.attempt).map(({ tender, isCash, leftMinor }) => ({ tender, isCash, leftMinor }))
  return { businessId, orderId, attempt: last.attempt, tenders, leftMinor: tenders.reduce((sum, { leftMinor }) => sum + leftMinor, 0) }
}

export type NamedPart = PaidPart & { name: string | null }

/** What a payment was for, part by part: the lines as they were ordered, then the delivery fee, then the tip. */
export async function readRefundable(db: Db, { businessId, orderId, attempt }: Pick<Paid, 'businessId' | 'orderId' | 'attempt'>): Promise<NamedPart[]> {
  const { rows } = await sql<NamedPart>`
    select charged.part, charged.position, line.name, charged.quantity, charged.charged_minor,
      coalesce(known.refunded_minor, 0) as refunded_minor, coalesce(known.refunded_quantity, 0) as refunded_quantity
    from charged_parts(${businessId}, ${orderId}, ${attempt}) charged
    left join refundable known on known.business_id = ${businessId} and known.order_id = ${orderId} and known.attempt = ${attempt}
      and known.part = charged.part and known.position = charged.position
    left join order_line line on charged.part = 'line' and line.business_id = ${businessId} and line.order_id = ${orderId} and line.position = charged.position
    order by array_position('{line,delivery,tip}', charged.part), charged.position`.execute(db)
  return rows
}

/** Writes down what a refund gives back, in the transaction that writes the refund and holds the payment. The database keeps the sums. */
export async function writeRefundParts(
  db: Db, { businessId, orderId, attempt, refundId }: Pick<Paid, 'businessId' | 'orderId' | 'attempt'> & { refundId: string }, shares: readonly RefundShare[],
): Promise<void> {
  await sql`select open_refundable(${businessId}, ${orderId}, ${attempt})`.execute(db)
  await sql`
    insert into refund_part (business_id, refund_id, order_id, attempt, part, position, quantity, amount_minor, tax_minor)
    select paid.business_id, ${refundId}, paid.order_id, paid.attempt, paid.part, paid.position, given.quantity, given."amountMinor",
      refunded_tax(paid.tax_minor, paid.charged_minor, paid.refunded_minor, paid.refunded_minor + given."amountMinor")
    from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as given (part text, position int, quantity int, "amountMinor" bigint)
    join refundable paid on paid.business_id = ${businessId} and paid.order_id = ${orderId} and paid.attempt = ${attempt}
      and paid.part = given.part and paid.position = given.position`.execute(db)
}
