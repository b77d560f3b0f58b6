import { describe, expect, test } from 'vitest'
import { nextServedChange, servedAt } from './served-at.ts'

const zone = 'America/Los_Angeles'
const at = (text: string) => new Date(text)
const breakfast = { dayparts: [{ weekdays: [1, 2, 3, 4, 5], starts: '05:30', ends: '11:00' }, { weekdays: [6, 7], starts: '07:00', ends: '12:30' }] }
const nightcap = { dayparts: [{ weekdays: [5, 6], starts: '22:00', ends: '02:00' }] }
const always = { dayparts: [] }

describe('served at', () => {
  test.each([
    ['2026-03-06T13:29:59Z', false], // Friday 05:29:59, winter time
    ['2026-03-06T13:30:00Z', true],
    ['2026-03-06T19:00:00Z', false],
    ['2026-03-07T14:30:00Z', false], // Saturday 06:30
    ['2026-03-07T15:00:00Z', true],
    ['2026-03-08T14:00:00Z', true], // Sunday 07:00, summer time since five hours
    ['2026-03-08T19:30:00Z', false],
  ])('breakfast: %s %s', (instant, served) => expect(servedAt(breakfast, at(instant), zone)).toBe(served))

  test.each([
    ['2026-03-07T05:59:00Z', false], // Friday 21:59
    ['2026-03-07T07:00:00Z', true],
    ['2026-03-07T09:59:00Z', true], // Saturday 01:59
    ['2026-03-07T10:00:00Z', false],
  ])('a nightcap: %s %s', (instant, served) => expect(servedAt(nightcap, at(instant), zone)).toBe(served))

  test('without dayparts: always, and it never changes', () => {
    expect(servedAt(always, at('2026-03-07T03:00:00Z'), zone)).toBe(true)
    expect(nextServedChange(always, at('2026-03-07T03:00:00Z'), zone)).toBeNull()
  })

  test('the same dayparts in another zone are other hours', () => {
    expect(servedAt(breakfast, at('2026-03-06T08:00:00Z'), 'Europe/Berlin')).toBe(true)
    expect(servedAt(breakfast, at('2026-03-06T08:00:00Z'), zone)).toBe(false)
  })

  test('the next change is its beginning while it isn’t served, and its end while it is', () => {
    expect(nextServedChange(breakfast, at('2026-03-06T13:00:00Z'), zone)).toEqual(at('2026-03-06T13:30:00Z'))
    expect(nextServedChange(breakfast, at('2026-03-06T14:00:00Z'), zone)).toEqual(at('2026-03-06T19:00:00Z'))
  })
})
