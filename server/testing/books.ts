import { sql } from 'kysely'
import { expect } from 'vitest'
import type { DatabasePool } from '../platform/database/index.ts'

type Payments = { payments: { key: string; reference: string | null; state: string; amountMinor: number; capturedMinor: number; refundedMinor: number }[] }

/** What must be true of every order, whatever failed on the way, once nothing is under way any more. */
export async function expectBooksToAgree(database: DatabasePool, gatewayUrl: string): Promise<void> {
  const { payments } = await (await fetch(`${gatewayUrl}/simulator/payments`)).json() as Payments
  const held = Map.groupBy(payments, (payment) => payment.reference)
  const { rows: orders } = await sql<{ id: string; status: string; totalMinor: number; paymentMethod: string; warehouseState: string }>`
    select id, status, total_minor, payment_method, warehouse_state from "order"`.execute(database.kysely)
  const wrong = orders.filter((order) => {
    const theirs = held.get(order.id) ?? []
    const kept = theirs.filter((payment) => payment.state !== 'voided').map((payment) => payment.capturedMinor - payment.refundedMinor)
    const open = theirs.filter((payment) => payment.state === 'authorised').length
    const paid = kept.reduce((sum, each) => sum + each, 0)
    if (order.status === 'completed') return order.paymentMethod === 'card' && (paid !== order.totalMinor || open > 0)
    if (order.status === 'confirmed') return order.paymentMethod === 'card' && (paid !== 0 || open !== 1)
    if (order.status === 'failed' || order.status === 'cancelled') return paid !== 0 || open > 0 || order.warehouseState !== 'released'
    return true
  })
  expect(wrong, 'orders that the gateway sees otherwise, or that are not settled').toEqual([])
  const { rows: owed } = await sql`select order_id, kind, tries, reason from obligation where state = 'open'`.execute(database.kysely)
  expect(owed, 'what is still owed outside').toEqual([])
  expect(await ledgerDifferences(database), 'balances that are not the sum of their movements').toEqual([])
}

/** Balances of stock and payments that differ from their movements, and stock held for no open order. */
export async function ledgerDifferences(database: DatabasePool): Promise<unknown[]> {
  const { rows } = await sql`
    select 'stock' as what, b.item_id as id, b.on_hand, b.held, m.on_hand as moved_on_hand, m.held as moved_held from stock_balance b
    left join lateral (select coalesce(sum(on_hand_change), 0) as on_hand, coalesce(sum(held_change), 0) as held from stock_movement m
      where m.business_id = b.business_id and m.location_id = b.location_id and m.item_id = b.item_id) m on true
    where b.on_hand <> m.on_hand or b.held <> m.held
    union all
    select 'held', b.item_id, b.held, open.quantity, 0, 0 from stock_balance b
    left join lateral (select coalesce(sum(l.quantity), 0) as quantity from order_line l
      join "order" o on o.business_id = l.business_id and o.id = l.order_id
      where l.business_id = b.business_id and l.item_id = b.item_id and o.location_id = b.location_id and o.status in ('pending', 'processing')) open on true
    where b.held <> open.quantity
    union all
    select 'payment', p.order_id, p.authorised_minor, p.captured_minor, p.refunded_minor, p.asked_back_minor from payment p
    left join lateral (select coalesce(sum(amount_minor) filter (where kind = 'authorise'), 0) as authorised,
        coalesce(sum(amount_minor) filter (where kind = 'capture'), 0) as captured,
        coalesce(sum(amount_minor) filter (where kind = 'refund'), 0) as refunded
      from payment_movement m where m.business_id = p.business_id and m.order_id = p.order_id and m.attempt = p.attempt and m.tender = p.tender) m on true
    left join lateral (select coalesce(sum(r.amount_minor), 0) as minor from refund r
      where r.business_id = p.business_id and r.order_id = p.order_id and r.attempt = p.attempt and r.tender = p.tender and r.state <> 'refused') asked on true
    where p.authorised_minor <> m.authorised or p.captured_minor <> m.captured or p.refunded_minor <> m.refunded or p.asked_back_minor <> asked.minor
    union all
    select 'refundable', f.order_id, f.position, f.refunded_minor, f.refunded_quantity, given.amount from refundable f
    left join lateral (select coalesce(sum(part.amount_minor), 0) as amount, coalesce(sum(part.quantity), 0) as quantity from refund_part part
      join refund r on r.business_id = part.business_id and r.id = part.refund_id
      where part.business_id = f.business_id and part.order_id = f.order_id and part.attempt = f.attempt and part.part = f.part and part.position = f.position
        and r.state <> 'refused') given on true
    where f.refunded_minor <> given.amount or f.refunded_quantity <> given.quantity`.execute(database.kysely)
  return rows
}
