import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { earlyAfter, missingObligations, unbookedCash, waitsFor } from '../orders/index.ts'
import type { ObligationKind } from '../orders/index.ts'
import type { Db } from '../platform/database/index.ts'
import { audit, orderName, ordersOf, wrongMax } from './audit.ts'
import type { Scope } from './audit.ts'
import type { Check, Difference } from './books-contract.ts'

/** Payments against their movements, ended orders against what is still owed for them, and orders that do not move. */
export async function auditPayments(db: Db, scope: Scope, quietSince: Date, now: Date): Promise<Check[]> {
  return [
    await audit(db, 'payments', 'Every payment equals what was authorised, charged, refunded and asked back.', payments(scope)),
    await audit(db, 'refunds', 'Every refund equals its items, and no item is refunded more than it cost.', refunds(scope)),
    await auditSettlement(db, scope, quietSince),
    await audit(db, 'stuckOrders', 'No order is stuck before it’s confirmed.', sql`
      select o.id, ${orderName} as name, 'moves on' as expected,
        case when o.status_changed_at < ${quietSince} and (${sql.raw(waitsFor('o'))} > ${earlyAfter(now)}) is not true then o.status || ' since ' || o.status_changed_at else 'moves on' end as found
      from "order" o where o.business_id = ${scope.businessId} and o.location_id = ${scope.locationId} and o.status in ('pending', 'processing')`),
  ]
}

function payments(scope: Scope): RawBuilder<unknown> {
  const told = (authorised: string, captured: string, refunded: string, askedBack: string) => sql`concat_ws(' ', 'authorised', ${sql.raw(authorised)}, 'captured', ${sql.raw(captured)},
    'refunded', ${sql.raw(refunded)}, 'asked back', ${sql.raw(askedBack)})`
  const total = (kind: string) => sql`coalesce(sum(amount_minor) filter (where kind = ${sql.lit(kind)}), 0)`
  return sql`select o.id, ${orderName} || ', attempt ' || p.attempt || case p.tender when 1 then '' else ', payment ' || p.tender end as name,
      ${told('p.authorised_minor', 'p.captured_minor', 'p.refunded_minor', 'p.asked_back_minor')} as found,
      ${told('moved.authorised', 'moved.captured', 'moved.refunded', 'asked.minor')} as expected
    from "order" o join payment p on p.business_id = o.business_id and p.order_id = o.id
    join lateral (select coalesce(sum(amount_minor), 0) as minor from refund r
      where r.business_id = p.business_id and r.order_id = p.order_id and r.attempt = p.attempt and r.tender = p.tender and r.state <> 'refused') asked on true
    join lateral (select ${total('authorise')} as authorised, ${total('capture')} as captured, ${total('refund')} as refunded from payment_movement m
      where m.business_id = p.business_id and m.order_id = p.order_id and m.attempt = p.attempt and m.tender = p.tender) moved on true
    where ${ordersOf(scope)}`
}

function refunds(scope: Scope): RawBuilder<unknown> {
  return sql`select o.id, ${orderName} || ', ' || coalesce(line.name, paid.part) as name, 'refunded ' || given.amount as expected, 'refunded ' || paid.refunded_minor as found
    from "order" o join refundable paid on paid.business_id = o.business_id and paid.order_id = o.id
    left join order_line line on paid.part = 'line' and line.business_id = paid.business_id and line.order_id = paid.order_id and line.position = paid.position
    join lateral (select coalesce(sum(part.amount_minor), 0) as amount from refund_part part join refund r on r.business_id = part.business_id and r.id = part.refund_id
      where part.business_id = paid.business_id and part.order_id = paid.order_id and part.attempt = paid.attempt and part.part = paid.part
        and part.position = paid.position and r.state <> 'refused') given on true
    where ${ordersOf(scope)}
    union all
    select o.id, ${orderName} || ', a refund', 'refunded ' || r.amount_minor, 'refunded ' || (
      select coalesce(sum(part.amount_minor), 0) from refund_part part where part.business_id = r.business_id and part.refund_id = r.id)
    from "order" o join refund r on r.business_id = o.business_id and r.order_id = o.id where ${ordersOf(scope)} and r.state <> 'refused'`
}

/** More disagreements than this are not looked at one by one. */
const candidatesMax = 1000

type Row = { id: string; name: string; kind: ObligationKind | 'bookCash'; found: string }

const expectedOf: Record<Row['kind'], string> = {
  capture: 'the payment is captured', void: 'the money is given back', refund: 'the refund is made', releaseGoods: 'the goods are released',
  bookCash: 'the cash is in the books',
}

/**
 * Orders that ended or were completed a while ago, against what is owed for them: what should be owed and stands nowhere, what has been owed for too
 * long, what the other side refused for good, and cash that is in no book.
 */
async function auditSettlement(db: Db, scope: Scope, quietSince: Date): Promise<Check> {
  const quiet = sql`${ordersOf(scope)} and o.status in ('completed', 'cancelled', 'failed') and o.status_changed_at < ${quietSince}`
  const { rows: [counted] } = await sql<{ checked: number }>`select count(*)::int as checked from "order" o where ${quiet}`.execute(db)
  const { rows } = await sql<Row>`
    select o.id, ${orderName} as name, wrong.kind, wrong.found from "order" o join (
      select order_id, kind, 'not asked for' as found from (${missingObligations(quiet)}) missing
      union all
      select cash.order_id, 'bookCash', 'not booked' from (${unbookedCash(quiet)}) cash
      union all
      select b.order_id, b.kind, case b.state when 'open' then 'tried ' || b.tries || ' times' || coalesce(': ' || b.reason, '') else 'refused: ' || b.refusal end
      from obligation b join "order" o on o.business_id = b.business_id and o.id = b.order_id
      where ${ordersOf(scope)} and (b.state = 'open' and b.created_at < ${quietSince}
        or b.state = 'refused' and (b.kind <> 'refund' or o.status in ('cancelled', 'failed')) and b.refusal <> 'alreadyCaptured')) wrong on wrong.order_id = o.id
    where ${ordersOf(scope)} order by o.placed_at, o.id, wrong.kind limit ${candidatesMax}`.execute(db)
  const wrong = rows.map(({ id, name, kind, found }): Difference => ({ id, name, expected: expectedOf[kind], found }))
  return {
    name: 'settlement', about: 'Completed orders are paid. Nothing is kept for cancelled or failed ones, neither money nor stock.',
    checked: counted?.checked ?? 0, wrongCount: wrong.length, wrong: wrong.slice(0, wrongMax),
  }
}
