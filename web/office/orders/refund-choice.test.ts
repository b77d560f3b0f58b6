import { describe, expect, test } from 'vitest'
import { amountOf, everythingOf, isEverything, keyOf, leftOf, wishOf, type RefundablePart } from './refund-choice.ts'

const part = (name: RefundablePart['part'], position: number, amountsMinor: number[], refundedQuantity = 0): RefundablePart => ({
  part: name, position, name: name === 'line' ? `Item ${position}` : null, quantity: amountsMinor.length + refundedQuantity, refundedQuantity,
  chargedMinor: amountsMinor.at(-1) ?? 0, refundedMinor: 0, amountsMinor,
})
const lattes = part('line', 0, [334, 667, 1000])
const croissant = part('line', 1, [425])
const gone = part('line', 2, [], 1)
const emptied = part('line', 3, [0])
const tip = part('tip', 0, [100])
const parts = [lattes, croissant, gone, emptied, tip]

test('what has been refunded, as an item or as an amount, is no longer there to choose', () => {
  expect(parts.map(leftOf)).toEqual([3, 1, 0, 0, 1])
})

describe('everything', () => {
  test('is all that is left, and comes to it', () => {
    const all = everythingOf(parts)
    expect([isEverything(parts, all), amountOf(parts, all)]).toEqual([true, 1525])
    expect(wishOf(parts, all)).toEqual({ lines: [{ position: 0, quantity: 3 }, { position: 1, quantity: 1 }], tip: true })
  })
})

describe('a choice', () => {
  const two = new Map([[keyOf(lattes), 2]])
  test('comes to what the API has said', () => expect(amountOf(parts, two)).toBe(667))
  test('is asked for as lines', () => expect(wishOf(parts, two)).toEqual({ lines: [{ position: 0, quantity: 2 }] }))
  test('is not everything', () => expect(isEverything(parts, two)).toBe(false))
  test('of nothing asks for nothing', () => expect([wishOf(parts, new Map()), amountOf(parts, new Map())]).toEqual([{}, 0]))
})
