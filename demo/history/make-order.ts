import type { Fulfilment, Location } from '../../server/locations/index.ts'
import { priceOrder } from '../../server/orders/price-order.ts'
import type { Coupon, Price } from '../../server/orders/price-order.ts'
import { promisedAt } from '../../server/orders/promises/promised-at.ts'
import { newIdAt } from '../../server/platform/ids.ts'
import type { BasketLine } from './basket.ts'
import type { Visitor } from './guests.ts'
import type { Random } from './random.ts'

export type HistoryCoupon = Coupon & { id: string; minimumMinor: number }

/**
 * How an order ended. `cancelledEarly`: before anybody had confirmed it, so nothing was paid and its stock was only held.
 */
export type Ending = 'completed' | 'cancelledEarly' | 'cancelledLate' | 'failed'

export type HistoryOrder = {
  id: string
  visitor: Visitor
  fulfilment: Fulfilment
  lines: BasketLine[]
  price: Price
  coupon: HistoryCoupon | null
  ending: Ending
  failureCode: string | null
  paymentMethod: 'card' | 'cash'
  refundedMinor: number
  placedAt: Date
  promisedAt: Date
  confirmedAt: Date | null
  preparingAt: Date | null
  readyAt: Date | null
  endedAt: Date
  /** How often it changed, as the pipeline and the crew would have changed it. */
  version: number
}

export type Place = { location: Location; taxRate(taxClassId: string, fulfilment: Fulfilment): number; coupons: readonly HistoryCoupon[] }
type Asked = { visitor: Visitor; lines: BasketLine[]; placedAt: Date }

/** An order as it could have been placed, priced by the very rules of ordering, with everything that came of it. */
export function makeOrder({ location, taxRate, coupons }: Place, { visitor, lines, placedAt }: Asked, random: Random): HistoryOrder {
  const fulfilment = chooseFulfilment(location, random)
  const goodsMinor = lines.reduce((sum, { item, quantity }) => sum + item.priceMinor * quantity, 0)
  const coupon = coupons.find(({ minimumMinor }) => minimumMinor <= goodsMinor * 0.8 && random.chance(0.03)) ?? null
  const price = priceOrder(lines.map(({ item, options, quantity }) => ({
    itemPriceMinor: item.priceMinor, optionPricesMinor: options.map((option) => option.priceMinor * option.quantity), quantity,
    taxRatePer100000: taxRate(item.taxClassId, fulfilment),
  })), {
    pricesIncludeTax: location.pricesIncludeTax, coupon, deliveryFeeMinor: fulfilment === 'delivery' ? location.deliveryFeeMinor : 0,
    tipMinor: tip(fulfilment, location, goodsMinor, random),
  })
  const ending = end(fulfilment, random)
  const paymentMethod = fulfilment !== 'instant' && ending !== 'failed' && random.chance(0.14) ? 'cash' : 'card'
  const refundable = ending === 'completed' && paymentMethod === 'card' && price.totalMinor > 0 && random.chance(0.006)
  return {
    id: newIdAt(placedAt), visitor, fulfilment, lines, price, coupon, ending, paymentMethod, placedAt,
    failureCode: ending === 'failed' ? random.pick(['cardDeclined', 'cardDeclined', 'insufficientFunds', 'paymentUnreachable']) : null,
    refundedMinor: refundable ? Math.ceil(price.totalMinor * random.pick([1, 1, 0.5, 0.25])) : 0,
    promisedAt: promisedAt(location, fulfilment, lines.map((line) => ({ ...line, item: { ...line.item, stock: 'notCounted', left: null } })), placedAt, false),
    ...times({ location, fulfilment, lines, placedAt, ending }, random),
  }
}

function chooseFulfilment({ fulfilments, kind }: Location, random: Random): Fulfilment {
  const usual = kind === 'restaurant' ? { dineIn: 0.55, pickup: 0.2, delivery: 0.25, instant: 1 } : { pickup: 0.75, dineIn: 0.2, delivery: 0.05, instant: 1 }
  return fulfilments.find((fulfilment) => random.chance(usual[fulfilment])) ?? fulfilments[0] ?? 'pickup'
}

/** Whole tens of minor units: a share of the bill at a table, small change at a counter. */
function tip(fulfilment: Fulfilment, { kind }: Location, goodsMinor: number, random: Random): number {
  if (fulfilment === 'instant') return 0
  const generous = kind === 'restaurant' ? 0.75 : 0.35
  if (!random.chance(generous)) return 0
  return Math.round(goodsMinor * random.pick(kind === 'restaurant' ? [0.15, 0.18, 0.2, 0.22] : [0.1, 0.15, 0.2]) / 10) * 10
}

/** What arrives by itself is there before anybody can think better of it. */
function end(fulfilment: Fulfilment, random: Random): Ending {
  const luck = random.next()
  if (luck < 0.014) return 'failed'
  if (luck < 0.024) return 'cancelledEarly'
  return luck < 0.04 && fulfilment !== 'instant' ? 'cancelledLate' : 'completed'
}

type Times = Pick<HistoryOrder, 'confirmedAt' | 'preparingAt' | 'readyAt' | 'endedAt' | 'version'>
type Course = { location: Location; fulfilment: Fulfilment; lines: BasketLine[]; placedAt: Date; ending: Ending }

/** When each step happened: seconds for the pipeline, minutes for hands, more of both for larger orders. */
function times({ location, fulfilment, lines, placedAt, ending }: Course, random: Random): Times {
  const after = (instant: Date, seconds: number) => new Date(instant.getTime() + Math.round(seconds * 1000))
  const confirmedAt = after(placedAt, 0.05 + 3 * random.next() ** 3)
  const none = { confirmedAt: null, preparingAt: null, readyAt: null }
  if (ending === 'failed') return { ...none, endedAt: after(placedAt, 2 + 10 * random.next()), version: 3 }
  if (ending === 'cancelledEarly') return { ...none, endedAt: after(placedAt, 0.5 + 2 * random.next()), version: 2 }
  if (ending === 'cancelledLate') return { ...none, confirmedAt, endedAt: after(confirmedAt, 20 + 100 * random.next()), version: 4 }
  if (fulfilment === 'instant') return { ...none, confirmedAt, endedAt: confirmedAt, version: 3 }

  const preparingAt = after(confirmedAt, 15 + 150 * random.next() ** 2)
  const longest = Math.max(...lines.map(({ item }) => item.preparationSeconds))
  const readyAt = after(preparingAt, longest * (0.6 + 0.7 * random.next()) + 20 * lines.length)
  if (fulfilment === 'delivery') {
    return { confirmedAt, preparingAt, readyAt, endedAt: after(readyAt, location.deliveryMinutes * 60 * (0.5 + 0.7 * random.next())), version: 8 }
  }
  return { confirmedAt, preparingAt, readyAt, endedAt: after(readyAt, 20 + 300 * random.next()), version: 6 }
}
