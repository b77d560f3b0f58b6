import type { Context } from '../../context.ts'
import { columnArrays, unnestOf } from '../../platform/database/index.ts'
import { unrelayedChannel } from '../../platform/events/index.ts'
import type { Outcome } from '../../platform/gather.ts'
import { newId } from '../../platform/ids.ts'
import { owedChannel } from '../obligations/owed.ts'
import type { ClaimedOrder } from './claim-orders.ts'
import { stepKey } from './keys.ts'
import { latestClaims } from './latest-claims.ts'
import { goodsColumns, goodsOf } from './moving-goods.ts'

export type OrderToConfirm = {
  order: ClaimedOrder
  /** What the provider calls the authorisation; null when nothing had to be paid by card. */
  providerReference: string | null
}

/** `gone`: somebody else finished this order in the meantime, or claimed it and is at work on it now. */
export type Confirmation = 'confirmed' | 'cancelRequested' | 'gone'

const given = {
  business_id: 'uuid', id: 'uuid', lease: 'int', provider_reference: 'text', authorise_key: 'text', movement_id: 'uuid', confirmed_event_id: 'uuid',
  completed_event_id: 'uuid', obligation_id: 'uuid',
} as const

const statement = `
with given as (select * from ${unnestOf(given, 2, 'given')}),
locked as materialized (
  select o.*, o.lease = given.lease as is_ours, given.provider_reference, given.authorise_key, given.movement_id, given.confirmed_event_id,
    given.completed_event_id, given.obligation_id
  from "order" o join given using (business_id, id) order by o.id for update of o),
good as (
  select * from locked where is_ours and status = 'processing' and not cancel_requested),
held as materialized (
  select m.business_id, m.order_id, m.item_id, good.attempt from stock_movement m
  join good on m.business_id = good.business_id and m.order_id = good.id group by 1, 2, 3, 4 having sum(m.held_change) > 0),
needed as materialized (
  select movement.*, held.attempt from ${unnestOf(goodsColumns, 2 + Object.keys(given).length, 'movement')}
  join held using (business_id, order_id, item_id)),
stock as materialized (
  select business_id, location_id, item_id from stock_balance
  where (business_id, location_id, item_id) in (select business_id, location_id, item_id from needed)
  order by location_id, item_id for update),
sold as (
  update stock_balance b set on_hand = b.on_hand - total.quantity, held = b.held - total.quantity
  from (select business_id, location_id, item_id, sum(quantity)::int as quantity from needed join stock using (business_id, location_id, item_id)
    group by 1, 2, 3) total
  where b.business_id = total.business_id and b.location_id = total.location_id and b.item_id = total.item_id),
moved as (
  insert into stock_movement (business_id, id, location_id, item_id, kind, on_hand_change, held_change, order_id, attempt, at)
  select business_id, id, location_id, item_id, 'sold', -quantity, -quantity, order_id, attempt, $1::timestamptz
  from needed join stock using (business_id, location_id, item_id)),
authorised as (
  update payment p set state = 'authorised', authorised_minor = good.total_minor, provider_reference = good.provider_reference, updated_at = $1::timestamptz
  from good where p.business_id = good.business_id and p.order_id = good.id and p.attempt = good.attempt and p.state = 'unknown'
  returning p.business_id, p.order_id, p.attempt, p.authorised_minor, good.authorise_key, good.movement_id),
booked as (
  insert into payment_movement (business_id, id, order_id, attempt, kind, amount_minor, idempotency_key, at)
  select business_id, movement_id, order_id, attempt, 'authorise', authorised_minor, authorise_key, $1::timestamptz from authorised),
confirmed as (
  update "order" o set status = case when o.fulfilment = 'instant' then 'completed' else 'confirmed' end,
    version = o.version + 1, status_changed_at = $1::timestamptz, confirmed_at = $1::timestamptz, warehouse_state = 'confirmed',
    completed_at = case when o.fulfilment = 'instant' then $1::timestamptz end
  from good where o.business_id = good.business_id and o.id = good.id
  returning o.*, good.confirmed_event_id, good.completed_event_id, good.obligation_id),
owed as (
  insert into obligation (business_id, id, location_id, order_id, attempt, kind, key, amount_minor, due_at, created_at)
  select business_id, obligation_id, location_id, id, attempt, 'capture', id || ':' || attempt || ':capture', total_minor, $1::timestamptz, $1::timestamptz
  from confirmed where fulfilment = 'instant' and payment_method = 'card' and total_minor > 0
  on conflict (business_id, key) do nothing returning pg_notify('${owedChannel}', '')),
happened as (
  insert into event (business_id, id, topics, kind, location_id, subject_id, payload, occurred_at)
  select business_id, confirmed_event_id, '{order-events}'::text[], 'order.confirmed', location_id, id,
    json_build_object('number', number, 'status', 'confirmed', 'version', version, 'fulfilment', fulfilment), $1::timestamptz from confirmed
  union all
  select business_id, completed_event_id, '{order-events,order-completed}'::text[], 'order.completed', location_id, id,
    json_build_object('number', number, 'status', 'completed', 'version', version, 'fulfilment', fulfilment), $1::timestamptz
  from confirmed where fulfilment = 'instant')
select locked.id,
  case when confirmed.id is not null then 'confirmed' when locked.status <> 'processing' or not locked.is_ours then 'gone'
    else 'cancelRequested' end as confirmation,
  pg_notify('${unrelayedChannel}', '')
from locked left join confirmed on confirmed.business_id = locked.business_id and confirmed.id = locked.id`

/**
 * Confirms orders whose payment is authorised and whose goods are set aside: held stock becomes sold, the authorisation is
 * booked, the event is written — all of it or nothing. Instant orders are completed in the same breath, and owe the money from then on. What an order does
 * not hold, because nobody counted it when it was placed, is not sold from the shelf either.
 * Of several claims of one order in a batch only the latest can be good, so the others are `gone` without being asked about.
 */
export async function confirmOrders(context: Pick<Context, 'database' | 'clock'>, confirming: OrderToConfirm[]): Promise<Outcome<Confirmation>[]> {
  const latest = latestClaims(confirming)
  const orders = latest.map(({ order, providerReference }) => ({
    business_id: order.businessId, id: order.id, lease: order.lease, provider_reference: providerReference, authorise_key: stepKey(order, 'authorise'),
    movement_id: newId(), confirmed_event_id: newId(), completed_event_id: newId(), obligation_id: newId(),
  }))
  const { rows } = await context.database.pool.query<{ id: string; confirmation: Confirmation }>({
    name: 'confirm-orders', text: statement,
    values: [context.clock.now(), ...columnArrays(given, orders), ...columnArrays(goodsColumns, goodsOf(latest.map(({ order }) => order)))],
  })
  const confirmations = new Map(rows.map((row) => [row.id, row.confirmation]))
  return confirming.map((each) => ({ value: latest.includes(each) ? confirmations.get(each.order.id) ?? 'gone' : 'gone' }))
}
