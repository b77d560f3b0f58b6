import { describe, expect, test } from 'vitest'
import { isOpenAtWall, openingSlots, partOfDay } from './opening-slots.ts'

const everyDay = (opens: string, closes: string) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes }))
const berlin = { timeZone: 'Europe/Berlin', locale: 'en-GB' }

test('quarter hours within opening hours, by the day of the place, none sooner than somebody can make it', () => {
  const days = openingSlots({ ...berlin, openingHours: everyDay('08:00', '09:00') }, Date.parse('2026-03-04T07:25:00Z'))
  expect(days.map(({ label }) => label).slice(0, 3)).toEqual(['Today', 'Tomorrow', 'Fri 6 Mar'])
  expect(days[0]).toMatchObject({ day: '2026-03-04', slots: ['2026-03-04T07:45:00.000Z'] })
  expect(days[1]?.slots).toEqual(['07:00', '07:15', '07:30', '07:45'].map((time) => `2026-03-05T${time}:00.000Z`))
  expect(days).toHaveLength(8)
})

test('the day the clock jumps has no slot in the gap, and the day it goes back has the hour twice', () => {
  const hours = everyDay('01:00', '04:00')
  const spring = openingSlots({ ...berlin, openingHours: hours }, Date.parse('2026-03-28T20:00:00Z'))
  expect(spring[0]).toMatchObject({ day: '2026-03-29', slots: { length: 8 } })
  const autumn = openingSlots({ ...berlin, openingHours: hours }, Date.parse('2026-10-24T20:00:00Z'))
  expect(autumn[0]).toMatchObject({ day: '2026-10-25', slots: { length: 16 } })
})

test('a place without hours has no times', () => {
  expect(openingSlots({ ...berlin, openingHours: [] }, Date.now())).toEqual([])
})

describe('opening hours', () => {
  test.each([
    ['within', { weekday: 3, minutes: 9 * 60 }, [{ weekday: 3, opens: '08:00', closes: '18:00' }], true],
    ['the minute it closes', { weekday: 3, minutes: 18 * 60 }, [{ weekday: 3, opens: '08:00', closes: '18:00' }], false],
    ['another day', { weekday: 4, minutes: 9 * 60 }, [{ weekday: 3, opens: '08:00', closes: '18:00' }], false],
    ['around the clock', { weekday: 3, minutes: 0 }, [{ weekday: 3, opens: '00:00', closes: '24:00' }], true],
    ['before midnight of a long evening', { weekday: 5, minutes: 23 * 60 }, [{ weekday: 5, opens: '11:30', closes: '00:30' }], true],
    ['after midnight of a long evening', { weekday: 6, minutes: 15 }, [{ weekday: 5, opens: '11:30', closes: '00:30' }], true],
    ['after midnight of a Sunday', { weekday: 1, minutes: 15 }, [{ weekday: 7, opens: '11:30', closes: '00:30' }], true],
    ['when a long evening is over', { weekday: 6, minutes: 30 }, [{ weekday: 5, opens: '11:30', closes: '00:30' }], false],
  ])('%s', (_title, wall, hours, isOpen) => {
    expect(isOpenAtWall(hours, wall)).toBe(isOpen)
  })
})

test('parts of a day are those of the place', () => {
  expect(['2026-03-04T04:00:00Z', '2026-03-04T07:00:00Z', '2026-03-04T13:00:00Z', '2026-03-04T18:00:00Z'].map((slot) => partOfDay(slot, 'Europe/Berlin')))
    .toEqual(['Night', 'Morning', 'Afternoon', 'Evening'])
})
