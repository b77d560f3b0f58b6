import { expect, test } from 'vitest'
import { numberOn } from './number-on.ts'

const seattle = { timeZone: 'America/Los_Angeles', locale: 'en-US' }
const saturdayNight = Date.parse('2026-11-28T22:54:00-08:00')

test.each([
  ['as soon as possible', null, '4'],
  ['later on the same day', '2026-11-28T23:30:00-08:00', '4'],
  ['for tomorrow, though it is the same day elsewhere', '2026-11-29T14:00:00-08:00', 'Sun 4'],
  ['for next week', '2026-12-03T08:00:00-08:00', 'Thu 4'],
])('an order %s', (_when, scheduledFor, words) => {
  expect(numberOn({ number: 4, scheduledFor }, saturdayNight, seattle)).toBe(words)
})
