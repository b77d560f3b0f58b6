import type { Menu } from '../catalogue/index.ts'
import { businessDay } from '../locations/index.ts'
import type { Location } from '../locations/index.ts'
import { holdPerson } from '../platform/hold-person.ts'
import { newId } from '../platform/ids.ts'
import { answeredBefore, requestHash } from '../platform/idempotency.ts'
import { keyOfRequest } from '../platform/http/idempotency-key.ts'
import { Refusal } from '../platform/refusal.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { linesOfCart } from './cart/index.ts'
import type { LineToOrder } from './cart/index.ts'
import { checkFulfilment } from './check-order.ts'
import type { CheckedLine } from './check-order.ts'
import type { OrderToPlace } from './decide-placing.ts'
import { menuFor } from './menu-for.ts'
import { operation } from './needs.ts'
import type { OrderNeeds } from './needs.ts'
import { PlacedOrder, PlaceOrderBody } from './order-contract.ts'
import type { AskedLine } from './order-contract.ts'
import { priceAskedOrder, stockNeeds, sumsOf, viewLines } from './price-asked-order.ts'
import type { PricedBasket } from './price-asked-order.ts'
import type { Price } from './price-order.ts'
import { paidBy } from './tenders.ts'
import { trackingUrl } from './tracking.ts'

/** When the menu or the cart changes between pricing and writing, the order is priced again, at most this often in one request. */
const pricingsMax = 5

export const placeOrder = operation({
  name: 'placeOrder', method: 'POST', path: '/api/orders', tag: 'orders',
  summary: 'Place an order: checked, priced, stock held and written in one go',
  may: can['orders.place'],
  body: PlaceOrderBody,
  answers: { 201: PlacedOrder },
  effect: 'own',
  async handle({ body, caller, context, raw }) {
    const key = keyOfRequest(raw, context.config, 'placeOrder')
    const idempotency = key === undefined ? null : { ...key, requestHash: requestHash('/api/orders', body) }
    try {
      return { status: 201, json: await place(context, body, caller?.personId ?? null, idempotency) }
    } catch (error) {
      if (!(error instanceof Refusal) || !idempotency) throw error
      // Asked again, a request gets its first answer, also when it would be refused by now: the cart is empty, an item sold out.
      const first = await answeredBefore(context.database.kysely, { ...idempotency, now: context.clock.now() })
      if (first === null) throw error
      return { status: 201, json: first }
    }
  },
})

type Asked = PlaceOrderBody & { lines: readonly AskedLine[]; cartLines: readonly LineToOrder[] }

/** The answer as JSON text. @throws the refusals of placing an order */
async function place(context: OrderNeeds, body: PlaceOrderBody, personId: string | null, idempotency: OrderToPlace['idempotency']): Promise<string> {
  let asked = await withLines(context, body, personId)
  for (let pricing = 1, menuVersion = 0; pricing <= pricingsMax; pricing += 1) {
    const answer = await context.placing(await prepare(context, asked, personId, idempotency, menuVersion))
    if ('json' in answer) return answer.json
    if ('isErasing' in answer) throw await refusalOfErased(context, personId)
    if ('isCartChanged' in answer) asked = await withLines(context, body, personId)
    else menuVersion = answer.staleMenuVersion
  }
  throw refuse('menuChanged')
}

/** Whoever was erased is nobody; while that is being decided they may try again. */
async function refusalOfErased({ database }: OrderNeeds, personId: string | null): Promise<Refusal> {
  return refuse(personId === null || await holdPerson(database.kysely, personId) === 'gone' ? 'notSignedIn' : 'unavailable')
}

async function withLines(context: OrderNeeds, body: PlaceOrderBody, personId: string | null): Promise<Asked> {
  if (!body.fromCart) return { ...body, lines: body.lines ?? [], cartLines: [] }
  if (body.lines) throw refuse('invalidInput', { errors: [{ pointer: '/lines', detail: 'Send either lines or fromCart.' }] })
  if (personId === null) throw refuse('notSignedIn')
  const menu = await context.menus.of(body.locationId)
  if (!menu) throw refuse('notFound')
  const cartLines = await linesOfCart(context.database.kysely, menu.location.id, personId)
  return { ...body, locationId: menu.location.id, lines: cartLines.map(({ itemId, quantity, options, note }) => ({ itemId, quantity, options, note })), cartLines }
}

/** Checks and prices against the menu in memory. @throws the refusals of placing an order, except those about stock */
async function prepare(
  context: OrderNeeds, asked: Asked, personId: string | null, idempotency: OrderToPlace['idempotency'], menuVersion: number,
): Promise<OrderToPlace> {
  const menu = await menuFor(context.database.kysely, context.menus, asked.locationId, asked.lines, menuVersion)
  if (asked.rewardId !== undefined) throw refuse('rewardNotAvailable')
  const now = context.clock.now()
  const basket = await priceAskedOrder(context.database.kysely, menu, asked, now)
  checkFulfilment(asked)
  const { totalMinor } = basket.price
  if (asked.expectedTotalMinor !== undefined && asked.expectedTotalMinor !== totalMinor) {
    throw refuse('priceChanged', { totalMinor, expectedTotalMinor: asked.expectedTotalMinor, currency: menu.location.currency })
  }
  return toPlace(context, menu, asked, { ...basket, personId, idempotency, now })
}

type Parts = PricedBasket & { personId: string | null; idempotency: OrderToPlace['idempotency']; now: Date }

function toPlace(context: OrderNeeds, menu: Menu, asked: Asked, parts: Parts): OrderToPlace {
  const { location } = menu
  const { price, serveAt, promised, now } = parts
  const id = newId()
  // A number is for the day on which the order is made: ordered today for tomorrow, it stands on tomorrow's board.
  const day = businessDay(location, asked.scheduledFor === undefined ? now : serveAt)
  const lineRows = parts.lines.map((line, position) => lineRow(menu, asked, line, position, price))
  return {
    businessId: location.businessId, locationId: location.id, businessDay: day,
    menuVersion: menu.version, personId: parts.personId, couponId: parts.coupon?.id ?? null, idempotency: parts.idempotency,
    cartLines: asked.cartLines, stockNeeds: stockNeeds(parts.lines), itemNames: new Map(parts.lines.map((line) => [line.item.id, line.item.name])),
    row: {
      business_id: location.businessId, id, location_id: location.id, business_day: day,
      person_id: parts.personId, customer_name: asked.customerName?.trim() || null,
      contact_email: asked.contact?.email ?? null, contact_phone: asked.contact?.phone ?? null,
      fulfilment: asked.fulfilment, table_label: asked.tableId?.trim() ?? null,
      address: asked.fulfilment === 'delivery' ? asked.address ?? null : null,
      scheduled_for: asked.scheduledFor === undefined ? null : serveAt,
      ...paidBy(asked.payment, price.totalMinor),
      subtotal_minor: price.subtotalMinor, discount_minor: price.discountMinor, delivery_fee_minor: price.deliveryFeeMinor,
      tip_minor: price.tipMinor, tax_minor: price.taxMinor, total_minor: price.totalMinor, currency: location.currency,
      prices_include_tax: location.pricesIncludeTax, coupon_id: parts.coupon?.id ?? null, placed_at: now, promised_at: promised,
    },
    lineRows,
    answer: answerAround(context, asked, location, { id, parts }),
  }
}

function lineRow(menu: Menu, asked: Asked, line: CheckedLine, position: number, price: Price) {
  const priced = price.lines[position]
  if (!priced) throw new Error('Every line was priced.')
  return {
    position, item_id: line.item.id, name: line.item.name, options: line.options, note: line.note,
    quantity: line.quantity, unit_price_minor: priced.unitPriceMinor,
    discount_minor: priced.discountMinor, tax_rate_per_100000: menu.taxRate(line.item.taxClassId, asked.fulfilment),
    tax_minor: priced.taxMinor, total_minor: priced.totalMinor,
  }
}

/** The number of an order is known only when it is written, so its answer is made around it. */
function answerAround(context: OrderNeeds, asked: Asked, location: Location, { id, parts }: { id: string; parts: Parts }): OrderToPlace['answer'] {
  const rest: Omit<PlacedOrder, 'id' | 'number'> = {
    status: 'pending', locationId: location.id, fulfilment: asked.fulfilment, lines: viewLines(parts), ...sumsOf(parts.price),
    currency: location.currency, promisedAt: parts.promised.toISOString(), createdAt: parts.now.toISOString(),
    trackingUrl: trackingUrl(context.config, id),
  }
  return { head: `{"id":"${id}","number":`, tail: `,${JSON.stringify(rest).slice(1)}` }
}
