import { describe, expect, test } from 'vitest'
import { openState, whenWords } from './open-state.ts'

const berlin = { timeZone: 'Europe/Berlin', locale: 'en-GB', accepting: true }
const now = Date.parse('2026-03-04T11:00:00Z')

describe('whether one can come', () => {
  test.each([
    ['it never closes', { openNow: true, nextChangeAt: null }, 'open', 'Open 24 hours'],
    ['it is open for long', { openNow: true, nextChangeAt: '2026-03-04T17:00:00Z' }, 'open', 'Open until 18:00'],
    ['it closes soon', { openNow: true, nextChangeAt: '2026-03-04T11:30:00Z' }, 'closing', 'Closes at 12:30'],
    ['it opens today', { openNow: false, nextChangeAt: '2026-03-04T15:00:00Z' }, 'closed', 'Opens at 16:00'],
    ['it opens tomorrow', { openNow: false, nextChangeAt: '2026-03-05T10:30:00Z' }, 'closed', 'Opens tomorrow at 11:30'],
    ['it opens some day', { openNow: false, nextChangeAt: '2026-03-07T10:30:00Z' }, 'closed', 'Opens Sat 7 Mar at 11:30'],
    ['it never opens', { openNow: false, nextChangeAt: null }, 'closed', 'Closed now'],
    ['it has opened since it was asked', { openNow: false, nextChangeAt: '2026-03-04T10:59:00Z' }, 'open', 'Open now'],
    ['it has closed since it was asked', { openNow: true, nextChangeAt: '2026-03-04T10:59:00Z' }, 'closed', 'Closed now'],
    ['the crew has enough to do', { openNow: true, nextChangeAt: null, accepting: false }, 'paused', 'Not taking orders right now'],
  ])('%s', (_title, hours, kind, words) => {
    expect(openState({ ...berlin, ...hours }, now)).toEqual({ kind, words })
  })
})

test('tomorrow begins at midnight of the place, not of the guest', () => {
  expect(whenWords('2026-03-04T23:30:00Z', now, berlin)).toBe('tomorrow at 00:30')
  expect(whenWords('2026-03-04T22:30:00Z', now, berlin)).toBe('at 23:30')
})
