import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, latencyOf, median, middleLatency, quantile } from './statistics.ts'

const measured = fc.array(fc.double({ min: 0.001, max: 10_000, noNaN: true }), { minLength: 1, maxLength: 200 })

describe('quantile', () => {
  test.each([
    { values: [7], share: 0.99, gives: 7 },
    { values: [4, 1, 3, 2], share: 0.5, gives: 2 },
    { values: [4, 1, 3, 2], share: 0.75, gives: 3 },
    { values: [4, 1, 3, 2], share: 1, gives: 4 },
    { values: [4, 1, 3, 2], share: 0, gives: 1 },
    { values: Array.from({ length: 100 }, (_, index) => index + 1), share: 0.99, gives: 99 },
    { values: Array.from({ length: 1000 }, (_, index) => index + 1), share: 0.5, gives: 500 },
  ])('$share of the values are at most $gives', ({ values, share, gives }) => {
    expect(quantile(values, share)).toBe(gives)
  })

  test('is a value that was measured, with at least that share at or below it', () => {
    fc.assert(fc.property(measured, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
      const found = quantile(values, share)
      expect(values).toContain(found)
      expect(values.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * values.length)
    }))
  })

  test('leaves the measurements in the order in which they were made', () => {
    const values = [3, 1, 2]
    quantile(values, 0.5)
    expect(values).toEqual([3, 1, 2])
  })

  test('of nothing is not a number', () => {
    expect(quantile([], 0.5)).toBeNaN()
    expect(median([])).toBeNaN()
  })
})

describe('median', () => {
  test.each([
    { values: [5], gives: 5 },
    { values: [9, 1, 5], gives: 5 },
    { values: [9, 1, 5, 7], gives: 6 },
    { values: [100, 20, 3], gives: 20 },
  ])('of $values is $gives', ({ values, gives }) => {
    expect(median(values)).toBe(gives)
  })
})

describe('compare', () => {
  test('is the ratio of the medians, and the ratios of the single rounds are its spread', () => {
    expect(compare([100, 300, 200], [100, 100, 50])).toEqual({ ratio: 2, least: 1, most: 4 })
  })

  test('of something with itself is 1', () => {
    fc.assert(fc.property(measured, (values) => {
      expect(compare(values, values)).toEqual({ ratio: 1, least: 1, most: 1 })
    }))
  })

  test('does not change when all of a machine becomes slower by the same', () => {
    fc.assert(fc.property(measured, (values) => {
      const { ratio, least, most } = compare(values.map((value) => value * 2), values)
      expect([ratio, least, most]).toEqual([2, 2, 2])
    }))
  })

  test('refuses measurements that were not made in rounds', () => {
    expect(() => compare([1, 2], [1])).toThrow(RangeError)
    expect(() => compare([], [])).toThrow(RangeError)
  })
})

describe('latency', () => {
  test('is told by its middle and its slowest hundredth', () => {
    expect(latencyOf(Array.from({ length: 200 }, (_, index) => 200 - index))).toEqual({ p50: 100, p99: 198, count: 200 })
  })

  test('of several rounds is the middle of each, over all answers', () => {
    const rounds = [{ p50: 1, p99: 10, count: 5 }, { p50: 3, p99: 900, count: 6 }, { p50: 2, p99: 20, count: 7 }]
    expect(middleLatency(rounds)).toEqual({ p50: 2, p99: 20, count: 18 })
  })
})
