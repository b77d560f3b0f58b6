import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isTimeZone, quietUntil } from './quiet-hours.ts'

const night = { starts: '22:00', ends: '07:00', timeZone: 'America/New_York' }
const until = (hours: Parameters<typeof quietUntil>[0], at: string) => quietUntil(hours, new Date(at))?.toISOString() ?? null

describe('quiet hours', () => {
  test.for([
    ['in the evening, until the morning after', '2026-06-10T23:30:00-04:00', '2026-06-11T11:00:00.000Z'],
    ['in the early morning, until that morning', '2026-06-11T03:00:00-04:00', '2026-06-11T11:00:00.000Z'],
    ['from the very minute', '2026-06-10T22:00:00-04:00', '2026-06-11T11:00:00.000Z'],
    ['to the very minute', '2026-06-11T07:00:00-04:00', null],
    ['not by day', '2026-06-11T12:00:00-04:00', null],
    ['over the night the clocks go forward: the wall clock counts', '2026-03-07T23:00:00-05:00', '2026-03-08T11:00:00.000Z'],
    ['over the night the clocks go back', '2026-10-31T23:00:00-04:00', '2026-11-01T12:00:00.000Z'],
  ] as const)('%s', ([, at, expected]) => {
    expect(until(night, at)).toBe(expected)
  })

  test('within one day', () => {
    const siesta = { starts: '13:00', ends: '15:30', timeZone: 'Europe/Madrid' }
    expect(until(siesta, '2026-07-01T14:00:00+02:00')).toBe('2026-07-01T13:30:00.000Z')
    expect(until(siesta, '2026-07-01T16:00:00+02:00')).toBe(null)
  })

  test('that end in an hour which the clocks skip end right after it', () => {
    expect(until({ starts: '22:00', ends: '02:30', timeZone: 'America/New_York' }, '2026-03-08T01:00:00-05:00')).toBe('2026-03-08T07:30:00.000Z')
  })

  test('that end in an hour which comes twice end the first time', () => {
    expect(until({ starts: '22:00', ends: '01:30', timeZone: 'America/New_York' }, '2026-11-01T00:30:00-04:00')).toBe('2026-11-01T05:30:00.000Z')
  })
})

const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const zone = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC', 'America/Sao_Paulo')
const hours = fc.record({ starts: time, ends: time, timeZone: zone }).filter(({ starts, ends }) => starts !== ends)
const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })

describe('whatever hours, wherever, whenever', () => {
  test('they end in the future, within a day and the hour that a clock may be put back, and are over then', () => {
    fc.assert(fc.property(hours, instant, (quiet, at) => {
      const end = quietUntil(quiet, at)
      if (end === null) return
      expect(end.getTime()).toBeGreaterThan(at.getTime())
      expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
      expect(quietUntil(quiet, end)).toBe(null)
    }), { numRuns: 2_000 })
  })

  test('away from changes of the clock, somebody is left alone exactly while their wall clock says so', () => {
    fc.assert(fc.property(hours, instant, (quiet, at) => {
      const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(quiet.timeZone)
      const steady = [-26, 26].every((distance) => here.add({ hours: distance }).offsetNanoseconds === here.offsetNanoseconds)
      const now = here.toPlainTime().toString({ smallestUnit: 'minute' })
      const within = quiet.starts < quiet.ends ? now >= quiet.starts && now < quiet.ends : now >= quiet.starts || now < quiet.ends
      fc.pre(steady)
      expect(quietUntil(quiet, at) !== null).toBe(within)
    }), { numRuns: 2_000 })
  })
})

test.for([['Europe/Berlin', true], ['UTC', true], ['Mars/Olympus', false], ['+02:00', false], ['', false]] as const)('%s is a zone: %s', ([name, expected]) => {
  expect(isTimeZone(name)).toBe(expected)
})
