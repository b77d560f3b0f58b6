import { expect, test } from 'vitest'
import { dueOf, dueWords } from './due.ts'

const eight = Date.parse('2026-11-20T08:00:00Z')
const seconds = (count: number) => eight + count * 1_000
const at = (minutes: number) => new Date(eight + minutes * 60_000).toISOString()
const london = { timeZone: 'Europe/London', locale: 'en-GB' }

test.each([
  ['a minute that has begun is still there', 10, 1, 'Due in 10 min'],
  ['it counts down', 10, 9 * 60, 'Due in 1 min'],
  ['the last minute', 10, 9 * 60 + 59, 'Due in 1 min'],
  ['the promised moment', 10, 10 * 60, 'Due now'],
  ['nobody is blamed for seconds', 10, 10 * 60 + 59, 'Due now'],
  ['it counts up', 10, 11 * 60, 'Overdue 1 min'],
  ['after hours', 10, 10 * 60 + 80 * 60, 'Overdue 1 h 20 min'],
  ['tonight', 600, 0, 'Due 18:00'],
  ['another day', 3 * 24 * 60, 0, 'Due Mon 23 Nov, 08:00'],
])('%s', (_when, promised, after, words) => {
  expect(dueWords(at(promised), seconds(after), london)).toBe(words)
})

test.each([
  ['placed just now', 0, 'calm'],
  ['three of its ten minutes left', 7 * 60, 'soon'],
  ['at the promised minute', 10 * 60, 'soon'],
  ['a minute over', 11 * 60, 'late'],
])('an order %s', (_when, after, due) => {
  expect(dueOf({ placedAt: at(0), promisedAt: at(10) }, seconds(after))).toBe(due)
})

test('an order for tonight is nobody’s worry at noon, and like any other near its time', () => {
  const tonight = { placedAt: at(0), promisedAt: at(600) }
  expect([dueOf(tonight, seconds(60 * 60)), dueOf(tonight, seconds(595 * 60))]).toEqual(['calm', 'soon'])
})
