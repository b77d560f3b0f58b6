import { describe, expect, test } from 'vitest'
import { isOpenAt, nextChange, openIntervals } from './opening-hours.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const at = (text: string) => new Date(text)

function place(timeZone: string, opens: string, closes: string, weekdays = everyDay) {
  return { timeZone, openingHours: weekdays.map((weekday) => ({ weekday, opens, closes })) }
}

describe('a café from 08:00 to 17:00 in Chicago, Monday to Friday', () => {
  const cafe = place('America/Chicago', '08:00', '17:00', [1, 2, 3, 4, 5])

  test.each([
    ['2026-03-02T13:59:59Z', false], // Monday 07:59:59
    ['2026-03-02T14:00:00Z', true],
    ['2026-03-02T22:59:59Z', true],
    ['2026-03-02T23:00:00Z', false], // 17:00: the closing time itself is closed
    ['2026-03-07T16:00:00Z', false], // Saturday
    ['2026-03-09T13:00:00Z', true], // the Monday after the clocks went forward: 08:00 is an hour earlier in UTC
    ['2026-03-09T12:59:59Z', false],
  ])('%s → open %s', (instant, open) => expect(isOpenAt(cafe, at(instant))).toBe(open))

  test('the next change is the closing while open, the opening while closed, also over a weekend', () => {
    expect(nextChange(cafe, at('2026-03-02T15:00:00Z'))).toEqual(at('2026-03-02T23:00:00Z'))
    expect(nextChange(cafe, at('2026-03-06T23:00:00Z'))).toEqual(at('2026-03-09T13:00:00Z'))
  })

  test('asking about next week and then about today gives the right answers', () => {
    expect(isOpenAt(cafe, at('2026-03-23T15:00:00Z'))).toBe(true)
    expect(isOpenAt(cafe, at('2026-03-02T13:00:00Z'))).toBe(false)
    expect(isOpenAt(cafe, at('2026-03-10T13:00:00Z'))).toBe(true)
  })
})

describe('a bar from 20:00 to 02:00', () => {
  const bar = place('Europe/Berlin', '20:00', '02:00', [5])

  test('Friday night reaches into Saturday', () => {
    expect(isOpenAt(bar, at('2026-01-09T18:59:59Z'))).toBe(false)
    expect(isOpenAt(bar, at('2026-01-09T19:00:00Z'))).toBe(true)
    expect(isOpenAt(bar, at('2026-01-10T00:59:59Z'))).toBe(true)
    expect(isOpenAt(bar, at('2026-01-10T01:00:00Z'))).toBe(false)
    expect(nextChange(bar, at('2026-01-09T23:30:00Z'))).toEqual(at('2026-01-10T01:00:00Z'))
  })

  test('the next opening may be almost a week away', () => {
    expect(nextChange(bar, at('2026-01-10T01:00:00Z'))).toEqual(at('2026-01-16T19:00:00Z'))
  })

  test('in the night when clocks go forward, closing at 02:00 is at the moment of the change', () => {
    const saturdays = place('Europe/Berlin', '20:00', '02:00', [6])
    expect(openIntervals(saturdays, at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z')))
      .toEqual([{ start: at('2026-03-28T19:00:00Z'), end: at('2026-03-29T01:00:00Z') }])
  })
})

describe('when the clocks change', () => {
  test('an opening time that is skipped in spring is the end of the gap', () => {
    const early = place('America/Los_Angeles', '02:30', '05:00')
    expect(openIntervals(early, at('2026-03-08T08:00:00Z'), at('2026-03-08T20:00:00Z')))
      .toEqual([{ start: at('2026-03-08T10:00:00Z'), end: at('2026-03-08T12:00:00Z') }])
  })

  test('a span that lies in the gap does not take place', () => {
    const gone = place('America/Los_Angeles', '02:10', '02:50')
    expect(openIntervals(gone, at('2026-03-08T08:00:00Z'), at('2026-03-08T20:00:00Z'))).toEqual([])
  })

  test('a closing time that comes twice in autumn is the first one', () => {
    const late = place('America/Los_Angeles', '18:00', '01:30')
    expect(openIntervals(late, at('2026-10-31T20:00:00Z'), at('2026-11-01T20:00:00Z')))
      .toEqual([{ start: at('2026-11-01T01:00:00Z'), end: at('2026-11-01T08:30:00Z') }])
  })

  test('a night that has an hour more is open an hour longer', () => {
    const night = place('America/Los_Angeles', '22:00', '06:00')
    const [interval] = openIntervals(night, at('2026-11-01T00:00:00Z'), at('2026-11-01T20:00:00Z'))
    expect(interval && interval.end.getTime() - interval.start.getTime()).toBe(9 * 3_600_000)
  })
})

describe('always, never and in pieces', () => {
  test('00:00–24:00 every day is open without a break and never changes', () => {
    const always = place('America/Los_Angeles', '00:00', '24:00')
    expect(isOpenAt(always, at('2026-03-08T10:00:00Z'))).toBe(true)
    expect(isOpenAt(always, at('2026-11-01T09:30:00Z'))).toBe(true)
    expect(nextChange(always, at('2026-03-07T12:00:00Z'))).toBeNull()
    expect(openIntervals(always, at('2026-03-01T00:00:00Z'), at('2026-04-01T00:00:00Z')))
      .toEqual([{ start: at('2026-03-01T00:00:00Z'), end: at('2026-04-01T00:00:00Z') }])
  })

  test('no hours at all: closed, and nothing to wait for', () => {
    const never = { timeZone: 'Europe/Paris', openingHours: [] }
    expect(isOpenAt(never, at('2026-03-08T10:00:00Z'))).toBe(false)
    expect(nextChange(never, at('2026-03-08T10:00:00Z'))).toBeNull()
  })

  test('lunch and dinner are two intervals; touching and overlapping ones are one', () => {
    const timeZone = 'Europe/Paris'
    const split = { timeZone, openingHours: [{ weekday: 1, opens: '12:00', closes: '14:00' }, { weekday: 1, opens: '19:00', closes: '22:00' }] }
    const touching = { timeZone, openingHours: [{ weekday: 1, opens: '12:00', closes: '14:00' }, { weekday: 1, opens: '13:30', closes: '15:00' }, { weekday: 1, opens: '15:00', closes: '16:00' }] }
    const monday = [at('2026-01-05T00:00:00Z'), at('2026-01-06T00:00:00Z')] as const
    expect(openIntervals(split, ...monday)).toHaveLength(2)
    expect(openIntervals(touching, ...monday)).toEqual([{ start: at('2026-01-05T11:00:00Z'), end: at('2026-01-05T15:00:00Z') }])
  })

  test('intervals are cut at both instants, and an empty range has none', () => {
    const cafe = place('UTC', '08:00', '17:00')
    expect(openIntervals(cafe, at('2026-01-05T10:00:00Z'), at('2026-01-06T09:00:00Z'))).toEqual([
      { start: at('2026-01-05T10:00:00Z'), end: at('2026-01-05T17:00:00Z') },
      { start: at('2026-01-06T08:00:00Z'), end: at('2026-01-06T09:00:00Z') },
    ])
    expect(openIntervals(cafe, at('2026-01-05T10:00:00Z'), at('2026-01-05T10:00:00Z'))).toEqual([])
  })

  test('a zone whose clocks change at midnight has its midnight too', () => {
    const cairo = place('Africa/Cairo', '00:00', '04:00') // 2026-04-24 begins at 01:00
    expect(openIntervals(cairo, at('2026-04-23T20:00:00Z'), at('2026-04-24T12:00:00Z')))
      .toEqual([{ start: at('2026-04-23T22:00:00Z'), end: at('2026-04-24T01:00:00Z') }])
  })
})
