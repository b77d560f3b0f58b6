import { expect, test } from 'vitest'
import { quietHoursProblem, startingQuietHours, zoneOptions } from './quiet-hours.ts'

test('quiet hours begin as most people mean them, where this device is', () => {
  expect(startingQuietHours('Europe/Berlin')).toEqual({ starts: '22:00', ends: '07:00', timeZone: 'Europe/Berlin' })
})

test.for([['22:00', '07:00', undefined], ['13:00', '13:00', /another time/], ['', '07:00', /Choose/], ['22:00', '24:00', /Choose/]] as const)('from %s until %s', ([starts, ends, problem]) => {
  const found = quietHoursProblem({ starts, ends, timeZone: null })
  expect(problem === undefined ? found === undefined : problem.test(found ?? '')).toBe(true)
})

test('the clock can be this device’s, the place’s, or the one chosen on another device', () => {
  expect(zoneOptions(null, 'America/New_York')).toEqual([{ id: 'America/New_York', label: 'This device (New York)' }, { id: 'place', label: 'The place I order from' }])
  expect(zoneOptions('Europe/Berlin', 'America/New_York').map(({ label }) => label)).toEqual(['This device (New York)', 'Berlin', 'The place I order from'])
})
