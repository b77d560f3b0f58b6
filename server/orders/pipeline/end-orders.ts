import type { World } from '../../platform/world.ts'
import { declinePayments, stepKeyOf, stockMoves } from '../../ledgers/index.ts'
import { statement } from '../../platform/database/index.ts'
import { buryDeadLetters } from '../../platform/dead-letters.ts'
import type { RelayedEvent } from '../../platform/events/index.ts'
import type { Outcome } from '../../platform/gather.ts'
import { newId } from '../../platform/ids.ts'
import type { FailureCode } from '../failures.ts'
import { oweOf } from '../obligations/owed.ts'
import { ordersHappened } from '../order-events.ts'
import type { ClaimedOrder } from './claim-orders.ts'
import { latestClaims } from './latest-claims.ts'
import { goodsColumns, goodsHeldBy, goodsOf } from './moving-goods.ts'

export type OrderToEnd = {
  order: ClaimedOrder
  why: FailureCode | 'cancelled'
  /** The tender to which the provider said no, so there is nothing of it to let go. */
  declined: number | undefined
  /** For the dead letters; null where nothing of ours failed: the guest cancelled, or the guest's bank said no. */
  deadLetter: { event: RelayedEvent; queue: string; reason: string; receives: number } | null
}

const given = {
  business_id: 'uuid', id: 'uuid', lease: 'int', why: 'text', event_id: 'uuid', release_id: 'uuid',
} as const
const cards = { business_id: 'uuid', order_id: 'uuid', tender: 'int', is_declined: 'bool', void_id: 'uuid' } as const
const letters = {
  business_id: 'uuid', id: 'uuid', order_id: 'uuid', queue: 'text', event_id: 'uuid', message: 'jsonb', reason: 'text', receives: 'int',
} as const

/** Coupons are locked before stock, as when they were used. */
const end = statement<{ id: string }>()('end-orders', { now: 'timestamptz', given, cards, goods: goodsColumns, letters }, ({ now, ...parts }) => `
with given as (select * from ${parts.given}),
locked as materialized (
  select o.business_id, o.id, o.status, o.lease = given.lease as is_ours from "order" o join given using (business_id, id) order by o.id for update of o),
ended as (
  update "order" o set status = case when given.why = 'cancelled' then 'cancelled' else 'failed' end, failure_code = given.why,
    version = o.version + 1, status_changed_at = ${now}
  from given join locked using (business_id, id)
  where o.business_id = given.business_id and o.id = given.id and locked.status = 'processing' and locked.is_ours
  returning o.*, given.event_id, given.release_id),
card as materialized (
  select cards.*, ended.attempt, ended.location_id from ${parts.cards} join ended on ended.business_id = cards.business_id and ended.id = cards.order_id),
coupons as materialized (
  select c.business_id, c.id from coupon c where c.uses_max is not null and (c.business_id, c.id) in (select business_id, coupon_id from ended)
  order by c.id for update),
${goodsHeldBy('ended', parts.goods)},${stockMoves({
  from: 'held', kind: "'released'", onHand: '0', held: '-quantity', at: now, after: '(select count(*) from coupons) >= 0',
})},
returned as (
  update coupon c set uses = greatest(c.uses - used.times, 0)
  from (select ended.business_id, coupon_id, count(*)::int as times from ended join coupons on coupons.business_id = ended.business_id and coupons.id = coupon_id group by 1, 2) used
  where c.business_id = used.business_id and c.id = used.coupon_id),
declined as (${declinePayments('(select * from card where is_declined)', now)}),
owed as (${oweOf(`select business_id, void_id, location_id, order_id, attempt, tender, 'void', ${stepKeyOf({}, "'void'")}, null::bigint, null::uuid, ${now}, ${now}
  from card where not is_declined
  union all
  select business_id, release_id, location_id, id, attempt, 1, 'releaseGoods', ${stepKeyOf({ order: 'id', tender: '1' }, "'release-stock'")}, null, null, ${now}, ${now} from ended`)}),
happened as (${ordersHappened({ from: 'ended', kind: "'order.' || status", more: ", 'failureCode', failure_code", at: now })}),
buried as (${buryDeadLetters(`select letter.business_id, letter.id, letter.queue, letter.event_id, ended.location_id, letter.order_id, letter.message, letter.reason, letter.receives, ${now}
  from (select * from ${parts.letters}) letter join ended on ended.business_id = letter.business_id and ended.id = letter.order_id`, { whenOpen: 'keeps' })})
select id from ended`)

/**
 * Ends orders that do not go on: failed or cancelled, stock and coupon let go, the event and the dead letter written, and what is owed outside from then
 * on — all of it or nothing. Answers whether it was this call that ended the order: somebody who claimed it since may be at work on it.
 */
export async function endOrders(context: Pick<World, 'database' | 'clock'>, ending: OrderToEnd[]): Promise<Outcome<boolean>[]> {
  const latest = latestClaims(ending)
  const orders = latest.map(({ order, why }) => ({ business_id: order.businessId, id: order.id, lease: order.lease, why, event_id: newId(), release_id: newId() }))
  const cardsOf = latest.flatMap(({ order, declined }) => order.cards.map(({ tender }) => (
    { business_id: order.businessId, order_id: order.id, tender, is_declined: tender === declined, void_id: newId() })))
  const buried = latest.flatMap(({ order, deadLetter }) => deadLetter ? [{
    business_id: order.businessId, id: newId(), order_id: order.id, queue: deadLetter.queue, event_id: deadLetter.event.id, message: deadLetter.event,
    reason: deadLetter.reason, receives: deadLetter.receives,
  }] : [])
  const rows = await end.run(context.database.pool, { now: context.clock.now(), given: orders, cards: cardsOf, goods: goodsOf(latest.map(({ order }) => order)), letters: buried })
  const ended = new Set(rows.map((row) => row.id))
  return ending.map((each) => ({ value: latest.includes(each) && ended.has(each.order.id) }))
}
