import type { Menu } from '../catalogue/index.ts'
import type { Db } from '../platform/database/index.ts'
import { refuse } from './refusals.ts'
import { checkBasket, whenServed } from './check-order.ts'
import type { AskedBasket, CheckedLine } from './check-order.ts'
import { findCoupon } from './find-coupon.ts'
import type { UsableCoupon } from './find-coupon.ts'
import type { OrderLine, PlaceOrderBody } from './order-contract.ts'
import { priceOrder, unitPrice } from './price-order.ts'
import type { LineToPrice, Price } from './price-order.ts'
import { promisedAt } from './promises/promised-at.ts'

export type PricedBasket = { lines: CheckedLine[]; price: Price; coupon: UsableCoupon | null; serveAt: Date; promised: Date }

/**
 * Checks and prices what is asked for against a menu in memory; one rule for placing an order and for telling what it
 * would cost. The only query is for a coupon.
 * @throws the refusals of placing an order, except those about stock and about where the order goes
 */
export async function priceAskedOrder(
  db: Db, menu: Menu, asked: AskedBasket & Pick<PlaceOrderBody, 'couponCode' | 'tipMinor'>, now: Date,
): Promise<PricedBasket> {
  const lines = checkBasket(menu, asked, now)
  const coupon = await findCoupon(db, menu.location.businessId, asked.couponCode, now)
  const price = priceLines(menu, lines, { ...asked, coupon })
  const { orderTotalMaxMinor: maxMinor } = menu.location
  if (price.totalMinor > maxMinor) throw refuse('orderTooLarge', { maxMinor })
  const serveAt = whenServed(asked, now)
  const promised = promisedAt(menu.location, asked.fulfilment, lines, serveAt, asked.scheduledFor !== undefined)
  return { lines, price, coupon, serveAt, promised }
}

type Terms = Pick<PlaceOrderBody, 'fulfilment' | 'tipMinor'> & { coupon: UsableCoupon | null }

/** The price of checked lines at this location. Pure. @throws couponBelowMinimum */
export function priceLines(menu: Menu, lines: readonly CheckedLine[], { fulfilment, tipMinor, coupon }: Terms): Price {
  const price = priceOrder(lines.map((line) => lineToPrice(line, menu.taxRate(line.item.taxClassId, fulfilment))), {
    pricesIncludeTax: menu.location.pricesIncludeTax,
    coupon,
    // Nobody drives out with nothing.
    deliveryFeeMinor: fulfilment === 'delivery' && lines.length > 0 ? menu.location.deliveryFeeMinor : 0,
    tipMinor: tipMinor ?? 0,
  })
  if (coupon && price.subtotalMinor < coupon.minimumMinor) throw refuse('couponBelowMinimum', { minimumMinor: coupon.minimumMinor })
  return price
}

function lineToPrice(line: CheckedLine, taxRatePer100000: number): LineToPrice {
  return {
    itemPriceMinor: line.item.priceMinor,
    optionPricesMinor: line.options.map((option) => option.priceMinor * option.quantity),
    quantity: line.quantity,
    taxRatePer100000,
  }
}

/** What one of a line costs, before discounts and taxes. Pure. */
export function unitPriceOf(line: CheckedLine): number {
  return unitPrice(lineToPrice(line, 0))
}

/** The lines as their guest sees them. */
export function viewLines({ lines, price }: Pick<PricedBasket, 'lines' | 'price'>): OrderLine[] {
  return lines.map((line, index) => {
    const priced = price.lines[index]
    if (!priced) throw new Error('Every line was priced.')
    return { itemId: line.item.id, name: line.item.name, quantity: line.quantity, options: line.options, note: line.note, ...priced }
  })
}

/** A price without its lines. */
export function sumsOf({ lines: _lines, ...sums }: Price): Omit<Price, 'lines'> {
  return sums
}

/** How many of each item are needed; an item on several lines is one need. */
export function stockNeeds(lines: readonly CheckedLine[]): Map<string, number> {
  const needs = new Map<string, number>()
  for (const { item, quantity } of lines) needs.set(item.id, (needs.get(item.id) ?? 0) + quantity)
  return needs
}
