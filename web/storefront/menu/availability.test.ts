import { describe, expect, test } from 'vitest'
import { availabilityOf } from './availability.ts'

const place = { timeZone: 'Europe/Berlin', locale: 'en-GB' }
const now = Date.parse('2026-03-04T11:00:00Z')
const later = '2026-03-05T06:00:00.000Z'

describe('what is said about getting an item', () => {
  test.each([
    ['plenty', { available: true, left: null }, null],
    ['few', { available: true, left: 3 }, { tone: 'warning', words: 'Only 3 left', canAdd: true }],
    ['sold out', { available: false, unavailableReason: 'soldOut' as const, left: 0 }, { tone: 'neutral', words: 'Sold out', canAdd: false }],
    ['sold out for now', { available: false, unavailableReason: 'soldOut' as const, left: null, availableAgainAt: later }, { tone: 'neutral', words: 'Sold out, back tomorrow at 07:00', canAdd: false }],
    ['served later today', { available: false, unavailableReason: 'notServedNow' as const, left: null, availableAgainAt: '2026-03-04T15:00:00.000Z' }, { tone: 'neutral', words: 'From 16:00', canAdd: false }],
    ['served tomorrow', { available: false, unavailableReason: 'notServedNow' as const, left: null, availableAgainAt: later }, { tone: 'neutral', words: 'Tomorrow from 07:00', canAdd: false }],
    ['never served', { available: false, unavailableReason: 'notServedNow' as const, left: null }, { tone: 'neutral', words: 'Not served now', canAdd: false }],
  ])('%s', (_title, item, said) => {
    expect(availabilityOf(item, place, now, null)).toEqual(said)
  })

  test('what is back by then can be added for later', () => {
    const item = { available: false, unavailableReason: 'notServedNow' as const, left: null, availableAgainAt: later }
    expect(availabilityOf(item, place, now, later)?.canAdd).toBe(true)
  })
})
