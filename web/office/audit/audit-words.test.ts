import { expect, test } from 'vitest'
import { byDay, fieldName, hrefOf, plainWords, shapeOf } from './audit-words.ts'
import type { AuditEntry } from './entry.ts'

const entry = (id: string, businessDay: string): AuditEntry => ({
  id, businessDay, at: `${businessDay}T10:00:00Z`, location: null, actor: null, role: 'staff', action: 'moveOrder', sentence: 'moved order 12 to ready', outcome: 'done',
  subject: { kind: 'order', id: null, label: '12' }, changes: [], address: null, device: null, requestId: 'r',
})

test('entries stand under their day, in the order they came', () => {
  const days = byDay([entry('a', '2026-05-06'), entry('b', '2026-05-06'), entry('c', '2026-05-05')])
  expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([['2026-05-06', ['a', 'b']], ['2026-05-05', ['c']]])
})

test.each([['priceMinor', 'Price', 'money'], ['jobTitle', 'Job title', 'plain'], ['soldOutUntil', 'Sold out until', 'instant'], ['tipMinor', 'Tip', 'money']])(
  '%s is %s, written as %s', (field, name, shape) => expect([fieldName(field), shapeOf(field)]).toEqual([name, shape]))

test.each([[true, 'Yes'], ['outForDelivery', 'out for delivery'], ['Latte Macchiato', 'Latte Macchiato'], [3, '3']])('%s is written %s', (value, words) => {
  expect(plainWords(value)).toBe(words)
})

test('a thing leads to where it is looked at; what is nowhere leads nowhere', () => {
  expect(hrefOf({ kind: 'order', id: 'o', label: '12' }, 'downtown')).toBe('/office/downtown/orders?order=o')
  expect(hrefOf({ kind: 'order', id: null, label: null }, 'downtown')).toBeUndefined()
  expect(hrefOf({ kind: 'account', id: 'p', label: null }, 'downtown')).toBeUndefined()
})
