import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitRefund } from './split-refund.ts'
import type { PaidPart, RefundShare, RefundWish } from './split-refund.ts'

const line = (position: number, quantity: number, chargedMinor: number): PaidPart => ({ part: 'line', position, quantity, chargedMinor, refundedMinor: 0, refundedQuantity: 0 })
const tip = (chargedMinor: number): PaidPart => ({ part: 'tip', position: 0, quantity: 1, chargedMinor, refundedMinor: 0, refundedQuantity: 0 })
const items = (...lines: [position: number, quantity: number][]): RefundWish => ({ kind: 'parts', lines: lines.map(([position, quantity]) => ({ position, quantity })), delivery: false, tip: false })
const amount = (amountMinor: number): RefundWish => ({ kind: 'amount', amountMinor })

function after(paid: readonly PaidPart[], shares: readonly RefundShare[]): PaidPart[] {
  return paid.map((each) => {
    const share = shares.find(({ part, position }) => part === each.part && position === each.position)
    return { ...each, refundedMinor: each.refundedMinor + (share?.amountMinor ?? 0), refundedQuantity: each.refundedQuantity + (share?.quantity ?? 0) }
  })
}

describe('items', () => {
  test('of a line that does not divide evenly come to the line, one by one', () => {
    let paid = [line(0, 3, 1000)]
    const amounts = [1, 1, 1].map((quantity) => {
      const shares = splitRefund(paid, items([0, quantity])) ?? []
      paid = after(paid, shares)
      return shares[0]?.amountMinor
    })
    expect(amounts).toEqual([334, 333, 333])
  })

  test('give back what earlier refunds left of them', () => {
    const paid = after([line(0, 2, 1000)], splitRefund([line(0, 2, 1000)], amount(700)) ?? [])
    expect(splitRefund(paid, items([0, 1]))).toEqual([{ part: 'line', position: 0, quantity: 1, amountMinor: 300 }])
    expect(splitRefund(paid, items([0, 2]))).toEqual([{ part: 'line', position: 0, quantity: 2, amountMinor: 300 }])
  })

  test.for([
    ['more than were ordered', items([0, 3])], ['more than were ordered, said in two', items([0, 1], [0, 2])], ['a line that there is not', items([7, 1])],
    ['a tip that nobody gave', { kind: 'parts', lines: [], delivery: false, tip: true }], ['one good line and one that there is not', items([0, 1], [7, 1])],
    ['more money than there was', amount(1001)],
  ] as const)('%s: nothing', ([, wish]) => {
    expect(splitRefund([line(0, 2, 1000)], wish)).toBeNull()
  })
})

test('an amount is divided by what is left of each part', () => {
  expect(splitRefund([line(0, 1, 600), line(1, 1, 300), tip(100)], amount(100))?.map(({ amountMinor }) => amountMinor)).toEqual([60, 30, 10])
})

test('however it is refunded, no part gives back more than was paid for it, and in the end all of it is back', () => {
  const paidParts = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 9 }), chargedMinor: fc.integer({ min: 1, max: 5_000 }) }), { minLength: 1, maxLength: 6 })
    .map((lines) => lines.map(({ quantity, chargedMinor }, position) => line(position, quantity, chargedMinor)))
  const wish = fc.oneof(
    fc.integer({ min: 1, max: 3_000 }).map(amount),
    fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 3 }).map((lines) => items(...lines)),
  )
  fc.assert(fc.property(paidParts, fc.array(wish, { maxLength: 12 }), (parts, wishes) => {
    let paid = parts
    for (const each of wishes) {
      const shares = splitRefund(paid, each)
      if (!shares) continue
      const refundedMinor = shares.reduce((sum, share) => sum + share.amountMinor, 0)
      expect(refundedMinor).toBe(each.kind === 'amount' ? each.amountMinor : refundedMinor)
      paid = after(paid, shares)
      for (const { refundedMinor, chargedMinor, refundedQuantity, quantity } of paid) {
        expect(refundedMinor).toBeLessThanOrEqual(chargedMinor)
        expect(refundedQuantity).toBeLessThanOrEqual(quantity)
      }
    }
    const left = paid.reduce((sum, { chargedMinor, refundedMinor }) => sum + chargedMinor - refundedMinor, 0)
    const rest = splitRefund(paid, amount(left))
    expect(rest === null).toBe(left === 0)
    expect(after(paid, rest ?? []).every(({ chargedMinor, refundedMinor }) => chargedMinor === refundedMinor)).toBe(true)
  }))
})
