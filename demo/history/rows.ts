import type { Location } from '../../server/locations/index.ts'
import { stepKey } from '../../server/ledgers/index.ts'
import { newIdAt } from '../../server/platform/ids.ts'
import type { HistoryOrder } from './make-order.ts'

export const personColumns = { id: 'uuid', name: 'text', email: 'text', email_verified: 'bool', created_at: 'timestamptz', updated_at: 'timestamptz' } as const

export const orderColumns = {
  business_id: 'uuid', id: 'uuid', location_id: 'uuid', number: 'int', business_day: 'date', person_id: 'uuid', customer_name: 'text', contact_email: 'text',
  fulfilment: 'text', table_label: 'text', address: 'jsonb', status: 'text', version: 'int', failure_code: 'text', warehouse_state: 'text', courier_id: 'uuid',
  payment_method: 'text', subtotal_minor: 'bigint', discount_minor: 'bigint', delivery_fee_minor: 'bigint', tip_minor: 'bigint', tax_minor: 'bigint',
  total_minor: 'bigint', currency: 'text', prices_include_tax: 'bool', coupon_id: 'uuid', placed_at: 'timestamptz', promised_at: 'timestamptz',
  status_changed_at: 'timestamptz', confirmed_at: 'timestamptz', preparing_at: 'timestamptz', ready_at: 'timestamptz', completed_at: 'timestamptz',
} as const

export const lineColumns = {
  business_id: 'uuid', order_id: 'uuid', position: 'int', item_id: 'uuid', name: 'text', options: 'jsonb', note: 'text', quantity: 'int',
  unit_price_minor: 'bigint', discount_minor: 'bigint', tax_rate_per_100000: 'int', tax_minor: 'bigint', total_minor: 'bigint',
} as const

export const movementColumns = {
  business_id: 'uuid', id: 'uuid', location_id: 'uuid', item_id: 'uuid', kind: 'text', on_hand_change: 'int', held_change: 'int', order_id: 'uuid',
  reason: 'text', at: 'timestamptz',
} as const

export const paymentColumns = {
  business_id: 'uuid', order_id: 'uuid', attempt: 'int', state: 'text', currency: 'text', authorised_minor: 'bigint', captured_minor: 'bigint',
  refunded_minor: 'bigint', provider_reference: 'text', updated_at: 'timestamptz',
} as const

export const paymentMovementColumns = {
  business_id: 'uuid', id: 'uuid', order_id: 'uuid', attempt: 'int', kind: 'text', amount_minor: 'bigint', idempotency_key: 'text', at: 'timestamptz',
} as const

export const refundColumns = {
  business_id: 'uuid', id: 'uuid', order_id: 'uuid', attempt: 'int', amount_minor: 'bigint', reason: 'text', state: 'text', created_at: 'timestamptz', done_at: 'timestamptz',
} as const

type Row<Columns> = { [Column in keyof Columns]: string | number | boolean | Date | object | null }
export type Tables = {
  orders: Row<typeof orderColumns>[]
  lines: Row<typeof lineColumns>[]
  movements: Row<typeof movementColumns>[]
  payments: Row<typeof paymentColumns>[]
  paymentMovements: Row<typeof paymentMovementColumns>[]
  refunds: Row<typeof refundColumns>[]
}

export type Numbered = { location: Location; businessDay: string; number: number; courierId: string | null; streetNumber: number; taxRateOf(taxClassId: string): number; counted: ReadonlySet<string> }

const statuses = { completed: 'completed', cancelledEarly: 'cancelled', cancelledLate: 'cancelled', failed: 'failed' } as const
const warehouseStates = { completed: 'confirmed', cancelledEarly: 'released', cancelledLate: 'released', failed: 'released' } as const
const streets = ['Maple Street', 'Lincoln Avenue', 'Pine Street', 'Clark Street', 'Cedar Lane', 'Halsted Street']

/** Writes an order into the tables, with the books that the pipeline would have kept for it. */
export function addOrder(tables: Tables, order: HistoryOrder, where: Numbered): void {
  const { location } = where
  const completed = order.ending === 'completed'
  tables.orders.push({
    business_id: location.businessId, id: order.id, location_id: location.id, number: where.number, business_day: where.businessDay,
    person_id: order.visitor.guest?.id ?? null, customer_name: order.visitor.name, contact_email: order.visitor.guest?.email ?? null, fulfilment: order.fulfilment,
    table_label: order.fulfilment === 'dineIn' ? String(1 + where.streetNumber % 20) : null,
    address: order.fulfilment === 'delivery' ? { street: `${where.streetNumber} ${streets[where.streetNumber % streets.length]}`, city: location.city, ...(location.region && { region: location.region }), postcode: location.postcode } : null,
    status: statuses[order.ending], version: order.version, failure_code: order.failureCode, warehouse_state: warehouseStates[order.ending],
    courier_id: completed && order.fulfilment === 'delivery' ? where.courierId : null, payment_method: order.paymentMethod,
    subtotal_minor: order.price.subtotalMinor, discount_minor: order.price.discountMinor, delivery_fee_minor: order.price.deliveryFeeMinor, tip_minor: order.price.tipMinor,
    tax_minor: order.price.taxMinor, total_minor: order.price.totalMinor, currency: location.currency, prices_include_tax: location.pricesIncludeTax, coupon_id: order.coupon?.id ?? null,
    placed_at: order.placedAt, promised_at: order.promisedAt, status_changed_at: order.endedAt, confirmed_at: order.confirmedAt, preparing_at: order.preparingAt,
    ready_at: order.readyAt, completed_at: completed ? order.endedAt : null,
  })
  order.lines.forEach((line, position) => {
    const priced = order.price.lines[position]
    if (!priced) throw new Error('Every line was priced.')
    tables.lines.push({
      business_id: location.businessId, order_id: order.id, position, item_id: line.item.id, name: line.item.name, options: line.options, note: line.note, quantity: line.quantity,
      unit_price_minor: priced.unitPriceMinor, discount_minor: priced.discountMinor, tax_rate_per_100000: where.taxRateOf(line.item.taxClassId), tax_minor: priced.taxMinor,
      total_minor: priced.totalMinor,
    })
  })
  addStock(tables, order, where)
  addPayment(tables, order, location)
}

/** Held when it was placed; then sold, and brought back if it was cancelled late; or let go. */
function addStock({ movements }: Tables, order: HistoryOrder, { location, counted }: Numbered): void {
  const needs = new Map<string, number>()
  for (const { item, quantity } of order.lines) if (counted.has(item.id)) needs.set(item.id, (needs.get(item.id) ?? 0) + quantity)
  for (const [itemId, quantity] of needs) {
    const move = (kind: string, onHandChange: number, heldChange: number, at: Date) => movements.push({
      business_id: location.businessId, id: newIdAt(at), location_id: location.id, item_id: itemId, kind, on_hand_change: onHandChange, held_change: heldChange,
      order_id: order.id, reason: null, at,
    })
    move('held', 0, quantity, order.placedAt)
    if (order.confirmedAt === null) move('released', 0, -quantity, order.endedAt)
    else move('sold', -quantity, -quantity, order.confirmedAt)
    if (order.ending === 'cancelledLate') move('returned', quantity, 0, order.endedAt)
  }
}

/** How many of each counted item left the shelf, so that somebody can have filled it before. */
export function netSold(orders: readonly HistoryOrder[], counted: ReadonlySet<string>): Map<string, number> {
  const sold = new Map<string, number>()
  for (const { ending, lines } of orders) {
    if (ending !== 'completed') continue
    for (const { item, quantity } of lines) if (counted.has(item.id)) sold.set(item.id, (sold.get(item.id) ?? 0) + quantity)
  }
  return sold
}

/** A delivery that filled the shelf in the morning with what the day then took from it: balances stay what they are. */
export function addDelivery({ movements }: Tables, { businessId, id: locationId }: Location, sold: ReadonlyMap<string, number>, at: Date): void {
  for (const [itemId, quantity] of sold) {
    movements.push({
      business_id: businessId, id: newIdAt(at), location_id: locationId, item_id: itemId, kind: 'received', on_hand_change: quantity, held_change: 0,
      order_id: null, reason: 'Morning delivery', at,
    })
  }
}

/** Cards are authorised when the order is confirmed and captured when it is completed; cash is taken at the end. */
function addPayment({ payments, paymentMovements, refunds }: Tables, order: HistoryOrder, { businessId, currency }: Location): void {
  const amount = order.price.totalMinor
  const card = order.paymentMethod === 'card'
  if (amount === 0 || order.ending === 'cancelledEarly' || (!card && order.ending !== 'completed')) return
  const key = { id: order.id, attempt: 1 }
  const book = (kind: string, amountMinor: number, idempotencyKey: string, at: Date) => paymentMovements.push({
    business_id: businessId, id: newIdAt(at), order_id: order.id, attempt: 1, kind, amount_minor: amountMinor, idempotency_key: idempotencyKey, at,
  })
  const pay = (state: string, authorisedMinor: number, capturedMinor: number, refundedMinor: number, updatedAt: Date) => payments.push({
    business_id: businessId, order_id: order.id, attempt: 1, state, currency, authorised_minor: authorisedMinor, captured_minor: capturedMinor, refunded_minor: refundedMinor,
    provider_reference: authorisedMinor === 0 ? null : card ? `history-${order.id}` : 'cash', updated_at: updatedAt,
  })
  if (order.ending === 'failed') {
    pay('declined', 0, 0, 0, order.endedAt)
    return
  }
  book('authorise', amount, stepKey(key, 'authorise'), card && order.confirmedAt ? order.confirmedAt : order.endedAt)
  if (order.ending === 'cancelledLate') {
    book('void', amount, stepKey(key, 'void'), order.endedAt)
    pay('voided', amount, 0, 0, order.endedAt)
    return
  }
  book('capture', amount, `${stepKey(key, 'capture')}:${amount}`, order.endedAt)
  const { refundedMinor } = order
  const refundedAt = new Date(order.endedAt.getTime() + 20 * 60_000)
  pay(refundedMinor === 0 ? 'captured' : refundedMinor === amount ? 'refunded' : 'partiallyRefunded', amount, amount, refundedMinor, refundedMinor === 0 ? order.endedAt : refundedAt)
  if (refundedMinor === 0) return
  book('refund', refundedMinor, `${stepKey(key, 'capture')}:refund:${refundedMinor}`, refundedAt)
  refunds.push({
    business_id: businessId, id: newIdAt(order.endedAt), order_id: order.id, attempt: 1, amount_minor: refundedMinor, reason: 'Something was not right with it.',
    state: 'done', created_at: order.endedAt, done_at: refundedAt,
  })
}
