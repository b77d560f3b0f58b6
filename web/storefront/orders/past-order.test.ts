import { expect, test } from 'vitest'
import { linesOfOrder, summaryOf, usualOrders } from './past-order.ts'
import type { PastOrder } from './past-order.ts'

const at = '2026-03-04T11:00:00.000Z'
const line = (itemId: string, quantity = 1): PastOrder['lines'][number] => ({
  itemId, name: itemId, quantity, options: [{ id: 'oat', name: 'Oat', quantity: 2, priceMinor: 70 }], note: null, unitPriceMinor: 475,
})
const order = (id: string, rest: Partial<PastOrder> = {}): PastOrder => ({
  id, number: 1, status: 'completed', createdAt: at, promisedAt: at, totalMinor: 475, currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'en-GB', locationSlug: 'corner',
  locationName: 'Corner', fulfilment: 'pickup', trackingUrl: `/orders/${id}?token=t`, lines: [line('latte')], ...rest,
})

test('the usual is what was ordered most, wherever it was the same, however its lines were sorted', () => {
  const orders = [
    order('newest', { lines: [line('tea')] }), order('b', { lines: [line('latte'), line('cake')] }), order('c', { lines: [line('cake'), line('latte')] }),
    order('elsewhere', { locationSlug: 'other', lines: [line('cake'), line('latte')] }), order('failed', { status: 'failed' }), order('cancelled', { status: 'cancelled' }),
  ]
  expect(usualOrders(orders).map(({ order: { id }, times }) => [id, times])).toEqual([['b', 2], ['newest', 1], ['elsewhere', 1]])
})

test('the same again is lines for a cart', () => {
  expect(linesOfOrder(order('a'))).toMatchObject([{ itemId: 'latte', options: ['oat', 'oat'], note: '', quantity: 1, addedUnitPriceMinor: 475 }])
})

test('an order is summed up in a few words', () => {
  expect(summaryOf(order('a', { lines: [line('Latte', 2), line('Cake'), line('Tea')] }))).toBe('2\u00a0×\u00a0Latte, Cake and 1 more')
})
