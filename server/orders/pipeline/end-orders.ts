import { catalogueChannel, fewLeft } from '../../catalogue/index.ts'
import type { Context } from '../../context.ts'
import { unrelayedChannel } from '../../platform/events/index.ts'
import type { RelayedEvent } from '../../platform/events/index.ts'
import type { Outcome } from '../../platform/gather.ts'
import { newId } from '../../platform/ids.ts'
import type { ClaimedOrder } from './claim-orders.ts'
import { stepKey } from './keys.ts'
import { latestClaims } from './latest-claims.ts'

export type OrderToEnd = {
  order: ClaimedOrder
  why: string
  /** What is known of the payment now: `unknown` stays open for the settlement of the ended order. */
  payment: { state: 'declined' | 'voided' | 'unknown' | 'none'; authorisedMinor: number; providerReference: string | null }
  warehouse: 'released' | 'unknown'
  /** For the dead letters; null where nothing of ours failed: the guest cancelled, or the guest's bank said no. */
  deadLetter: { event: RelayedEvent; queue: string; reason: string; receives: number } | null
}

const statement = `
with given as (
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::uuid[], $9::uuid[],
      $10::uuid[], $11::text[], $12::text[], $28::int[])
    as given (business_id, id, why, payment_state, authorised_minor, provider_reference, warehouse_state, event_id,
      authorise_movement_id, void_movement_id, authorise_key, void_key, lease)),
locked as materialized (
  select o.business_id, o.id, o.status, o.lease = given.lease as is_ours from "order" o join given using (business_id, id) order by o.id for update of o),
ended as (
  update "order" o set status = case when given.why = 'cancelled' then 'cancelled' else 'failed' end, failure_code = given.why,
    version = o.version + 1, status_changed_at = $19::timestamptz, warehouse_state = given.warehouse_state
  from given join locked using (business_id, id)
  where o.business_id = given.business_id and o.id = given.id and locked.status = 'processing' and locked.is_ours
  returning o.*, given.payment_state, given.authorised_minor, given.provider_reference, given.event_id, given.authorise_movement_id,
    given.void_movement_id, given.authorise_key, given.void_key),
held as materialized (
  select m.business_id, m.order_id, m.item_id, ended.attempt from stock_movement m
  join ended on m.business_id = ended.business_id and m.order_id = ended.id group by 1, 2, 3, 4 having sum(m.held_change) > 0),
needed as materialized (
  select movement.*, held.attempt from unnest($13::uuid[], $14::uuid[], $15::uuid[], $16::uuid[], $17::uuid[], $18::int[])
    as movement (business_id, id, order_id, location_id, item_id, quantity)
  join held using (business_id, order_id, item_id)),
stock as materialized (
  select business_id, location_id, item_id from stock_balance
  where (business_id, location_id, item_id) in (select business_id, location_id, item_id from needed)
  order by location_id, item_id for update),
released as (
  update stock_balance b set held = b.held - total.quantity
  from (select business_id, location_id, item_id, sum(quantity)::int as quantity from needed join stock using (business_id, location_id, item_id)
    group by 1, 2, 3) total
  where b.business_id = total.business_id and b.location_id = total.location_id and b.item_id = total.item_id
  returning b.business_id, b.location_id, b.on_hand - b.held - total.quantity as available_before),
there_again as (
  update location set stock_version = stock_version + 1
  where (business_id, id) in (select business_id, location_id from released where available_before <= ${fewLeft}) returning id),
moved as (
  insert into stock_movement (business_id, id, location_id, item_id, kind, on_hand_change, held_change, order_id, attempt, at)
  select business_id, id, location_id, item_id, 'released', 0, -quantity, order_id, attempt, $19::timestamptz
  from needed join stock using (business_id, location_id, item_id)),
returned as (
  update coupon c set uses = c.uses - used.times
  from (select business_id, coupon_id, count(*)::int as times from ended where coupon_id is not null group by 1, 2) used
  where c.business_id = used.business_id and c.id = used.coupon_id),
paid as (
  update payment p set state = ended.payment_state, authorised_minor = ended.authorised_minor, updated_at = $19::timestamptz,
    provider_reference = coalesce(ended.provider_reference, p.provider_reference)
  from ended where p.business_id = ended.business_id and p.order_id = ended.id and p.attempt = ended.attempt and p.state = 'unknown'
    and ended.payment_state in ('declined', 'voided')
  returning p.business_id, p.order_id, p.attempt, p.authorised_minor, ended.authorise_movement_id, ended.void_movement_id,
    ended.authorise_key, ended.void_key),
booked as (
  insert into payment_movement (business_id, id, order_id, attempt, kind, amount_minor, idempotency_key, at)
  select business_id, authorise_movement_id, order_id, attempt, 'authorise', authorised_minor, authorise_key, $19::timestamptz
  from paid where authorised_minor > 0
  union all
  select business_id, void_movement_id, order_id, attempt, 'void', authorised_minor, void_key, $19::timestamptz
  from paid where authorised_minor > 0),
happened as (
  insert into event (business_id, id, topics, kind, location_id, subject_id, payload, occurred_at)
  select business_id, event_id, '{order-events}', 'order.' || status, location_id, id,
    json_build_object('number', number, 'status', status, 'version', version, 'fulfilment', fulfilment, 'failureCode', failure_code),
    $19::timestamptz from ended),
buried as (
  insert into dead_letter as kept (business_id, id, queue, event_id, location_id, subject_id, message, reason, receives, created_at)
  select letter.business_id, letter.id, letter.queue, letter.event_id, ended.location_id, letter.order_id, letter.message, letter.reason,
    letter.receives, $19::timestamptz
  from unnest($20::uuid[], $21::uuid[], $22::uuid[], $23::text[], $24::uuid[], $25::jsonb[], $26::text[], $27::int[])
    as letter (business_id, id, order_id, queue, event_id, message, reason, receives)
  join ended on ended.business_id = letter.business_id and ended.id = letter.order_id
  on conflict (business_id, queue, event_id) do update set reason = excluded.reason, receives = excluded.receives,
    created_at = excluded.created_at, redriven_at = null, redriven_by = null where kept.redriven_at is not null)
select id, pg_notify('${unrelayedChannel}', ''), (select count(pg_notify('${catalogueChannel}', there_again.id::text)) from there_again) from ended`

/**
 * Ends unwound orders: failed or cancelled, stock and coupon let go, what is known of the payment booked, the event and the
 * dead letter written — all of it or nothing. Answers whether it was this call that ended the order:
 * somebody who claimed it since may be at work on it.
 */
export async function endOrders(context: Pick<Context, 'database' | 'clock'>, ending: OrderToEnd[]): Promise<Outcome<boolean>[]> {
  const latest = latestClaims(ending)
  const orders = latest.map(({ order }) => order)
  const movements = orders.flatMap((order) => order.lines.map((line) => ({ order, ...line })))
  const letters = latest.flatMap(({ order, deadLetter }) => deadLetter ? [{ order, ...deadLetter }] : [])
  const { rows } = await context.database.pool.query<{ id: string }>({
    name: 'end-orders', text: statement,
    values: [
      orders.map((order) => order.businessId), orders.map((order) => order.id), latest.map(({ why }) => why),
      latest.map(({ payment }) => payment.state), latest.map(({ payment }) => payment.authorisedMinor),
      latest.map(({ payment }) => payment.providerReference), latest.map(({ warehouse }) => warehouse), orders.map(newId),
      orders.map(newId), orders.map(newId), orders.map((order) => stepKey(order, 'authorise')), orders.map((order) => stepKey(order, 'void')),
      movements.map((movement) => movement.order.businessId), movements.map(newId), movements.map((movement) => movement.order.id),
      movements.map((movement) => movement.order.locationId), movements.map((movement) => movement.itemId),
      movements.map((movement) => movement.quantity), context.clock.now(),
      letters.map((letter) => letter.order.businessId), letters.map(newId), letters.map((letter) => letter.order.id),
      letters.map((letter) => letter.queue), letters.map((letter) => letter.event.id), letters.map((letter) => JSON.stringify(letter.event)),
      letters.map((letter) => letter.reason), letters.map((letter) => letter.receives), orders.map((order) => order.lease),
    ],
  })
  const ended = new Set(rows.map((row) => row.id))
  return ending.map((each) => ({ value: latest.includes(each) && ended.has(each.order.id) }))
}
