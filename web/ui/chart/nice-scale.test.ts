import fc from 'fast-check'
import { expect, test } from 'vitest'
import { niceScale } from './nice-scale.ts'

test.each([
  [[0, 87], 4, [0, 25, 50, 75, 100]],
  [[3, 1], 4, [0, 1, 2, 3]],
  [[-20, 40], 3, [-20, 0, 20, 40]],
  [[0.3], 3, [0, 0.1, 0.2, 0.3]],
  [[], 4, [0]],
])('%j in about %d steps', (values, steps, ticks) => {
  expect(niceScale(values, steps).ticks).toEqual(ticks)
})

test('every value fits, zero is a mark, and there are never more marks than can be read', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), fc.integer({ min: 1, max: 8 }), (values, steps) => {
      const { min, max, ticks } = niceScale(values, steps)
      expect(values.every((value) => value >= min && value <= max)).toBe(true)
      expect(ticks).toContain(0)
      expect(ticks.length).toBeLessThanOrEqual(steps + 3)
    }),
  )
})
