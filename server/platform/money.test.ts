import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, taxOn } from './money.ts'

describe('allocate', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [5, [3, 7], [2, 3]],
    [7, [0, 0], [4, 3]],
    [0, [5, 5], [0, 0]],
    [1, [], []],
  ])('%i by %j is %j', (total, weights, parts) => { expect(allocate(total, weights)).toEqual(parts) })

  test('loses and invents nothing, and is fair to a cent', () => {
    const totals = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(fc.property(totals, fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 50 }), (total, weights) => {
      const parts = allocate(total, weights)
      const sum = weights.reduce((a, b) => a + b, 0)
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
      parts.forEach((part, index) => {
        const fair = sum === 0 ? total / weights.length : total * (weights[index] ?? 0) / sum
        expect(Math.abs(part - fair)).toBeLessThanOrEqual(1)
      })
    }))
  })
})

describe('taxOn', () => {
  test.each([
    [1000, 8875, false, 89],
    [1000, 8875, true, 82],
    [1, 50_000, false, 1],
    [0, 20_000, true, 0],
  ])('%i at %i (included: %s) is %i', (amount, rate, included, tax) => { expect(taxOn(amount, rate, included)).toBe(tax) })
})
