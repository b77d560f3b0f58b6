import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { DatabasePool } from '../platform/database/index.ts'
import { ledgerDifferences } from '../testing/books.ts'
import type { Told } from './people.ts'

const settleWithinMs = 180_000
const lookEveryMs = 500

type Outside = { gatewayUrl: string; warehouseUrl: string }

/** Waits until nothing is under way any more. @returns what still is, when the time is over */
export async function waitUntilSettled(database: DatabasePool, withinMs = settleWithinMs): Promise<string[]> {
  const end = Date.now() + withinMs
  for (;;) {
    const left = await underWay(database)
    if (left.length === 0 || Date.now() >= end) return left.map((each) => `never settled: ${each}`)
    await sleep(lookEveryMs)
  }
}

async function underWay(database: DatabasePool): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select 'order ' || id || ' is ' || status as what from "order" where status in ('pending', 'processing')
    union all select 'the ' || kind || ' of order ' || order_id || ' is owed, ' || tries || ' tries' || coalesce(', ' || reason, '') from obligation where state = 'open'
    union all select 'event ' || id || ' is not numbered' from event where sequence is null
    union all select 'a message waits in ' || name from pgboss.job where name = 'order-messages' and state in ('created', 'retry', 'active')`.execute(database.kysely)
  return rows.map(({ what }) => what)
}

/** Everything that is not as it must be. Nothing is under way, and nobody acts any more. */
export async function judge(database: DatabasePool, { gatewayUrl, warehouseUrl }: Outside, told: Told): Promise<string[]> {
  const [payments, goods] = await Promise.all([listOf<Held>(`${gatewayUrl}/simulator/payments`, 'payments'), listOf<Goods>(`${warehouseUrl}/simulator/confirmations`, 'confirmations')])
  return [
    ...told.contradictions,
    ...await ordersAreThereOnce(database, told),
    ...await refundsAreThere(database, told),
    ...(await ledgerDifferences(database)).map((difference) => `a ledger does not add up: ${JSON.stringify(difference)}`),
    ...await moneyAgrees(database, payments),
    ...await goodsAgree(database, goods),
    ...await eventsAreNumberedOnce(database),
    ...await eventsAreConsumed(database),
  ]
}

/** Each key has one order, and there is no order that no key asked for. */
async function ordersAreThereOnce(database: DatabasePool, { orders }: Told): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from "order"`.execute(database.kysely)
  const [there, asked] = [new Set(rows.map(({ id }) => id)), new Set(orders.values())]
  return [
    ...[...asked].filter((id) => !there.has(id)).map((id) => `order ${id} was acknowledged and is not there`),
    ...[...there].filter((id) => !asked.has(id)).map((id) => `order ${id} is there and nobody was told of it`),
    ...asked.size > 0 ? [] : ['nobody could order anything'],
    ...asked.size === orders.size ? [] : [`${orders.size} keys became ${asked.size} orders`],
  ]
}

async function refundsAreThere(database: DatabasePool, { refunds }: Told): Promise<string[]> {
  const { rows } = await sql<{ id: string; state: string; amountMinor: number }>`select id, state, amount_minor from refund`.execute(database.kysely)
  const there = new Map(rows.map((refund) => [refund.id, refund]))
  return refunds.flatMap(({ id, orderId, amountMinor }) => {
    const refund = there.get(id)
    if (refund?.state === 'done' && refund.amountMinor === amountMinor) return []
    return [`refund ${id} of order ${orderId} over ${amountMinor} was acknowledged and is ${refund ? `${refund.state} over ${refund.amountMinor}` : 'not there'}`]
  })
}

type Held = { key: string; reference: string | null; state: string; amountMinor: number; capturedMinor: number; refundedMinor: number }

/** What the gateway holds, took and gave back for each order, against our books and against how the order ended. */
async function moneyAgrees(database: DatabasePool, payments: readonly Held[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; attempt: number; status: string; cardMinor: number; cards: number; capturedMinor: number; refundedMinor: number; wasCompleted: boolean }>`
    select o.id, o.attempt, o.status, coalesce(sum(p.captured_minor), 0)::bigint as captured_minor, coalesce(sum(p.refunded_minor), 0)::bigint as refunded_minor,
      (select coalesce(sum(way.tender_minor), 0)::bigint from tenders_of(o.payment_method, o.payment_source, o.total_minor, o.tenders) way where way.tender_method = 'card') as card_minor,
      (select count(*)::int from tenders_of(o.payment_method, o.payment_source, o.total_minor, o.tenders) way where way.tender_method = 'card') as cards,
      exists (select from event e where e.business_id = o.business_id and e.location_id = o.location_id and e.subject_id = o.id and e.kind = 'order.completed') as was_completed
    from "order" o left join payment p on p.business_id = o.business_id and p.order_id = o.id and p.provider_reference is distinct from 'cash' group by o.business_id, o.id`.execute(database.kysely)
  const held = Map.groupBy(payments, ({ reference }) => reference)
  return rows.flatMap((order) => {
    if (order.cards === 0) return []
    const theirs = held.get(order.id) ?? []
    const [captured, refunded] = [sumOf(theirs, 'capturedMinor'), sumOf(theirs, 'refundedMinor')]
    const open = theirs.filter(({ state }) => state === 'authorised')
    const isOff = ['cancelled', 'failed'].includes(order.status)
    const wrong = [
      ...captured === order.capturedMinor && refunded === order.refundedMinor ? [] : [`took ${captured} and gave back ${refunded}, and our books say ${order.capturedMinor} and ${order.refundedMinor}`],
      ...isOff && (captured !== refunded || open.length > 0) ? [`keeps ${captured - refunded} and ${open.length} holds of an order that is ${order.status}`] : [],
      ...order.status === 'completed' && (captured !== order.cardMinor || open.length > 0) ? [`took ${captured} of ${order.cardMinor} and has ${open.length} holds, and the order is completed`] : [],
      // One that the crew took back from its guest stays paid.
      ...!isOff && order.status !== 'completed' && !order.wasCompleted && (captured > 0 || open.length !== order.cards) ? [`took ${captured} and has ${open.length} holds of an order that is ${order.status}`] : [],
    ]
    return wrong.map((words) => `the gateway ${words}: order ${order.id}`)
  })
}

type Goods = { key: string; reference: string | null; state: string }

/** The warehouse has set aside the goods of every order that goes on, once, and of no other. */
async function goodsAgree(database: DatabasePool, goods: readonly Goods[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; status: string }>`select id, status from "order"`.execute(database.kysely)
  const aside = Map.groupBy(goods.filter(({ state }) => state === 'confirmed'), ({ reference }) => reference)
  return rows.flatMap(({ id, status }) => {
    const [wanted, found] = [['cancelled', 'failed'].includes(status) ? 0 : 1, aside.get(id)?.length ?? 0]
    return found === wanted ? [] : [`the warehouse has set the goods of order ${id} aside ${found} times, and it is ${status}`]
  })
}

/** Every event has a number of its own, and none is left out. */
async function eventsAreNumberedOnce(database: DatabasePool): Promise<string[]> {
  const { rows } = await sql<{ events: number; numbers: number; first: number; last: number }>`
    select count(*)::int as events, count(distinct sequence)::int as numbers, min(sequence)::int as first, max(sequence)::int as last from event`.execute(database.kysely)
  return rows.filter(({ events, numbers, first, last }) => events !== numbers || last - first + 1 !== numbers)
    .map((counted) => `events are not numbered one by one: ${JSON.stringify(counted)}`)
}

/** No two changes of an order have the same version (being told of it when it will be ready is none), and whoever is told of orders has been told that they are confirmed (once, which the key of the table says), or the shop knows that it could not be done. */
async function eventsAreConsumed(database: DatabasePool): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select 'version ' || subject_version || ' of order ' || subject_id || ' is told by ' || string_agg(kind, ' and ') as what from event
    where subject_version is not null and kind like 'order.%' and kind not in ('order.putOff', 'order.promised', 'order.delayed') group by business_id, subject_id, subject_version having count(*) > 1
    union all
    select 'nobody has consumed that order ' || o.id || ' was confirmed' from event e join "order" o on o.business_id = e.business_id and o.id = e.subject_id
    where e.kind = 'order.confirmed' and o.contact_email is not null and o.status <> 'cancelled'
      and not exists (select from consumed_event c where c.business_id = e.business_id and c.consumer = 'order-messages' and c.event_id = e.id)
      and not exists (select from dead_letter d where d.business_id = e.business_id and d.queue = 'order-messages' and d.event_id = e.id)`.execute(database.kysely)
  return rows.map(({ what }) => what)
}

function sumOf(payments: readonly Held[], what: 'capturedMinor' | 'refundedMinor'): number {
  return payments.reduce((sum, payment) => sum + payment[what], 0)
}

async function listOf<Item>(url: string, name: string): Promise<Item[]> {
  // Our own simulators answer with a list under their own name.
  return (await (await fetch(url)).json() as Record<string, Item[]>)[name] ?? []
}
