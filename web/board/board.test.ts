import { expect, test } from 'vitest'
import { urgencyOf, whyNotYet } from './age.ts'
import { minutesAndSeconds } from './board-words.ts'
import type { Card, Cards, OrderStatus } from './card.ts'
import { arrange, lastMoment, whereOn } from './arrange.ts'
import { takeBoard, takeCard } from './merge-cards.ts'
import { stepBack, stepOn, whyNotCancel } from './moves.ts'

const eight = Date.parse('2026-11-20T08:00:00Z')
const minutes = (count: number) => count * 60_000
const at = (count: number) => new Date(eight + minutes(count)).toISOString()

function card(changes: Partial<Card> = {}): Card {
  return {
    id: '1', number: 12, status: 'confirmed', version: 3, fulfilment: 'pickup', customerName: 'Ana', tableLabel: null, scheduledFor: null,
    placedAt: at(0), promisedAt: at(10), firstPromisedAt: at(10), statusChangedAt: at(0), paymentState: 'authorised', dueMinor: 0, cancelRequested: false, courierId: null, lines: [],
    ...changes,
  }
}
const cardsOf = (...list: Card[]): Cards => new Map(list.map((one) => [one.id, one]))
const due = (count: number) => ({ promisedAt: at(count), firstPromisedAt: at(count) })
const none = new Map<string, never>()
const london = { timeZone: 'Europe/London', locale: 'en-GB' }

test.each<[OrderStatus, string | null]>([
  ['pending', 'pending'], ['processing', 'pending'], ['confirmed', 'pending'], ['preparing', 'preparing'], ['ready', 'ready'],
  ['outForDelivery', 'ready'], ['delivered', 'ready'], ['completed', 'completed'], ['cancelled', null], ['failed', null],
])('an order that is %s stands at %s', (status, column) => {
  expect(whereOn({ status })).toBe(column)
})

test('what is due first comes first, from its first step to its last; behind it what needs no hands now', () => {
  const cards = cardsOf(
    card({ id: 'paying', status: 'processing', ...due(1) }),
    card({ id: 'tonight', scheduledFor: at(600), ...due(600) }),
    card({ id: 'riding', status: 'outForDelivery', fulfilment: 'delivery', ...due(2) }),
    card({ id: 'next', ...due(10) }),
    card({ id: 'made', status: 'preparing', ...due(9) }),
    card({ id: 'waits', status: 'ready', ...due(8) }),
  )
  const { open, count } = arrange(cards, none, eight)
  expect(open.map(({ id }) => id)).toEqual(['waits', 'made', 'next', 'tonight', 'riding', 'paying'])
  expect(count).toEqual({ pending: 3, preparing: 1, ready: 2 })
  const started = new Map(cards).set('next', card({ id: 'next', status: 'preparing', ...due(10) }))
  expect(arrange(started, none, eight).open.map(({ id }) => id)).toEqual(open.map(({ id }) => id))
  expect(arrange(cards, none, eight, 'ready').open.map(({ id }) => id)).toEqual(['waits', 'riding'])
})

test('an order for tonight takes its turn when it comes near, which time alone brings about', () => {
  const cards = cardsOf(card({ id: 'tonight', scheduledFor: at(600), ...due(600) }), card({ id: 'last', ...due(700) }))
  const order = (minute: number) => arrange(cards, none, eight + minutes(minute)).open.map(({ id }) => id)
  expect([order(0), order(560)]).toEqual([['last', 'tonight'], ['tonight', 'last']])
  expect([554, 555, 600].map((minute) => lastMoment(cards, eight + minutes(minute)))).toEqual([0, eight + minutes(555), eight + minutes(555)])
})

test('a rush moves promises and no ticket: who was promised first stays first, also before who was promised something sooner just now', () => {
  const cards = cardsOf(card({ id: 'new', placedAt: at(12), ...due(14) }), card({ id: 'old', firstPromisedAt: at(10), promisedAt: at(25) }))
  expect(arrange(cards, none, eight + minutes(12)).open.map(({ id }) => id)).toEqual(['old', 'new'])
})

test('the newest of what is done comes first, and after half an hour it is gone', () => {
  const done = (id: string, minute: number) => card({ id, status: 'completed', statusChangedAt: at(minute) })
  const cards = cardsOf(done('old', -31), done('before', -5), done('just', -1))
  expect(arrange(cards, none, eight).completed.map(({ id }) => id)).toEqual(['just', 'before'])
  expect(arrange(cards, none, lastMoment(cards, eight + minutes(26))).completed.map(({ id }) => id)).toEqual(['just'])
})

test('what is cancelled under somebody’s hands stays where it was until it is put away', () => {
  const cards = cardsOf(card({ status: 'cancelled' }))
  expect(arrange(cards, new Map([['1', 'preparing']]), eight).open).toHaveLength(1)
  expect(arrange(cards, none, eight).open).toEqual([])
})

test.each<[string, Partial<Card>, number, string, string]>([
  ['to be made', {}, 4, 'calm', 'Due in 6 min'],
  ['late', { status: 'preparing' }, 14, 'late', 'Overdue 4 min'],
  ['just ready', { status: 'ready', statusChangedAt: at(9) }, 9, 'calm', 'Just now'],
  ['at the counter, though its time has passed', { status: 'ready', statusChangedAt: at(9) }, 14, 'calm', 'Waiting 5 min'],
  ['getting cold', { status: 'ready', statusChangedAt: at(9) }, 20, 'soon', 'Waiting 11 min'],
  ['ready for its courier', { status: 'ready', fulfilment: 'delivery' }, 14, 'late', 'Overdue 4 min'],
  ['on its way', { status: 'outForDelivery', fulfilment: 'delivery' }, 4, 'calm', 'Due in 6 min'],
  ['delivered', { status: 'delivered', fulfilment: 'delivery', statusChangedAt: at(9) }, 14, 'none', '5 min ago'],
])('an order that is %s says so', (_what, changes, minute, due, words) => {
  expect(urgencyOf(card(changes), eight + minutes(minute), london)).toEqual({ due, words })
})

test('what the bank has not answered for is waited for calmly', () => {
  expect(urgencyOf(card({ status: 'processing' }), eight + minutes(60), london)).toEqual({ due: 'none', words: 'Checking…' })
  expect(whyNotYet(card({ status: 'processing', paymentState: 'unknown' }))).toBe('The bank hasn’t answered yet')
  expect(whyNotYet(card())).toBeUndefined()
})

test('older news of an order changes nothing; news of the same version does', () => {
  const shown = cardsOf(card({ version: 5, status: 'ready' }))
  expect(takeCard(shown, card({ version: 4 }))).toBe(shown)
  expect(takeCard(shown, card({ version: 5, status: 'ready' }))).toBe(shown)
  expect(takeCard(shown, card({ version: 5, status: 'ready', paymentState: 'captured' })).get('1')?.paymentState).toBe('captured')
})

test('a whole board says what is gone, changes alone do not, and neither takes back what is newer', () => {
  const shown = cardsOf(card({ id: 'gone' }), card({ id: 'stays', version: 9, status: 'ready' }))
  const board = [card({ id: 'stays', version: 8 })]
  expect([...takeBoard(shown, { cards: board, complete: false }, eight).keys()]).toEqual(['gone', 'stays'])
  const whole = takeBoard(shown, { cards: board, complete: true }, eight)
  expect([...whole.values()].map(({ id, version }) => [id, version])).toEqual([['stays', 9]])
})

test('each order has at most one step on and one back, by how it reaches its guest', () => {
  expect(stepOn(card())?.to).toBe('preparing')
  expect(stepOn(card({ status: 'ready' }))?.to).toBe('completed')
  expect(stepOn(card({ status: 'ready', fulfilment: 'delivery' }))?.to).toBe('outForDelivery')
  expect(stepOn(card({ fulfilment: 'instant' }))).toBeUndefined()
  expect(stepBack(card({ status: 'preparing' }), eight)?.to).toBe('confirmed')
})

test('a completed order can be taken back for a minute, then it says why not', () => {
  const done = card({ status: 'completed', statusChangedAt: at(0) })
  expect(stepBack(done, eight + 59_000)).toMatchObject({ to: 'ready', whyDisabled: undefined })
  expect(stepBack(done, eight + 61_000)?.whyDisabled).toBe('It was completed more than a minute ago')
  expect(stepBack(card({ status: 'completed', fulfilment: 'delivery' }), eight)).toBeUndefined()
})

test('a delivery can be taken back by the crew however long ago it left or arrived, until it is completed', () => {
  const long = eight + 3_600_000
  expect(stepBack(card({ status: 'outForDelivery', fulfilment: 'delivery', statusChangedAt: at(0) }), long)).toMatchObject({ to: 'ready', whyDisabled: undefined })
  expect(stepBack(card({ status: 'delivered', fulfilment: 'delivery', statusChangedAt: at(0) }), long)).toMatchObject({ to: 'outForDelivery', whyDisabled: undefined })
})

test('what is over, or being cancelled, can’t be cancelled', () => {
  expect(whyNotCancel(card({ status: 'ready' }))).toBeUndefined()
  expect(whyNotCancel(card({ status: 'completed' }))).toBeDefined()
  expect(whyNotCancel(card({ status: 'processing', cancelRequested: true }))).toBe('It’s already being cancelled')
})

test.each([[0, '0:00'], [252, '4:12'], [3725, '62:05']])('%i seconds are %s', (seconds, words) => {
  expect(minutesAndSeconds(seconds)).toBe(words)
})
