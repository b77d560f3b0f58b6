import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { owedPayment, owesRelease } from '../orders/index.ts'
import type { PaymentFacts, SettledFacts } from '../orders/index.ts'
import type { Db } from '../platform/database/index.ts'
import { audit, orderName, ordersOf, wrongMax } from './audit.ts'
import type { Scope } from './audit.ts'
import type { Check, Difference } from './books-contract.ts'

/** Payments against their movements, ended orders against what is still owed for them, and orders that do not move. */
export async function auditPayments(db: Db, scope: Scope, quietSince: Date): Promise<Check[]> {
  return [
    await audit(db, 'payments', 'Every payment equals what was authorised, charged and refunded.', payments(scope)),
    await auditSettlement(db, scope, quietSince),
    await audit(db, 'stuckOrders', 'No order is stuck before it’s confirmed.', sql`
      select o.id, ${orderName} as name, 'moves on' as expected,
        case when o.status_changed_at < ${quietSince} then o.status || ' since ' || o.status_changed_at else 'moves on' end as found
      from "order" o where o.business_id = ${scope.businessId} and o.location_id = ${scope.locationId} and o.status in ('pending', 'processing')`),
  ]
}

function payments(scope: Scope): RawBuilder<unknown> {
  const told = (authorised: string, captured: string, refunded: string) => sql`concat_ws(' ', 'authorised', ${sql.raw(authorised)}, 'captured', ${sql.raw(captured)}, 'refunded', ${sql.raw(refunded)})`
  const total = (kind: string) => `coalesce(sum(amount_minor) filter (where kind = '${kind}'), 0)`
  return sql`select o.id, ${orderName} || ', attempt ' || p.attempt as name, ${told('p.authorised_minor', 'p.captured_minor', 'p.refunded_minor')} as found, moved.expected
    from "order" o join payment p on p.business_id = o.business_id and p.order_id = o.id
    join lateral (select ${told(total('authorise'), total('capture'), total('refund'))} as expected from payment_movement m
      where m.business_id = p.business_id and m.order_id = p.order_id and m.attempt = p.attempt) moved on true
    where ${ordersOf(scope)}`
}

/** More disagreements than this are not looked at one by one. */
const candidatesMax = 1000

type Candidate = SettledFacts & { id: string; name: string; payment: PaymentFacts | null }

/**
 * Orders that ended or were completed a while ago, against what is still owed for them. The query only narrows down; what is
 * owed is said by the rule that the settlement itself follows.
 */
async function auditSettlement(db: Db, scope: Scope, quietSince: Date): Promise<Check> {
  const quiet = sql`${ordersOf(scope)} and o.status in ('completed', 'cancelled', 'failed') and o.status_changed_at < ${quietSince}`
  const { rows: [counted] } = await sql<{ checked: number }>`select count(*)::int as checked from "order" o where ${quiet}`.execute(db)
  const { rows } = await sql<Candidate>`
    select o.id, ${orderName} as name, o.status, o.payment_method, o.warehouse_state, o.attempt, o.total_minor,
      case when p.order_id is not null then json_build_object('attempt', p.attempt, 'state', p.state, 'capturedMinor', p.captured_minor,
        'refundedMinor', p.refunded_minor) end as payment
    from "order" o left join payment p on p.business_id = o.business_id and p.order_id = o.id
    where ${quiet} and (p.order_id is null or p.updated_at < ${quietSince}) and (
      p.state in ('unknown', 'authorised') or p.captured_minor > p.refunded_minor and (o.status <> 'completed' or p.attempt < o.attempt)
      or p.order_id is null and o.status = 'completed' or o.status <> 'completed' and o.warehouse_state in ('unknown', 'confirmed'))
    order by o.placed_at, o.id, p.attempt limit ${candidatesMax}`.execute(db)
  const wrong = rows.flatMap((order, index) => differencesOf(order, rows[index - 1]?.id !== order.id))
  return {
    name: 'settlement', about: 'Completed orders are paid. Nothing is kept for cancelled or failed ones, neither money nor stock.',
    checked: counted?.checked ?? 0, wrongCount: wrong.length, wrong: wrong.slice(0, wrongMax),
  }
}

const owedWords = { capture: 'the payment is captured', letGo: 'the money is given back', bookCash: 'the cash is in the books' } as const

/** An order comes once with each of its payments; its goods are looked at with the first. */
function differencesOf(order: Candidate, first: boolean): Difference[] {
  const owed = owedPayment(order, order.payment ?? undefined)
  const { id, name } = order
  return [
    ...(owed === 'nothing' ? [] : [{ id, name, expected: owedWords[owed], found: `${order.status}, payment ${order.payment?.state ?? 'none'}` }]),
    ...(first && owesRelease(order) ? [{ id, name, expected: 'the goods are released', found: `${order.status}, goods ${order.warehouseState}` }] : []),
  ]
}
