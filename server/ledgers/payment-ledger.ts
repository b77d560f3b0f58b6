import { statement } from '../platform/database/index.ts'
import type { Db } from '../platform/database/index.ts'
import { newId } from '../platform/ids.ts'
import { stepKeyOf } from './step-keys.ts'

/** New payments, of which nothing is known yet. @param rows SQL that selects the columns below */
export function openPayments(rows: string): string {
  return `
  insert into payment (business_id, order_id, attempt, tender, state, currency, updated_at)
  ${rows}
  on conflict do nothing`
}

const movementIds = ['authorise_id', 'capture_id', 'refunding_id', 'void_id'] as const

type Told = {
  /**
   * A relation with `business_id`, `order_id`, `attempt` and `tender`; `amount`, `captured` and `refunded` as they stand now, null where nothing was told of them;
   * `is_voided`, `reference`, `person_id`, `reason`; and ids for the movements: `authorise_id`, `capture_id`, `refunding_id`, `void_id`.
   */
  from: string
  at: string
}

/**
 * The one way payments change, as parts of a `with`: a payment takes what was told of it, and a movement is booked for each difference. `before` are the
 * payments as they were, locked. Told the same twice, or something older, nothing changes, because what was authorised, taken or given back never becomes less.
 */
export function paymentsTold({ from, at }: Told): string {
  return `
told as materialized (
  select business_id, order_id, attempt, tender, max(amount) as amount, max(captured) as captured, max(refunded) as refunded, bool_or(is_voided) as is_voided,
    max(reference) as reference, max(reason) as reason, ${['person_id', ...movementIds].map((column) => `(array_agg(${column} order by authorise_id))[1] as ${column}`).join(', ')}
  from ${from} group by 1, 2, 3, 4),
before as materialized (
  select p.business_id, p.order_id, p.attempt, p.tender, p.state, p.authorised_minor, p.captured_minor, p.refunded_minor, p.asked_back_minor,
    greatest(told.amount, p.authorised_minor) as amount, greatest(told.captured, p.captured_minor) as captured, greatest(told.refunded, p.refunded_minor) as refunded,
    told.is_voided, coalesce(told.reference, p.provider_reference) as reference, told.reason, told.person_id, ${movementIds.map((id) => `told.${id}`).join(', ')}
  from payment p join told using (business_id, order_id, attempt, tender) order by p.order_id, p.attempt, p.tender for update of p),
paid as (
  update payment p set authorised_minor = before.amount, captured_minor = before.captured, refunded_minor = before.refunded,
    provider_reference = before.reference, updated_at = ${at},
    state = case when before.captured = 0 then case when before.is_voided then 'voided' else 'authorised' end
      when before.refunded = 0 then 'captured' when before.refunded = before.captured then 'refunded' else 'partiallyRefunded' end
  from before where p.business_id = before.business_id and p.order_id = before.order_id and p.attempt = before.attempt and p.tender = before.tender),
booked as (
  insert into payment_movement (business_id, id, order_id, attempt, tender, kind, amount_minor, idempotency_key, person_id, reason, at)
  select business_id, movement.id, order_id, attempt, tender, movement.kind, movement.change, ${stepKeyOf({}, 'movement.step')}, person_id, reason, ${at}
  from before cross join lateral (values
    (authorise_id, 'authorise', amount - authorised_minor, 'authorise'),
    (capture_id, 'capture', captured - captured_minor, 'capture:' || captured),
    (refunding_id, 'refund', refunded - refunded_minor, 'capture:refund:' || refunded),
    (void_id, 'void', case when is_voided and state <> 'voided' and captured = 0 then amount else 0 end, 'void')) as movement (id, kind, change, step)
  where movement.change > 0)`
}

/** What the guest's bank did not allow. @param from a relation with `business_id`, `order_id`, `attempt` and `tender` */
export function declinePayments(from: string, at: string): string {
  return `
  update payment p set state = 'declined', updated_at = ${at}
  from ${from} no where p.business_id = no.business_id and p.order_id = no.order_id and p.attempt = no.attempt and p.tender = no.tender and p.state = 'unknown'`
}

/** Money that was held and can't be taken any more: its bank let it go. Nothing moved. @param from a relation with `business_id`, `order_id`, `attempt` and `tender` */
export function losePayments(from: string, at: string): string {
  return `
  update payment p set state = 'voided', updated_at = ${at}
  from ${from} lost where p.business_id = lost.business_id and p.order_id = lost.order_id and p.attempt = lost.attempt and p.tender = lost.tender and p.captured_minor = 0`
}

/** What stands for the provider's name of a payment that was made in cash. */
export const cashReference = 'cash'

type Payment = { businessId: string; orderId: string; attempt: number; tender: number }

const opening = statement<{ opened: number }>()('open-payment', { businessId: 'uuid', orderId: 'uuid', attempt: 'int', tender: 'int', currency: 'text', now: 'timestamptz' }, (the) => `
with opened as (${openPayments(`select ${the.businessId}, ${the.orderId}, ${the.attempt}, ${the.tender}, 'unknown', ${the.currency}, ${the.now}`)} returning 1)
select count(*)::int as opened from opened`)

/** One new payment, in the caller's transaction. @returns false when it was there */
export async function openPayment(db: Db, payment: Payment & { currency: string; now: Date }): Promise<boolean> {
  const [row] = await opening.runIn(db, payment)
  return row?.opened === 1
}

type ToldOfOne = Payment & { amountMinor?: number; capturedMinor?: number; refundedMore?: number; reference?: string; personId?: string | null; reason?: string; now: Date }

const toldColumns = {
  business_id: 'uuid', order_id: 'uuid', attempt: 'int', tender: 'int', amount: 'bigint', captured: 'bigint', refunded_more: 'bigint', reference: 'text', person_id: 'uuid', reason: 'text',
  authorise_id: 'uuid', capture_id: 'uuid', refunding_id: 'uuid', void_id: 'uuid',
} as const

const telling = statement()('tell-payment', { given: toldColumns, now: 'timestamptz' }, ({ given, now }) => `
with telling as (
  select given.*, p.refunded_minor + given.refunded_more as refunded, false as is_voided from ${given} join payment p using (business_id, order_id, attempt, tender)),${paymentsTold({ from: 'telling', at: now })}
select 1`)

/** Tells of one payment, in the caller's transaction, which holds it. */
export async function tellPayment(db: Db, { businessId, orderId, attempt, tender, amountMinor, capturedMinor, refundedMore, reference, personId, reason, now }: ToldOfOne): Promise<void> {
  await telling.runIn(db, { now, given: [{
    business_id: businessId, order_id: orderId, attempt, tender, amount: amountMinor ?? null, captured: capturedMinor ?? null, refunded_more: refundedMore ?? null,
    reference: reference ?? null, person_id: personId ?? null, reason: reason ?? null, authorise_id: newId(), capture_id: newId(), refunding_id: newId(), void_id: newId(),
  }] })
}

/**
 * How the payments of the last attempt of an order stand together, as a `left join lateral` named `p`: `state` (that of the payment that is least far, what is
 * wrong first; null where there is none) and `refunded_minor`. SQL.
 * @param order the alias of its table
 */
export function paymentOf(order: string): string {
  return `left join lateral (
    select case when sum(paid.captured_minor) > 0 and bool_and(paid.state in ('captured', 'partiallyRefunded', 'refunded')) then
        case when sum(paid.refunded_minor) = 0 then 'captured' when sum(paid.refunded_minor) = sum(paid.captured_minor) then 'refunded' else 'partiallyRefunded' end
        else (array_agg(paid.state order by array_position('{declined,unknown,voided,authorised,captured,partiallyRefunded,refunded}', paid.state)))[1] end as state,
      coalesce(sum(paid.refunded_minor), 0)::bigint as refunded_minor
    from payment paid where paid.business_id = ${order}.business_id and paid.order_id = ${order}.id and paid.attempt = ${order}.attempt) p on true`
}
