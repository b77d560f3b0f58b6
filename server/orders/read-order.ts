import { sql } from 'kysely'
import type { World } from '../platform/world.ts'
import { paymentOf } from '../ledgers/index.ts'
import type { Subject } from '../platform/authorisation/index.ts'
import type { Db } from '../platform/database/index.ts'
import { refuse } from './refusals.ts'
import { cardAskedAt } from './early-orders.ts'
import { failureSentence } from './failures.ts'
import { dueMinor, moneyStanding } from './money-standing.ts'
import { offeredUntilOf } from './offers/offered-until.ts'
import type { OrderView } from './order-contract.ts'
import { cancellable } from './order-states.ts'
import { cashDueOf, tendersJsonOf } from './tenders.ts'
import { trackingUrl } from './tracking.ts'

/** Who is looking decides until when they may cancel, and whether they get the secret of the tracking link: it makes whoever has it the guest, for good. */
export type Looker = 'customer' | 'courier' | 'crew'

/** One order with its lines and its payment, in one round trip. @throws notFound */
export async function readOrder(db: Db, config: World['config'], subject: Pick<Subject, 'businessId'>, orderId: string, looker: Looker): Promise<OrderView> {
  const [order] = await readOrders(db, config, looker, sql`o.business_id = ${subject.businessId} and o.id = ${orderId}`)
  if (!order) throw refuse('notFound')
  return order
}

type Row = Omit<OrderView, 'canCancel' | 'failure' | 'offer' | 'trackingUrl' | 'payment' | 'contact'> & {
  failureCode: string | null
  contactEmail: string | null
  contactPhone: string | null
  paymentMethod: OrderView['payment']['method']
  paymentState: OrderView['payment']['state']
  refundedMinor: number
  cashMinor: number
  tenders: OrderView['payment']['tenders']
  cardAskedAt: Date | string | null
  offeredUntil: Date | string | null
}

/** Orders that meet a condition on `o`, in the order that `rest` gives. */
export async function readOrders(
  db: Db, config: World['config'], looker: Looker, condition: ReturnType<typeof sql>, rest = sql``,
): Promise<OrderView[]> {
  const { rows } = await sql<Row>`
    select o.id, o.number, o.business_day, o.status, o.version, o.location_id, l.slug as location_slug, l.name as location_name,
      l.time_zone, l.locale, o.fulfilment, o.customer_name, o.table_label, o.contact_email, o.contact_phone, o.address, o.scheduled_for,
      lines.lines, o.subtotal_minor, o.discount_minor, o.delivery_fee_minor, o.tip_minor, o.tax_minor, o.total_minor, o.currency,
      o.prices_include_tax, c.code as coupon_code, o.payment_method, coalesce(p.state, 'none') as payment_state, coalesce(p.refunded_minor, 0) as refunded_minor,
      ${sql.raw(cashDueOf('o'))} as cash_minor, ${sql.raw(tendersJsonOf('o'))} as tenders, ${sql.raw(cardAskedAt('o'))} as card_asked_at,
      o.promised_at, coalesce(o.first_promised_at, o.promised_at) as first_promised_at, o.placed_at as created_at, o.status_changed_at, o.confirmed_at, o.preparing_at, o.ready_at, o.completed_at,
      o.cancel_requested, o.cancel_reason, o.failure_code, o.courier_id, ${sql.raw(offeredUntilOf('o'))} as offered_until
    from "order" o
    join location l on l.business_id = o.business_id and l.id = o.location_id
    left join coupon c on c.business_id = o.business_id and c.id = o.coupon_id
    ${sql.raw(paymentOf('o'))}
    cross join lateral (
      select json_agg(json_build_object('itemId', item_id, 'name', name, 'quantity', quantity, 'options', options, 'note', note,
        'unitPriceMinor', unit_price_minor, 'discountMinor', discount_minor, 'taxMinor', tax_minor, 'totalMinor', total_minor)
        order by position) as lines
      from order_line where order_line.business_id = o.business_id and order_line.order_id = o.id) lines
    where ${condition} ${rest}`.execute(db)
  return rows.map((row) => viewOf(row, config, looker))
}

function viewOf(row: Row, config: World['config'], looker: Looker): OrderView {
  const { failureCode, contactEmail, contactPhone, paymentMethod, paymentState, refundedMinor, cashMinor, tenders, cardAskedAt: askedAt, offeredUntil, ...rest } = row
  const states: readonly string[] = cancellable[looker]
  const money = { status: row.status, method: paymentMethod, state: paymentState, totalMinor: row.totalMinor, cashMinor, isEarly: askedAt !== null }
  return {
    ...instantsAsText(rest),
    contact: { email: contactEmail, phone: contactPhone },
    payment: { method: paymentMethod, state: paymentState, refundedMinor, standing: moneyStanding(money), dueMinor: dueMinor(money), tenders, askedAt: askedAt === null ? null : new Date(askedAt).toISOString() },
    canCancel: states.includes(row.status) && !row.cancelRequested && failureCode === null,
    failure: row.status === 'failed' && failureCode ? { code: failureCode, sentence: failureSentence(failureCode) } : null,
    offer: offeredUntil === null ? null : { until: new Date(offeredUntil).toISOString() },
    trackingUrl: looker === 'customer' ? trackingUrl(config, row.id) : `/orders/${row.id}`,
  }
}

/** The driver gives instants as Date; the contract says text, so that the view is the same whether it came from SQL or JSON. */
function instantsAsText<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, each instanceof Date ? each.toISOString() : each])) as Value
}
