import { expect, test } from 'vitest'
import type { Fulfilment } from '../../api/shapes.ts'
import { orderWords, sortPlaces } from './sort-places.ts'

const now = Date.parse('2026-03-04T11:00:00Z')

function place(slug: string, city: string, facts: { fulfilments?: Fulfilment[]; openNow?: boolean; accepting?: boolean; nextChangeAt?: string | null; businessName?: string } = {}) {
  return {
    slug, city, name: slug, businessName: 'CloudCafe', fulfilments: ['pickup'] as Fulfilment[], openNow: true, accepting: true, nextChangeAt: null, timeZone: 'Europe/Berlin', locale: 'en-GB',
    ...facts,
  }
}

const slugs = (places: readonly { slug: string }[]) => places.map(({ slug }) => slug)

test('what is open comes before what takes no orders now, and that before what is closed; each by city and name', () => {
  const places = [
    place('Zoo', 'Bonn', { openNow: false }), place('Pier', 'Cologne'), place('Airport', 'Cologne'), place('Market', 'Bonn', { accepting: false }),
    place('Opera', 'Aachen', { openNow: false }), place('Lemon', 'Bonn', { businessName: 'Little Lemon' }), place('Station', 'Bonn'),
  ]
  expect(slugs(sortPlaces(places, undefined, now))).toEqual(['Station', 'Lemon', 'Airport', 'Pier', 'Market', 'Opera', 'Zoo'])
})

test('what is sent by email comes after the places that are open as well', () => {
  const places = [place('Gifts', '', { fulfilments: ['instant'] }), place('Airport', 'Bonn'), place('Zoo', 'Bonn', { openNow: false })]
  expect(slugs(sortPlaces(places, undefined, now))).toEqual(['Airport', 'Gifts', 'Zoo'])
})

test('where one ordered last comes first, even while it is closed', () => {
  const places = [place('Airport', 'Bonn'), place('Zoo', 'Cologne', { openNow: false })]
  expect(slugs(sortPlaces(places, 'Zoo', now))).toEqual(['Zoo', 'Airport'])
})

test('a place that has opened since the list was fetched counts as open', () => {
  const places = [place('Airport', 'Cologne'), place('Station', 'Bonn', { openNow: false, nextChangeAt: '2026-03-04T10:00:00Z' })]
  expect(slugs(sortPlaces(places, undefined, now))).toEqual(['Station', 'Airport'])
})

test('the order is told in words, unless there is nothing to order', () => {
  const places = [place('Airport', 'Bonn'), place('Zoo', 'Cologne')]
  expect(orderWords(places, { lastSlug: undefined, isNear: false })).toBe('Open now first')
  expect(orderWords(places, { lastSlug: 'Zoo', isNear: false })).toBe('Your last place first, then open now')
  expect(orderWords(places, { lastSlug: 'Gone', isNear: false })).toBe('Open now first')
  expect(orderWords(places, { lastSlug: 'Zoo', isNear: true })).toBe('The nearest first')
  expect(orderWords(places.slice(1), { lastSlug: 'Zoo', isNear: true })).toBeUndefined()
})
