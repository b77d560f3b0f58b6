import { expect, test } from 'vitest'
import { promiseWords } from './promise-words.ts'

const place = { timeZone: 'Europe/Berlin', locale: 'en-US' }
const noon = Date.parse('2026-03-04T12:00:00+01:00')
const at = (minutes: number) => new Date(noon + minutes * 60_000).toISOString()
const order = { status: 'preparing', promisedAt: at(8), firstPromisedAt: at(8), scheduledFor: null, fulfilment: 'pickup' } as const
const said = (rest: object, minutes = 0) => {
  const words = promiseWords({ ...order, ...rest }, noon + minutes * 60_000, place)
  return words && `${words.lead}${words.rest}`
}

test.each([
  ['as it was promised', {}, 0, /^Ready around 12:08.PM · in 8 min$/],
  ['moved', { promisedAt: at(25) }, 0, /^Now ready around 12:25.PM · in 25 min · we first said 12:08.PM$/],
  ['a delivery that moved', { promisedAt: at(25), fulfilment: 'delivery', status: 'outForDelivery' }, 0, /^Now arriving around 12:25.PM · in 25 min · we first said 12:08.PM$/],
  ['for later', { scheduledFor: at(8) }, 0, /^Ready at 12:08.PM · in 8 min$/],
  ['for later, but it can\'t be met', { scheduledFor: at(8), promisedAt: at(20) }, 0, /^Now ready around 12:20.PM · in 20 min · we first said 12:08.PM$/],
  ['for tomorrow', { scheduledFor: at(26 * 60), promisedAt: at(26 * 60), firstPromisedAt: at(26 * 60) }, 0, /^Ready tomorrow at 2:00.PM$/],
  ['a delivery for the day after', { scheduledFor: at(48 * 60), promisedAt: at(48 * 60), firstPromisedAt: at(48 * 60), fulfilment: 'delivery' }, 0, /^Arriving Fri, Mar 6 at 12:00.PM$/],
  ['passed a moment ago', {}, 10, /^Ready around 12:08.PM · any minute now$/],
] as const)('%s', (_name, rest, minutes, words) => {
  expect(said(rest, minutes)).toMatch(words)
})

test.each([[{ status: 'ready' }], [{ status: 'cancelled' }], [{ fulfilment: 'instant' }]] as const)('nothing is to be waited for: %o', (rest) => {
  expect(said(rest)).toBeNull()
})
