import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFates, fates, faults, mulberry32 } from './faults.ts'
import type { Fate } from './faults.ts'

function draw(count: number, { seed, failureRate, next = [] }: { seed: number; failureRate: number; next?: Fate[] }): Fate[] {
  const nextFate = createFates(seed)
  return Array.from({ length: count }, () => nextFate({ failureRate, next }))
}

const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('fates', () => {
  test('the same seed gives the same fates, another seed others', () => {
    fc.assert(fc.property(anySeed, (seed) => {
      const drawn = draw(200, { seed, failureRate: 0.5 })
      expect(draw(200, { seed, failureRate: 0.5 })).toEqual(drawn)
      expect(draw(200, { seed: seed + 1, failureRate: 0.5 })).not.toEqual(drawn)
    }))
  })

  test('one call in five fails, in each of the four ways as often', () => {
    const drawn = draw(100_000, { seed: 7, failureRate: 0.2 })
    const shares = fates.map((fate) => Math.round(drawn.filter((one) => one === fate).length / 1_000))
    expect(Object.fromEntries(fates.map((fate, index) => [fate, shares[index]]))).toEqual({ ok: 80, unavailable: 5, lostRequest: 5, lostAnswer: 5, late: 5 })
  })

  test('none fail at 0 and all at 1', () => {
    fc.assert(fc.property(anySeed, (seed) => {
      expect(new Set(draw(100, { seed, failureRate: 0 }))).toEqual(new Set(['ok']))
      expect(draw(100, { seed, failureRate: 1 })).not.toContain('ok')
    }))
  })

  test('a scripted fate comes first and shifts nothing', () => {
    fc.assert(fc.property(anySeed, fc.array(fc.constantFrom('ok' as const, ...faults)), (seed, script) => {
      const chance = draw(50, { seed, failureRate: 0.5 })
      expect(draw(script.length + 50, { seed, failureRate: 0.5, next: [...script] })).toEqual([...script, ...chance])
    }))
  })

  test('a call that failed at a lower rate fails in the same way at a higher one', () => {
    const [rarely, often] = [draw(1_000, { seed: 3, failureRate: 0.2 }), draw(1_000, { seed: 3, failureRate: 0.6 })]
    const failing = rarely.flatMap((fate, index) => fate === 'ok' ? [] : [index])
    expect(failing.map((index) => often[index])).toEqual(failing.map((index) => rarely[index]))
  })
})

test('the numbers are those of mulberry32 everywhere', () => {
  const random = mulberry32(1)
  expect([random(), random(), random()].map((number) => Math.round(number * 2 ** 32))).toEqual([2693262067, 11749833, 2265367787])
})
