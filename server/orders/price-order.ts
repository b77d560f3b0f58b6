import { allocate, taxOn } from '../platform/money.ts'

export type Coupon = { kind: 'amount' | 'percent'; value: number }

export type LineToPrice = {
  /** Price of the item itself, minor units. */
  itemPriceMinor: number
  /** Differences of the chosen options, one for each time an option was chosen. */
  optionPricesMinor: readonly number[]
  quantity: number
  taxRatePer100000: number
}

export type PriceRules = {
  pricesIncludeTax: boolean
  coupon: Coupon | null
  deliveryFeeMinor: number
  tipMinor: number
}

export type PricedLine = { unitPriceMinor: number; totalMinor: number; discountMinor: number; taxMinor: number }

export type Price = {
  lines: PricedLine[]
  subtotalMinor: number
  discountMinor: number
  deliveryFeeMinor: number
  tipMinor: number
  taxMinor: number
  totalMinor: number
}

/**
 * What an order costs. Pure; whole minor units throughout.
 *
 * A discount comes off the goods, never below zero, and is divided over the lines by their totals, so that each line is
 * taxed on what is really paid for it. Tax is rounded per line, half up. Delivery fee and tip are not taxed.
 * total = subtotal − discount + delivery + tip (+ tax, where prices come without it).
 */
export function priceOrder(lines: readonly LineToPrice[], rules: PriceRules): Price {
  const totals = lines.map((line) => unitPrice(line) * line.quantity)
  const subtotalMinor = sum(totals)
  const discountMinor = discountOn(subtotalMinor, rules.coupon)
  const discounts = allocate(discountMinor, totals)
  const priced = lines.map((line, index): PricedLine => {
    const totalMinor = totals[index] ?? 0
    const lineDiscountMinor = discounts[index] ?? 0
    return {
      unitPriceMinor: unitPrice(line),
      totalMinor,
      discountMinor: lineDiscountMinor,
      taxMinor: taxOn(totalMinor - lineDiscountMinor, line.taxRatePer100000, rules.pricesIncludeTax),
    }
  })
  const taxMinor = sum(priced.map((line) => line.taxMinor))
  return {
    lines: priced, subtotalMinor, discountMinor, deliveryFeeMinor: rules.deliveryFeeMinor, tipMinor: rules.tipMinor, taxMinor,
    totalMinor: subtotalMinor - discountMinor + rules.deliveryFeeMinor + rules.tipMinor + (rules.pricesIncludeTax ? 0 : taxMinor),
  }
}

/** Options may make an item cheaper, but never cheaper than nothing. */
export function unitPrice(line: LineToPrice): number {
  return Math.max(0, line.itemPriceMinor + sum(line.optionPricesMinor))
}

function discountOn(subtotalMinor: number, coupon: Coupon | null): number {
  if (!coupon) return 0
  if (coupon.kind === 'amount') return Math.min(coupon.value, subtotalMinor)
  return Math.floor((subtotalMinor * coupon.value + 50) / 100)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
