import { afterEach, expect, test, vi } from 'vitest'
import { newId } from './ids.ts'

afterEach(() => { vi.useRealTimers() })

test('ids are UUIDs of version 7, that say when they were made', () => {
  const before = Date.now()
  const ids = Array.from({ length: 2000 }, newId)
  const after = Date.now()
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([])
  const madeAt = ids.map((id) => Number.parseInt(id.replace('-', '').slice(0, 12), 16))
  expect(madeAt.filter((at) => at < before || at > after)).toEqual([])
})

test('no two are the same, and each comes after the one before, also within a millisecond', () => {
  const ids = Array.from({ length: 100_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(ids.toSorted())
})

test('a clock that is set back leaves the order as it is', () => {
  vi.useFakeTimers({ now: Date.now() + 1000, toFake: ['Date'] })
  const first = newId()
  vi.setSystemTime(Date.now() - 60_000)
  const second = newId()
  expect([first, second].toSorted()).toEqual([first, second])
})

test('what two ids of one millisecond have in common is not what the next process would choose', () => {
  const ends = Array.from({ length: 1000 }, () => newId().slice(-10))
  expect(new Set(ends).size).toBe(ends.length)
})
