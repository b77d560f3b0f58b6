import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimatePromises } from './estimate.ts'
import type { WaitingOrder } from './estimate.ts'

const noon = new Date('2026-03-04T12:00:00Z')
const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const unknownPace = { secondsPerOrder: null }

/** Placed at noon, four minutes of work, promised for 12:04. */
function order(id: string, rest: Partial<WaitingOrder> = {}): WaitingOrder {
  return {
    id, status: 'confirmed', fulfilment: 'pickup', placedAt: noon, scheduledFor: null, promisedAt: at(4), firstPromisedAt: at(4), preparingAt: null,
    statusChangedAt: noon, workSeconds: 240, waySeconds: 0, ...rest,
  }
}
const minutesOf = (promises: Map<string, Date>) => Object.fromEntries([...promises].map(([id, promise]) => [id, (promise.getTime() - noon.getTime()) / 60_000]))

describe('a promise', () => {
  test('that can be kept stays', () => {
    expect(minutesOf(estimatePromises([order('a')], unknownPace, noon))).toEqual({})
    expect(minutesOf(estimatePromises([order('a', { status: 'preparing', preparingAt: at(0) })], unknownPace, at(3)))).toEqual({})
  })

  test('moves by what is ahead, at the pace of the kitchen', () => {
    const queue = ['a', 'b', 'c'].map((id, index) => order(id, { placedAt: at(index / 10) }))
    expect(minutesOf(estimatePromises(queue, { secondsPerOrder: 300 }, at(1)))).toEqual({ b: 10, c: 15 })
  })

  test('that has passed moves by enough to be true for a while', () => {
    expect(minutesOf(estimatePromises([order('a', { status: 'preparing', preparingAt: at(1) })], unknownPace, at(30)))).toEqual({ a: 35 })
  })

  test('comes back when the kitchen catches up, but never to before what was said first', () => {
    expect(minutesOf(estimatePromises([order('a', { promisedAt: at(40) })], unknownPace, at(2)))).toEqual({ a: 6 })
    expect(minutesOf(estimatePromises([order('a', { promisedAt: at(40), firstPromisedAt: at(20) })], unknownPace, at(2)))).toEqual({ a: 20 })
  })

  test('for later stays until it can\'t be met, and is in nobody\'s way until its time comes', () => {
    const later = order('later', { scheduledFor: at(60), promisedAt: at(60), firstPromisedAt: at(60), placedAt: at(-60) })
    expect(minutesOf(estimatePromises([later, order('now')], { secondsPerOrder: 900 }, at(0)))).toEqual({})
    expect(minutesOf(estimatePromises([later], unknownPace, at(59)))).toEqual({ later: 63 })
  })

  test('of a delivery has the way in it, also when it has left', () => {
    const delivery = { fulfilment: 'delivery', waySeconds: 1200, promisedAt: at(24), firstPromisedAt: at(24) } as const
    expect(minutesOf(estimatePromises([order('a', { ...delivery, status: 'ready' })], unknownPace, at(15)))).toEqual({ a: 35 })
    expect(minutesOf(estimatePromises([order('a', { ...delivery, status: 'outForDelivery', statusChangedAt: at(20) })], unknownPace, at(21)))).toEqual({ a: 40 })
  })

  test('that everybody has forgotten is left alone', () => {
    expect(minutesOf(estimatePromises([order('a')], unknownPace, at(300)))).toEqual({})
  })
})

const minutes = (min: number, max: number) => fc.integer({ min, max })
const anyOrder = fc.record({
  status: fc.constantFrom('pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery'),
  placed: minutes(-120, 0), first: minutes(-100, 200), moved: minutes(0, 90), scheduled: fc.option(minutes(-60, 300)), preparing: fc.option(minutes(-60, 0)),
  workSeconds: fc.integer({ min: 0, max: 14_400 }), waySeconds: fc.integer({ min: 0, max: 14_400 }),
})
const anyQueue = fc.array(anyOrder, { maxLength: 30 }).map((all) => all.map(({ placed, first, moved, scheduled, preparing, ...rest }, index) => order(String(index), {
  ...rest, fulfilment: rest.waySeconds > 0 ? 'delivery' : 'pickup', placedAt: at(placed), firstPromisedAt: at(first), promisedAt: at(first + moved),
  scheduledFor: scheduled === null ? null : at(scheduled), preparingAt: preparing === null ? null : at(preparing), statusChangedAt: at(placed),
})))
const anyPace = fc.record({ secondsPerOrder: fc.option(fc.float({ min: 0, max: 3600, noNaN: true })) })

test('a new promise is never in the past, never earlier than the first one, and always another by minutes', () => {
  fc.assert(fc.property(anyQueue, anyPace, (queue, pace) => {
    const promises = estimatePromises(queue, pace, noon)
    for (const { id, firstPromisedAt, promisedAt } of queue) {
      const promise = promises.get(id)
      if (!promise) continue
      expect(promise.getTime()).toBeGreaterThan(noon.getTime())
      expect(promise.getTime()).toBeGreaterThanOrEqual(firstPromisedAt.getTime())
      expect(promise.getTime() % 60_000).toBe(0)
      expect(promisedAt <= noon || Math.abs(promise.getTime() - promisedAt.getTime()) >= 180_000).toBe(true)
    }
  }))
})

test('estimated again in the same moment nothing moves, and nobody who waits is left with a promise in the past', () => {
  fc.assert(fc.property(anyQueue, anyPace, (queue, pace) => {
    const promises = estimatePromises(queue, pace, noon)
    const after = queue.map((each) => ({ ...each, promisedAt: promises.get(each.id) ?? each.promisedAt }))
    expect(estimatePromises(after, pace, noon)).toEqual(new Map())
    const isRemembered = ({ firstPromisedAt }: WaitingOrder) => noon.getTime() - firstPromisedAt.getTime() <= 3 * 3_600_000
    expect(after.filter((each) => isRemembered(each) && each.promisedAt <= noon)).toEqual([])
  }))
})
