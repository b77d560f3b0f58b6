import { expect, test } from 'vitest'
import { formatMoney } from './money-format.ts'
import { formatLength, formatTime } from './time-format.ts'

const spaced = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

test.each([
  [525, 'USD', 'en-US', '$5.25'],
  [5, 'USD', 'en-US', '$0.05'],
  [-5, 'USD', 'en-US', '-$0.05'],
  [0, 'EUR', 'de-DE', '0,00 €'],
  [123_456, 'EUR', 'de-DE', '1.234,56 €'],
  [525, 'JPY', 'en-US', '¥525'],
  [1_500, 'KWD', 'en-US', 'KWD 1.500'],
  [9_007_199_254_740_993n, 'USD', 'en-US', '$90,071,992,547,409.93'],
])('%d %s reads as people of %s write it', (minor, currency, locale, text) => {
  expect(spaced(formatMoney(minor, currency, locale))).toBe(text)
})

test('a difference shows its plus, and none where there is no difference', () => {
  expect(formatMoney(60, 'USD', 'en-US', 'always')).toBe('+$0.60')
  expect(formatMoney(0, 'USD', 'en-US', 'always')).toBe('$0.00')
})

test('an instant shows what the clock on the wall of the place shows, also across the change to summer time', () => {
  expect(spaced(formatTime('2026-03-29T00:30:00Z', 'time', 'Europe/Berlin', 'en-GB'))).toBe('01:30')
  expect(spaced(formatTime('2026-03-29T01:30:00Z', 'time', 'Europe/Berlin', 'en-GB'))).toBe('03:30')
  expect(spaced(formatTime('2026-03-29T01:30:00Z', 'time', 'America/New_York', 'en-US'))).toBe('9:30 PM')
})

test.each([
  [-4_000, 'just now'],
  [59_000, 'just now'],
  [4 * 60_000, '4 min'],
  [60 * 60_000, '1 h'],
  [80 * 60_000, '1 h 20 min'],
  [72 * 3_600_000, '3 d'],
])('%d ms is %s', (milliseconds, text) => {
  expect(formatLength(milliseconds)).toBe(text)
})
