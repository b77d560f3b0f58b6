import type { Context } from '../../context.ts'
import { backoffMilliseconds } from '../../platform/calls.ts'
import { columnArrays, unnestOf } from '../../platform/database/index.ts'
import { unrelayedChannel } from '../../platform/events/index.ts'
import type { Outcome } from '../../platform/gather.ts'
import { newId } from '../../platform/ids.ts'
import type { Answer } from './carry-out.ts'
import type { ClaimedObligation } from './claim-obligations.ts'
import { owedChannel } from './owed.ts'

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

const firstOf = (column: string) => `(array_agg(locked.${column} order by locked.id))[1] as ${column}`

/**
 * One statement a batch. The order is locked first, as everywhere; then the obligations that are still this worker's; then the payments. A payment takes
 * what the provider told of it, a movement for each difference: telling the same twice, or something older, changes nothing, because what was taken or
 * given back never becomes less.
 */
const statement = `
with given as (select * from ${unnestOf(given, 3, 'given')}),
orders as materialized (
  select o.* from "order" o where (o.business_id, o.id) in (select b.business_id, b.order_id from obligation b join given using (business_id, id))
  order by o.id for update),
locked as materialized (
  select b.id, b.business_id, b.order_id, b.attempt, b.kind, b.refund_id, b.tries, b.location_id, b.amount_minor, given.outcome, given.code, given.reason, given.due_at, given.told,
    given.amount, given.captured, given.refunded, given.reference, given.authorise_id, given.capture_id, given.refunding_id, given.void_id, given.event_id,
    given.letter_id, given.refund_row_id, given.follow_up_id
  from obligation b join given using (business_id, id) join orders o on o.business_id = b.business_id and o.id = b.order_id
  where b.state = 'open' and b.lease = given.lease order by b.id for update of b),
settled as (
  update obligation b set reason = locked.reason, refusal = locked.code,
    state = case locked.outcome when 'later' then 'open' else locked.outcome end,
    due_at = coalesce(locked.due_at, b.due_at), ended_at = case when locked.outcome <> 'later' then $1::timestamptz end
  from locked where b.business_id = locked.business_id and b.id = locked.id),
told as materialized (
  select business_id, order_id, attempt, max(amount) as amount, max(captured) as captured, max(refunded) as refunded, bool_or(told = 'voided') as is_voided,
    max(reference) as reference, ${['authorise_id', 'capture_id', 'refunding_id', 'void_id'].map(firstOf).join(', ')}
  from locked where told is not null group by 1, 2, 3),
before as materialized (
  select p.business_id, p.order_id, p.attempt, p.state, p.authorised_minor, told.is_voided, told.reference,
    told.authorise_id, told.capture_id, told.refunding_id, told.void_id, p.captured_minor, p.refunded_minor,
    greatest(told.amount, p.authorised_minor) as amount, greatest(told.captured, p.captured_minor) as captured, greatest(told.refunded, p.refunded_minor) as refunded
  from payment p join told using (business_id, order_id, attempt) order by p.order_id, p.attempt for update of p),
paid as (
  update payment p set authorised_minor = before.amount, captured_minor = before.captured, refunded_minor = before.refunded,
    provider_reference = before.reference, updated_at = $1::timestamptz,
    state = case when before.captured = 0 then case when before.is_voided then 'voided' else 'authorised' end
      when before.refunded = 0 then 'captured' when before.refunded = before.captured then 'refunded' else 'partiallyRefunded' end
  from before where p.business_id = before.business_id and p.order_id = before.order_id and p.attempt = before.attempt),
booked as (
  insert into payment_movement (business_id, id, order_id, attempt, kind, amount_minor, idempotency_key, at)
  select business_id, movement.id, order_id, attempt, movement.kind, movement.change, order_id || ':' || attempt || ':' || movement.step, $1::timestamptz
  from before cross join lateral (values
    (authorise_id, 'authorise', amount - authorised_minor, 'authorise'),
    (capture_id, 'capture', captured - captured_minor, 'capture:' || captured),
    (refunding_id, 'refund', refunded - refunded_minor, 'capture:refund:' || refunded),
    (void_id, 'void', case when is_voided and state <> 'voided' and captured = 0 then amount else 0 end, 'void')) as movement (id, kind, change, step)
  where movement.change > 0),
lost as (
  update payment p set state = 'voided', updated_at = $1::timestamptz
  from locked where locked.kind = 'capture' and locked.outcome = 'refused' and locked.code = 'alreadyVoided'
    and p.business_id = locked.business_id and p.order_id = locked.order_id and p.attempt = locked.attempt and p.captured_minor = 0
    and (p.business_id, p.order_id, p.attempt) not in (select business_id, order_id, attempt from before)),
refunds as (
  update refund r set state = locked.outcome, refusal = locked.code, done_at = $1::timestamptz
  from locked where locked.refund_id is not null and locked.outcome in ('done', 'refused')
    and r.business_id = locked.business_id and r.id = locked.refund_id),
taken as materialized (
  select locked.*, locked.captured - greatest(locked.refunded, (select coalesce(sum(r.amount_minor), 0) from refund r
    where r.business_id = locked.business_id and r.order_id = locked.order_id and r.attempt = locked.attempt and r.state <> 'refused')) as left_minor
  from locked where kind = 'void' and code = 'alreadyCaptured'),
given_back as (
  insert into refund (business_id, id, order_id, attempt, amount_minor, reason, state, created_at)
  select business_id, refund_row_id, order_id, attempt, left_minor, 'The order was called off after it was paid.', 'requested', $1::timestamptz
  from taken where left_minor > 0),
owed_then as (
  insert into obligation (business_id, id, location_id, order_id, attempt, kind, key, amount_minor, refund_id, due_at, created_at)
  select business_id, follow_up_id, location_id, order_id, attempt, 'refund', refund_row_id || ':refund', left_minor, refund_row_id, $1::timestamptz, $1::timestamptz
  from taken where left_minor > 0 returning pg_notify('${owedChannel}', '')),
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
happened as (
  insert into event (business_id, id, topics, kind, location_id, subject_id, payload, occurred_at)
  select business_id, event_id, '{order-events}', happening, location_id, order_id,
    json_build_object('number', number, 'status', status, 'version', version, 'fulfilment', fulfilment, 'refundId', refund_id, 'amountMinor', coalesce(amount_minor, amount)), $1::timestamptz
  from facts order by order_id, version returning id),
alerted as (
  insert into dead_letter as kept (business_id, id, queue, event_id, location_id, subject_id, message, reason, receives, created_at)
  select locked.business_id, letter_id, case kind when 'capture' then 'order-completion' else 'order-unwinding' end, locked.id, locked.location_id, order_id,
    json_build_object('kind', 'order.' || kind), coalesce(code || ': ', '') || reason, tries, $1::timestamptz
  from locked join orders on orders.business_id = locked.business_id and orders.id = locked.order_id
  where outcome = 'later' and tries = ${triesBeforeAlert}
    or outcome = 'refused' and code <> 'alreadyCaptured' and (kind <> 'refund' or orders.status in ('cancelled', 'failed'))
  on conflict (business_id, queue, event_id) do update set reason = excluded.reason, receives = excluded.receives,
    created_at = excluded.created_at, redriven_at = null, redriven_by = null),
answered as (
  update dead_letter d set redriven_at = $1::timestamptz from locked
  where locked.outcome = 'done' and locked.tries >= ${triesBeforeAlert} and d.business_id = locked.business_id and d.event_id = locked.id and d.redriven_at is null)
select locked.id, (select count(pg_notify($2, '')) from (select from happened limit 1) one) from locked`

/**
 * Writes down what came of obligations: final, or when they are tried again; with it the books, refunds, the version of the order, an event for whoever
 * watches it, and a word to the shop about what can't be done. All of it or nothing. Answers whether this was still that worker's to write.
 */
export async function settleObligations({ database, clock }: Pick<Context, 'database' | 'clock'>, settling: Settlement[]): Promise<Outcome<boolean>[]> {
  const now = clock.now()
  const { rows } = await database.pool.query<{ id: string }>({
    name: 'settle-obligations', text: statement, values: [now, unrelayedChannel, ...columnArrays(given, settling.map((each) => rowOf(each, now)))],
  })
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
