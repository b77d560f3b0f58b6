import type { Menu } from '../catalogue/index.ts'
import type { Context } from '../context.ts'
import { businessDay } from '../locations/index.ts'
import type { Location } from '../locations/index.ts'
import { newId } from '../platform/ids.ts'
import { requestHash } from '../platform/idempotency.ts'
import { idempotencyKey } from '../platform/http/mount.ts'
import { operation } from '../platform/http/operation.ts'
import { refuse } from '../refusals.ts'
import { emptyCart, linesOfCart } from './cart/index.ts'
import { checkOrder, whenServed } from './check-order.ts'
import type { CheckedLine } from './check-order.ts'
import { findCoupon } from './find-coupon.ts'
import type { UsableCoupon } from './find-coupon.ts'
import type { OrderToPlace } from './decide-placing.ts'
import { explainMissingItems } from './explain-missing-items.ts'
import { PlacedOrder, PlaceOrderBody } from './order-contract.ts'
import type { AskedLine } from './order-contract.ts'
import { priceOrder } from './price-order.ts'
import type { Price } from './price-order.ts'
import { promisedAt } from './promised-at.ts'
import { trackingUrl } from './tracking.ts'

/** A menu that changes between pricing and writing is read again; more often than this in one request is a busy editor. */
const pricingsMax = 5

export const placeOrder = operation({
  name: 'placeOrder', method: 'POST', path: '/api/orders', tag: 'orders',
  summary: 'Place an order: checked, priced, stock held and written in one go',
  callers: ['everyone'],
  body: PlaceOrderBody,
  answers: { 201: PlacedOrder },
  effect: 'own',
  async handle({ body, caller, context, raw }) {
    const key = idempotencyKey(raw)
    const asked = await withLines(context, body, caller?.personId)
    const idempotency = key === undefined ? null
      : { scope: `${caller?.personId ?? 'guest'} placeOrder`, key, requestHash: requestHash('/api/orders', body) }
    for (let pricing = 1, menuVersion = 0; pricing <= pricingsMax; pricing += 1) {
      const answer = await context.placing(await prepare(context, asked, caller?.personId ?? null, idempotency, menuVersion))
      if ('json' in answer) {
        if (asked.fromCart && caller) await emptyCart(context.database.kysely, asked.locationId, caller.personId)
        return { status: 201, json: answer.json }
      }
      menuVersion = answer.staleMenuVersion
    }
    throw refuse('menuChanged')
  },
})

type Asked = PlaceOrderBody & { lines: readonly AskedLine[] }

async function withLines(context: Context, body: PlaceOrderBody, personId: string | undefined): Promise<Asked> {
  if (!body.fromCart) return { ...body, lines: body.lines ?? [] }
  if (body.lines) throw refuse('invalidInput', { errors: [{ pointer: '/lines', detail: 'Send either lines or fromCart.' }] })
  if (personId === undefined) throw refuse('notSignedIn')
  const menu = await context.menus.of(body.locationId)
  if (!menu) throw refuse('notFound')
  return { ...body, locationId: menu.location.id, lines: await linesOfCart(context.database.kysely, menu.location.id, personId) }
}

/** Checks and prices against the menu in memory; the only query is for a coupon, or to say why an item isn't there. */
async function prepare(
  context: Context, asked: Asked, personId: string | null, idempotency: OrderToPlace['idempotency'], menuVersion: number,
): Promise<OrderToPlace> {
  const menu = await context.menus.of(asked.locationId, menuVersion)
  if (!menu) throw refuse('notFound', { detail: 'There is no such location.' })
  const now = context.clock.now()
  if (asked.rewardId !== undefined) throw refuse('rewardNotAvailable')
  await explainMissingItems(context.database.kysely, menu, asked.lines)
  const lines = checkOrder(menu, asked, now)
  const coupon = await findCoupon(context.database.kysely, menu.location.businessId, asked.couponCode, now)
  const price = priceLines(menu, asked, lines, coupon)
  if (coupon && price.subtotalMinor < coupon.minimumMinor) throw refuse('couponBelowMinimum', { minimumMinor: coupon.minimumMinor })
  return toPlace(context, menu, asked, { personId, lines, price, coupon, idempotency, now })
}

function priceLines(menu: Menu, asked: Asked, lines: readonly CheckedLine[], coupon: UsableCoupon | null): Price {
  return priceOrder(lines.map((line) => ({
    itemPriceMinor: line.item.priceMinor,
    optionPricesMinor: line.options.map((option) => option.priceMinor * option.quantity),
    quantity: line.quantity,
    taxRatePer100000: menu.taxRate(line.item.taxClassId, asked.fulfilment),
  })), {
    pricesIncludeTax: menu.location.pricesIncludeTax,
    coupon,
    deliveryFeeMinor: asked.fulfilment === 'delivery' ? menu.location.deliveryFeeMinor : 0,
    tipMinor: asked.tipMinor ?? 0,
  })
}

type Parts = {
  personId: string | null
  lines: readonly CheckedLine[]
  price: Price
  coupon: UsableCoupon | null
  idempotency: OrderToPlace['idempotency']
  now: Date
}

function toPlace(context: Context, menu: Menu, asked: Asked, parts: Parts): OrderToPlace {
  const { location } = menu
  const { price, now } = parts
  const id = newId()
  const serveAt = whenServed(asked, now)
  const promised = promisedAt(location, asked.fulfilment, parts.lines, serveAt, asked.scheduledFor !== undefined)
  const lineRows = parts.lines.map((line, position) => lineRow(menu, asked, id, line, position, price))
  return {
    businessId: location.businessId, locationId: location.id, businessDay: businessDay(location, now),
    menuVersion: menu.version, couponId: parts.coupon?.id ?? null, idempotency: parts.idempotency,
    stockNeeds: stockNeeds(parts.lines), itemNames: new Map(parts.lines.map((line) => [line.item.id, line.item.name])),
    row: {
      business_id: location.businessId, id, location_id: location.id, business_day: businessDay(location, now),
      person_id: parts.personId, customer_name: asked.customerName?.trim() || null,
      contact_email: asked.contact?.email ?? null, contact_phone: asked.contact?.phone ?? null,
      fulfilment: asked.fulfilment, table_label: asked.tableId?.trim() ?? null,
      address: asked.fulfilment === 'delivery' ? asked.address ?? null : null,
      scheduled_for: asked.scheduledFor === undefined ? null : serveAt,
      payment_method: asked.payment.method, payment_source: asked.payment.source ?? null,
      subtotal_minor: price.subtotalMinor, discount_minor: price.discountMinor, delivery_fee_minor: price.deliveryFeeMinor,
      tip_minor: price.tipMinor, tax_minor: price.taxMinor, total_minor: price.totalMinor, currency: location.currency,
      prices_include_tax: location.pricesIncludeTax, coupon_id: parts.coupon?.id ?? null, placed_at: now, promised_at: promised,
    },
    lineRows,
    answer: (number) => placedJson(context, asked, location, { id, number, lineRows, price, promised, now }),
  }
}

function lineRow(menu: Menu, asked: Asked, orderId: string, line: CheckedLine, position: number, price: Price) {
  const priced = price.lines[position]
  if (!priced) throw new Error('Every line was priced.')
  return {
    business_id: menu.location.businessId, order_id: orderId, position, item_id: line.item.id, name: line.item.name,
    options: line.options, note: line.note, quantity: line.quantity, unit_price_minor: priced.unitPriceMinor,
    discount_minor: priced.discountMinor, tax_rate_per_100000: menu.taxRate(line.item.taxClassId, asked.fulfilment),
    tax_minor: priced.taxMinor, total_minor: priced.totalMinor,
  }
}

/** An item on several lines is one need, in the order of ids, as the stock is locked. */
function stockNeeds(lines: readonly CheckedLine[]): Map<string, number> {
  const needs = new Map<string, number>()
  for (const { item, quantity } of lines) needs.set(item.id, (needs.get(item.id) ?? 0) + quantity)
  return needs
}

type Placed = { id: string; number: number; lineRows: ReturnType<typeof lineRow>[]; price: Price; promised: Date; now: Date }

function placedJson(context: Context, asked: Asked, location: Location, { id, number, lineRows, price, promised, now }: Placed): string {
  const placed: PlacedOrder = {
    id, number, status: 'pending', locationId: location.id, fulfilment: asked.fulfilment,
    lines: lineRows.map((row) => ({
      itemId: row.item_id, name: row.name, quantity: row.quantity, options: row.options, note: row.note,
      unitPriceMinor: row.unit_price_minor, discountMinor: row.discount_minor, taxMinor: row.tax_minor, totalMinor: row.total_minor,
    })),
    subtotalMinor: price.subtotalMinor, discountMinor: price.discountMinor, deliveryFeeMinor: price.deliveryFeeMinor,
    tipMinor: price.tipMinor, taxMinor: price.taxMinor, totalMinor: price.totalMinor, currency: location.currency,
    promisedAt: promised.toISOString(), createdAt: now.toISOString(), trackingUrl: trackingUrl(context.config, id),
  }
  return JSON.stringify(placed)
}
