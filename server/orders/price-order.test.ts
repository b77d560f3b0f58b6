import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { priceOrder } from './price-order.ts'

const plain = { pricesIncludeTax: false, coupon: null, deliveryFeeMinor: 0, tipMinor: 0 }
const latte = { itemPriceMinor: 475, optionPricesMinor: [], quantity: 1, taxRatePer100000: 0 }

describe('priceOrder', () => {
  test('adds options, quantity, fee and tip', () => {
    const price = priceOrder([{ ...latte, optionPricesMinor: [60, 60, -25], quantity: 2 }], { ...plain, deliveryFeeMinor: 399, tipMinor: 100 })
    expect(price).toMatchObject({ subtotalMinor: 1140, totalMinor: 1639 })
  })

  test('puts tax on top where prices come without it, and finds it inside where they come with it', () => {
    const taxed = { ...latte, itemPriceMinor: 1000, taxRatePer100000: 8875 }
    expect(priceOrder([taxed], plain)).toMatchObject({ taxMinor: 89, totalMinor: 1089 })
    expect(priceOrder([taxed], { ...plain, pricesIncludeTax: true })).toMatchObject({ taxMinor: 82, totalMinor: 1000 })
  })

  test('taxes what is paid after the discount', () => {
    const price = priceOrder([{ ...latte, itemPriceMinor: 1000, taxRatePer100000: 10_000 }], { ...plain, coupon: { kind: 'percent', value: 10 } })
    expect(price).toMatchObject({ discountMinor: 100, taxMinor: 90, totalMinor: 990 })
  })

  test('a discount never exceeds the goods, and options never make an item cheaper than nothing', () => {
    expect(priceOrder([latte], { ...plain, coupon: { kind: 'amount', value: 9999 } })).toMatchObject({ discountMinor: 475, totalMinor: 0 })
    expect(priceOrder([{ ...latte, optionPricesMinor: [-9999] }], plain)).toMatchObject({ subtotalMinor: 0, totalMinor: 0 })
  })

  const line = fc.record({
    itemPriceMinor: fc.integer({ min: 0, max: 1_000_000 }),
    optionPricesMinor: fc.array(fc.integer({ min: -500, max: 5000 }), { maxLength: 6 }),
    quantity: fc.integer({ min: 1, max: 99 }),
    taxRatePer100000: fc.integer({ min: 0, max: 30_000 }),
  })
  const rules = fc.record({
    pricesIncludeTax: fc.boolean(),
    coupon: fc.option(fc.oneof(
      fc.record({ kind: fc.constant('amount' as const), value: fc.integer({ min: 1, max: 100_000 }) }),
      fc.record({ kind: fc.constant('percent' as const), value: fc.integer({ min: 1, max: 100 }) }))),
    deliveryFeeMinor: fc.integer({ min: 0, max: 2000 }),
    tipMinor: fc.integer({ min: 0, max: 10_000 }),
  })

  test('every sum adds up to the cent, whatever is ordered', () => {
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 50 }), rules, (lines, given) => {
      const price = priceOrder(lines, given)
      const total = (pick: (line: (typeof price.lines)[number]) => number) => price.lines.reduce((sum, each) => sum + pick(each), 0)
      expect(total((each) => each.totalMinor)).toBe(price.subtotalMinor)
      expect(total((each) => each.discountMinor)).toBe(price.discountMinor)
      expect(total((each) => each.taxMinor)).toBe(price.taxMinor)
      expect(price.totalMinor).toBe(price.subtotalMinor - price.discountMinor + price.deliveryFeeMinor + price.tipMinor
        + (given.pricesIncludeTax ? 0 : price.taxMinor))
      expect(price.lines.every((each) => each.discountMinor >= 0 && each.discountMinor <= each.totalMinor && each.taxMinor >= 0)).toBe(true)
      expect(Number.isSafeInteger(price.totalMinor)).toBe(true)
    }))
  })
})
