import type { World } from '../../platform/world.ts'
import { paymentsTold, stepKeyOf, stockMoves } from '../../ledgers/index.ts'
import { statement } from '../../platform/database/index.ts'
import type { Outcome } from '../../platform/gather.ts'
import { newId } from '../../platform/ids.ts'
import { oweOf } from '../obligations/owed.ts'
import { ordersHappened } from '../order-events.ts'
import type { ClaimedOrder } from './claim-orders.ts'
import { latestClaims } from './latest-claims.ts'
import { goodsColumns, goodsHeldBy, goodsOf } from './moving-goods.ts'

export type OrderToConfirm = {
  order: ClaimedOrder
  /** What the provider calls each authorisation, by tender. */
  references: ReadonlyMap<number, string>
}

/** `gone`: somebody else finished this order in the meantime, or claimed it and is at work on it now. */
export type Confirmation = 'confirmed' | 'cancelRequested' | 'gone'

const given = {
  business_id: 'uuid', id: 'uuid', lease: 'int', confirmed_event_id: 'uuid', completed_event_id: 'uuid',
} as const

const cards = {
  business_id: 'uuid', order_id: 'uuid', tender: 'int', amount: 'bigint', reference: 'text', movement_id: 'uuid', obligation_id: 'uuid',
} as const

const confirm = statement<{ id: string; confirmation: Confirmation }>()('confirm-orders', { now: 'timestamptz', given, cards, goods: goodsColumns }, ({ now, ...parts }) => `
with given as (select * from ${parts.given}),
locked as materialized (
  select o.*, o.lease = given.lease as is_ours, given.confirmed_event_id, given.completed_event_id
  from "order" o join given using (business_id, id) order by o.id for update of o),
good as (
  select * from locked where is_ours and status = 'processing' and not cancel_requested),
${goodsHeldBy('good', parts.goods)},${stockMoves({ from: 'held', kind: "'sold'", onHand: '-quantity', held: '-quantity', at: now })},
card as materialized (select * from ${parts.cards}),
authorised as (
  select card.business_id, card.order_id, good.attempt, card.tender, card.amount, null::bigint as captured, null::bigint as refunded, false as is_voided,
    card.reference, null::uuid as person_id, null::text as reason,
    card.movement_id as authorise_id, null::uuid as capture_id, null::uuid as refunding_id, null::uuid as void_id
  from card join good on good.business_id = card.business_id and good.id = card.order_id),${paymentsTold({ from: 'authorised', at: now })},
confirmed as (
  update "order" o set status = case when o.fulfilment = 'instant' then 'completed' else 'confirmed' end,
    version = o.version + case when o.fulfilment = 'instant' then 2 else 1 end, status_changed_at = ${now}, confirmed_at = ${now}, warehouse_state = 'confirmed',
    completed_at = case when o.fulfilment = 'instant' then ${now} end
  from good where o.business_id = good.business_id and o.id = good.id
  returning o.*, good.confirmed_event_id, good.completed_event_id),
owed as (${oweOf(`select card.business_id, obligation_id, location_id, order_id, attempt, card.tender, 'capture', ${stepKeyOf({ tender: 'card.tender' }, "'capture'")}, amount, null::uuid, ${now}, ${now}
  from card join confirmed on confirmed.business_id = card.business_id and confirmed.id = card.order_id where fulfilment = 'instant'`)}),
happened as (${ordersHappened(
  { from: 'confirmed', eventId: 'confirmed_event_id', kind: "'order.confirmed'", status: "'confirmed'", version: "case when fulfilment = 'instant' then version - 1 else version end", at: now },
  { from: "confirmed where fulfilment = 'instant'", eventId: 'completed_event_id', topics: "'{order-events,order-completed}'::text[]", kind: "'order.completed'", at: now },
)})
select locked.id,
  case when confirmed.id is not null then 'confirmed' when locked.status <> 'processing' or not locked.is_ours then 'gone'
    else 'cancelRequested' end as confirmation
from locked left join confirmed on confirmed.business_id = locked.business_id and confirmed.id = locked.id`)

/**
 * Confirms orders whose payment is authorised and whose goods are set aside: held stock becomes sold, the authorisation is
 * booked, the event is written — all of it or nothing. Instant orders are completed in the same breath, and owe the money from then on. What an order does
 * not hold, because nobody counted it when it was placed, is not sold from the shelf either.
 * Of several claims of one order in a batch only the latest can be good, so the others are `gone` without being asked about.
 */
export async function confirmOrders(context: Pick<World, 'database' | 'clock'>, confirming: OrderToConfirm[]): Promise<Outcome<Confirmation>[]> {
  const latest = latestClaims(confirming)
  const rows = await confirm.run(context.database.pool, {
    now: context.clock.now(),
    given: latest.map(({ order }) => ({ business_id: order.businessId, id: order.id, lease: order.lease, confirmed_event_id: newId(), completed_event_id: newId() })),
    cards: latest.flatMap(({ order, references }) => order.cards.map(({ tender, amountMinor }) => ({
      business_id: order.businessId, order_id: order.id, tender, amount: amountMinor, reference: references.get(tender) ?? null, movement_id: newId(), obligation_id: newId(),
    }))),
    goods: goodsOf(latest.map(({ order }) => order)),
  })
  const confirmations = new Map(rows.map((row) => [row.id, row.confirmation]))
  return confirming.map((each) => ({ value: latest.includes(each) ? confirmations.get(each.order.id) ?? 'gone' : 'gone' }))
}
