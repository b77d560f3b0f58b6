import { expect, test } from 'vitest'
import { changeOf, hourStart, hourWords, weekdayOf } from './sales-words.ts'

test.each([
  [1200, 1000, { direction: 'up', text: '20% more', isGood: true }],
  [900, 1000, { direction: 'down', text: '10% less', isGood: false }],
  [1004, 1000, { direction: 'same', text: 'About the same', isGood: true }],
  [0, 1000, { direction: 'down', text: '100% less', isGood: false }],
  [500, 0, undefined],
  [null, 1000, undefined],
  [1000, null, undefined],
])('%s beside %s before', (now, before, change) => {
  expect(changeOf(now, before, 'en-US')).toEqual(change)
})

test('hours and days are told in the reader’s own way, whatever zone the reader is in', () => {
  expect(hourWords(8, 'en-US').replaceAll(/\s/g, ' ')).toBe('8 – 9 AM')
  expect(hourWords(11, 'en-US').replaceAll(/\s/g, ' ')).toBe('11 AM – 12 PM')
  expect(hourWords(23, 'en-US').replaceAll(/\s/g, ' ')).toBe('11 PM – 12 AM')
  expect(hourWords(23, 'de-DE').replaceAll(/\s/g, ' ')).toBe('23 Uhr – 00 Uhr')
  expect(hourStart(13, 'en-US').replaceAll(/\s/g, ' ')).toBe('1 PM')
  expect(weekdayOf('2026-11-28', 'en-US')).toBe('Saturday')
})
