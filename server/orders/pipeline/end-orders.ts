import { catalogueChannel, fewLeft } from '../../catalogue/index.ts'
import type { Context } from '../../context.ts'
import { columnArrays, unnestOf } from '../../platform/database/index.ts'
import { unrelayedChannel } from '../../platform/events/index.ts'
import type { RelayedEvent } from '../../platform/events/index.ts'
import type { Outcome } from '../../platform/gather.ts'
import { newId } from '../../platform/ids.ts'
import type { FailureCode } from '../failures.ts'
import { owedChannel } from '../obligations/owed.ts'
import type { ClaimedOrder } from './claim-orders.ts'
import { latestClaims } from './latest-claims.ts'
import { goodsColumns, goodsOf } from './moving-goods.ts'

export type OrderToEnd = {
  order: ClaimedOrder
  why: FailureCode | 'cancelled'
  /** The provider said no to this very payment, so there is nothing to let go. */
  isDeclined: boolean
  /** For the dead letters; null where nothing of ours failed: the guest cancelled, or the guest's bank said no. */
  deadLetter: { event: RelayedEvent; queue: string; reason: string; receives: number } | null
}

const given = {
  business_id: 'uuid', id: 'uuid', lease: 'int', why: 'text', is_declined: 'bool', event_id: 'uuid', void_id: 'uuid', release_id: 'uuid',
} as const
const letters = {
  business_id: 'uuid', id: 'uuid', order_id: 'uuid', queue: 'text', event_id: 'uuid', message: 'jsonb', reason: 'text', receives: 'int',
} as const

/** Coupons are locked before stock, as when they were used. */
const statement = `
with given as (select * from ${unnestOf(given, 2, 'given')}),
locked as materialized (
  select o.business_id, o.id, o.status, o.lease = given.lease as is_ours from "order" o join given using (business_id, id) order by o.id for update of o),
ended as (
  update "order" o set status = case when given.why = 'cancelled' then 'cancelled' else 'failed' end, failure_code = given.why,
    version = o.version + 1, status_changed_at = $1::timestamptz
  from given join locked using (business_id, id)
  where o.business_id = given.business_id and o.id = given.id and locked.status = 'processing' and locked.is_ours
  returning o.*, given.is_declined, given.event_id, given.void_id, given.release_id),
held as materialized (
  select m.business_id, m.order_id, m.item_id, ended.attempt from stock_movement m
  join ended on m.business_id = ended.business_id and m.order_id = ended.id group by 1, 2, 3, 4 having sum(m.held_change) > 0),
needed as materialized (
  select movement.*, held.attempt from ${unnestOf(goodsColumns, 2 + Object.keys(given).length, 'movement')}
  join held using (business_id, order_id, item_id)),
coupons as materialized (
  select c.business_id, c.id from coupon c where c.uses_max is not null and (c.business_id, c.id) in (select business_id, coupon_id from ended)
  order by c.id for update),
stock as materialized (
  select business_id, location_id, item_id from stock_balance
  where (business_id, location_id, item_id) in (select business_id, location_id, item_id from needed) and (select count(*) from coupons) >= 0
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
  select business_id, id, location_id, item_id, 'released', 0, -quantity, order_id, attempt, $1::timestamptz
  from needed join stock using (business_id, location_id, item_id)),
returned as (
  update coupon c set uses = greatest(c.uses - used.times, 0)
  from (select ended.business_id, coupon_id, count(*)::int as times from ended join coupons on coupons.business_id = ended.business_id and coupons.id = coupon_id group by 1, 2) used
  where c.business_id = used.business_id and c.id = used.coupon_id),
declined as (
  update payment p set state = 'declined', updated_at = $1::timestamptz
  from ended where ended.is_declined and p.business_id = ended.business_id and p.order_id = ended.id and p.attempt = ended.attempt and p.state = 'unknown'),
owed as (
  insert into obligation (business_id, id, location_id, order_id, attempt, kind, key, due_at, created_at)
  select business_id, void_id, location_id, id, attempt, 'void', id || ':' || attempt || ':void', $1::timestamptz, $1::timestamptz
  from ended where payment_method = 'card' and total_minor > 0 and not is_declined
  union all
  select business_id, release_id, location_id, id, attempt, 'releaseGoods', id || ':' || attempt || ':release-stock', $1::timestamptz, $1::timestamptz from ended
  on conflict (business_id, key) do nothing returning pg_notify('${owedChannel}', '')),
happened as (
  insert into event (business_id, id, topics, kind, location_id, subject_id, payload, occurred_at)
  select business_id, event_id, '{order-events}', 'order.' || status, location_id, id,
    json_build_object('number', number, 'status', status, 'version', version, 'fulfilment', fulfilment, 'failureCode', failure_code),
    $1::timestamptz from ended),
buried as (
  insert into dead_letter as kept (business_id, id, queue, event_id, location_id, subject_id, message, reason, receives, created_at)
  select letter.business_id, letter.id, letter.queue, letter.event_id, ended.location_id, letter.order_id, letter.message, letter.reason,
    letter.receives, $1::timestamptz
  from ${unnestOf(letters, 2 + Object.keys(given).length + Object.keys(goodsColumns).length, 'letter')}
  join ended on ended.business_id = letter.business_id and ended.id = letter.order_id
  on conflict (business_id, queue, event_id) do update set reason = excluded.reason, receives = excluded.receives,
    created_at = excluded.created_at, redriven_at = null, redriven_by = null where kept.redriven_at is not null)
select id, pg_notify('${unrelayedChannel}', ''), (select count(pg_notify('${catalogueChannel}', there_again.id::text)) from there_again) from ended`

/**
 * Ends orders that do not go on: failed or cancelled, stock and coupon let go, the event and the dead letter written, and what is owed outside from then
 * on — all of it or nothing. Answers whether it was this call that ended the order: somebody who claimed it since may be at work on it.
 */
export async function endOrders(context: Pick<Context, 'database' | 'clock'>, ending: OrderToEnd[]): Promise<Outcome<boolean>[]> {
  const latest = latestClaims(ending)
  const orders = latest.map(({ order, why, isDeclined }) => ({
    business_id: order.businessId, id: order.id, lease: order.lease, why, is_declined: isDeclined, event_id: newId(), void_id: newId(), release_id: newId(),
  }))
  const buried = latest.flatMap(({ order, deadLetter }) => deadLetter ? [{
    business_id: order.businessId, id: newId(), order_id: order.id, queue: deadLetter.queue, event_id: deadLetter.event.id, message: deadLetter.event,
    reason: deadLetter.reason, receives: deadLetter.receives,
  }] : [])
  const { rows } = await context.database.pool.query<{ id: string }>({
    name: 'end-orders', text: statement,
    values: [context.clock.now(), ...columnArrays(given, orders), ...columnArrays(goodsColumns, goodsOf(latest.map(({ order }) => order))), ...columnArrays(letters, buried)],
  })
  const ended = new Set(rows.map((row) => row.id))
  return ending.map((each) => ({ value: latest.includes(each) && ended.has(each.order.id) }))
}
