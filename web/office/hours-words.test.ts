import { expect, test } from 'vitest'
import { hoursWords } from './hours-words.ts'

test.each([
  ['en-US', '08:00', '17:30', '8:00 AM–5:30 PM'],
  ['en-US', '18:00', '24:00', '6:00 PM–12:00 AM'],
  ['en-US', '22:00', '02:00', '10:00 PM–2:00 AM'],
  ['de-DE', '08:00', '17:30', '08:00–17:30'],
  ['de-DE', '18:00', '24:00', '18:00–00:00'],
  ['en-GB', '00:00', '24:00', 'All day'],
])('in %s, %s to %s is %s', (locale, opens, closes, words) => {
  expect(hoursWords({ opens, closes }, locale).replaceAll(/\s/g, ' ')).toBe(words)
})
