import type { World } from '../../platform/world.ts'
import { losePayments, paymentsTold } from '../../ledgers/index.ts'
import { backoffMilliseconds } from '../../platform/calls.ts'
import { statement } from '../../platform/database/index.ts'
import { answerDeadLetters, buryDeadLetters } from '../../platform/dead-letters.ts'
import type { Outcome } from '../../platform/gather.ts'
import { newId } from '../../platform/ids.ts'
import { ordersHappened } from '../order-events.ts'
import type { Answer } from './carry-out.ts'
import type { ClaimedObligation } from './claim-obligations.ts'
import { oweOf } from './owed.ts'

export type Settlement = { owed: ClaimedObligation; answer: Answer }

/** Between two tries: at first less than a second, in the end five minutes at most. By chance, so that a crowd does not come back at once. */
const backoff = { baseMs: 500, capMs: 300_000 }

/** So often something is tried before somebody in the shop is told. It is tried on all the same. */
const triesBeforeAlert = 10

const given = {
  business_id: 'uuid', id: 'uuid', lease: 'int', outcome: 'text', code: 'text', reason: 'text', due_at: 'timestamptz',
  told: 'text', amount: 'bigint', captured: 'bigint', refunded: 'bigint', reference: 'text',
  authorise_id: 'uuid', capture_id: 'uuid', refunding_id: 'uuid', void_id: 'uuid', event_id: 'uuid', letter_id: 'uuid', refund_row_id: 'uuid', follow_up_id: 'uuid',
} as const

/** One statement a batch. The order is locked first, as everywhere; then the obligations that are still this worker's; then the payments. */
const settlement = statement<{ id: string }>()('settle-obligations', { now: 'timestamptz', given }, ({ now, ...parts }) => `
with given as (select * from ${parts.given}),
orders as materialized (
  select o.* from "order" o where (o.business_id, o.id) in (select b.business_id, b.order_id from obligation b join given using (business_id, id))
  order by o.id for update),
locked as materialized (
  select b.id, b.business_id, b.order_id, b.attempt, b.tender, b.kind, b.refund_id, b.tries, b.location_id, b.amount_minor, given.outcome, given.code, given.reason, given.due_at, given.told,
    given.amount, given.captured, given.refunded, given.reference, given.authorise_id, given.capture_id, given.refunding_id, given.void_id, given.event_id,
    given.letter_id, given.refund_row_id, given.follow_up_id
  from obligation b join given using (business_id, id) join orders o on o.business_id = b.business_id and o.id = b.order_id
  where b.state = 'open' and b.lease = given.lease order by b.id for update of b),
settled as (
  update obligation b set reason = locked.reason, refusal = locked.code,
    state = case locked.outcome when 'later' then 'open' else locked.outcome end,
    due_at = coalesce(locked.due_at, b.due_at), ended_at = case when locked.outcome <> 'later' then ${now} end
  from locked where b.business_id = locked.business_id and b.id = locked.id),
telling as (
  select business_id, order_id, attempt, tender, amount, captured, refunded, told = 'voided' as is_voided, reference, null::uuid as person_id, null::text as reason,
    authorise_id, capture_id, refunding_id, void_id
  from locked where told is not null),${paymentsTold({ from: 'telling', at: now })},
lost as (${losePayments(`(select business_id, order_id, attempt, tender from locked where kind = 'capture' and outcome = 'refused' and code = 'alreadyVoided'
    and (business_id, order_id, attempt, tender) not in (select business_id, order_id, attempt, tender from before))`, now)}),
refunds as (
  update refund r set state = locked.outcome, refusal = locked.code, done_at = ${now}
  from locked where locked.refund_id is not null and locked.outcome in ('done', 'refused')
    and r.business_id = locked.business_id and r.id = locked.refund_id),
taken as materialized (
  select locked.*, before.captured - greatest(before.refunded, before.asked_back_minor) as left_minor
  from locked join before using (business_id, order_id, attempt, tender) where kind = 'void' and code = 'alreadyCaptured'),
given_back as (
  insert into refund (business_id, id, order_id, attempt, tender, amount_minor, reason, state, created_at)
  select business_id, refund_row_id, order_id, attempt, tender, left_minor, 'The order was called off after it was paid.', 'requested', ${now}
  from taken where left_minor > 0),
owed_then as (${oweOf(`select business_id, follow_up_id, location_id, order_id, attempt, tender, 'refund', refund_row_id || ':refund', left_minor, refund_row_id, ${now}, ${now}
  from taken where left_minor > 0`)}),
facts as materialized (
  select locked.*, orders.number, orders.status, orders.fulfilment, orders.version + row_number() over (partition by locked.business_id, locked.order_id order by locked.id) as version,
    case kind when 'capture' then case outcome when 'done' then 'order.captured' else 'order.captureRefused' end
      when 'void' then 'order.voided' else case outcome when 'done' then 'order.refunded' else 'order.refundRefused' end end as happening
  from locked join orders on orders.business_id = locked.business_id and orders.id = locked.order_id
  where outcome in ('done', 'refused') and kind <> 'releaseGoods' and code is distinct from 'alreadyCaptured'),
changed as (
  update "order" o set version = greatest(o.version, coalesce(latest.version, 0)),
    warehouse_state = case when latest.is_released and o.status in ('cancelled', 'failed') then 'released' else o.warehouse_state end
  from (select locked.business_id, locked.order_id, max(facts.version) as version,
      bool_or(locked.kind = 'releaseGoods' and locked.outcome = 'done' and locked.attempt = orders.attempt) as is_released
    from locked join orders on orders.business_id = locked.business_id and orders.id = locked.order_id left join facts on facts.business_id = locked.business_id and facts.id = locked.id
    group by 1, 2) latest
  where o.business_id = latest.business_id and o.id = latest.order_id),
happened as (${ordersHappened({
  from: "(select business_id, event_id, happening, location_id, order_id as id, number, status, version, fulfilment, refund_id, amount_minor, amount from facts) facts",
  kind: 'happening', more: ", 'refundId', refund_id, 'amountMinor', coalesce(amount_minor, amount)", at: now, orderBy: 'id, version',
})}),
alerted as (${buryDeadLetters(`select locked.business_id, letter_id, case kind when 'capture' then 'order-completion' else 'order-unwinding' end, locked.id, locked.location_id, order_id,
    json_build_object('kind', 'order.' || kind), coalesce(code || ': ', '') || reason, tries, ${now}
  from locked join orders on orders.business_id = locked.business_id and orders.id = locked.order_id
  where outcome = 'later' and tries = ${triesBeforeAlert}
    or outcome = 'refused' and code <> 'alreadyCaptured' and (kind <> 'refund' or orders.status in ('cancelled', 'failed'))`)}),
answered as (${answerDeadLetters(`select business_id, id from locked where outcome = 'done' and tries >= ${triesBeforeAlert}`, now)})
select locked.id from locked`)

/**
 * Writes down what came of obligations: final, or when they are tried again; with it the books, refunds, the version of the order, an event for whoever
 * watches it, and a word to the shop about what can't be done. All of it or nothing. Answers whether this was still that worker's to write.
 */
export async function settleObligations({ database, clock }: Pick<World, 'database' | 'clock'>, settling: Settlement[]): Promise<Outcome<boolean>[]> {
  const now = clock.now()
  const rows = await settlement.run(database.pool, { now, given: settling.map((each) => rowOf(each, now)) })
  const settled = new Set(rows.map(({ id }) => id))
  return settling.map(({ owed }) => ({ value: settled.has(owed.id) }))
}

function rowOf({ owed, answer }: Settlement, now: Date) {
  const authorisation = answer.outcome === 'later' ? null : answer.authorisation
  return {
    business_id: owed.businessId, id: owed.id, lease: owed.lease, outcome: answer.outcome,
    code: answer.outcome === 'refused' ? answer.code : null, reason: answer.outcome === 'done' ? null : answer.reason,
    due_at: answer.outcome === 'later' ? new Date(now.getTime() + backoffMilliseconds(owed.tries, Math.random, backoff)) : null,
    told: authorisation?.state ?? null, amount: authorisation?.amountMinor ?? null, captured: authorisation?.capturedMinor ?? null,
    refunded: authorisation?.refundedMinor ?? null, reference: authorisation?.id ?? null,
    authorise_id: newId(), capture_id: newId(), refunding_id: newId(), void_id: newId(), event_id: newId(), letter_id: newId(), refund_row_id: newId(), follow_up_id: newId(),
  }
}
