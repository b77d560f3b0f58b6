import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOfBusinessDay, businessDay, businessDayBounds } from './business-day.ts'

const losAngeles = { timeZone: 'America/Los_Angeles', dayStartsAt: '04:00' }
const at = (text: string) => new Date(text)

test.each([
  ['2026-01-10T11:59:59Z', '2026-01-09'], // 03:59:59: still yesterday's evening
  ['2026-01-10T12:00:00Z', '2026-01-10'],
  ['2026-01-11T07:59:59Z', '2026-01-10'], // 23:59:59
  ['2026-01-11T08:30:00Z', '2026-01-10'], // 00:30 after midnight
  ['2026-03-08T10:30:00Z', '2026-03-07'], // 03:30 in the night that has no 02:30
  ['2026-03-08T11:00:00Z', '2026-03-08'], // 04:00, an hour earlier in UTC from now on
  ['2026-11-01T11:59:00Z', '2026-10-31'],
  ['2026-11-01T12:00:00Z', '2026-11-01'],
])('%s belongs to %s', (instant, day) => expect(businessDay(losAngeles, at(instant))).toBe(day))

test('a day that begins at an hour that is skipped begins after the gap', () => {
  const odd = { timeZone: 'America/Los_Angeles', dayStartsAt: '02:30' }
  expect(businessDay(odd, at('2026-03-08T09:59:59Z'))).toBe('2026-03-07')
  expect(businessDay(odd, at('2026-03-08T10:00:00Z'))).toBe('2026-03-08')
})

test('days have 23 and 25 hours when the clocks change', () => {
  const hours = (instant: string) => {
    const { start, end } = businessDayBounds(losAngeles, at(instant))
    return (end.getTime() - start.getTime()) / 3_600_000
  }
  expect([hours('2026-03-07T20:00:00Z'), hours('2026-10-31T20:00:00Z'), hours('2026-06-01T20:00:00Z')]).toEqual([23, 25, 24])
})

test('every instant lies in exactly one day: bounds hold it, and days follow each other without a gap', () => {
  const zones = ['America/Los_Angeles', 'Europe/Berlin', 'Africa/Cairo', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'UTC']
  fc.assert(fc.property(
    fc.constantFrom(...zones), fc.constantFrom('00:00', '02:30', '04:00', '06:15'),
    fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2032-01-01T00:00:00Z'), noInvalidDate: true }),
    (timeZone, dayStartsAt, instant) => {
      const place = { timeZone, dayStartsAt }
      const { start, end } = businessDayBounds(place, instant)
      expect(start <= instant && instant < end).toBe(true)
      expect(businessDay(place, start)).toBe(businessDay(place, instant))
      expect(businessDayBounds(place, end).start).toEqual(end)
      expect(boundsOfBusinessDay(place, businessDay(place, instant))).toEqual({ start, end })
      expect(businessDay(place, end) > businessDay(place, instant)).toBe(true)
    },
  ))
})
