import { beforeEach, expect, test, vi } from 'vitest'
import type { PastOrder } from './past-order.ts'

const at = '2026-03-04T11:00:00.000Z'
const order = (id: string, rest: Partial<PastOrder> = {}): PastOrder => ({
  id, number: 1, status: 'confirmed', createdAt: at, promisedAt: at, totalMinor: 475, currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'en-GB',
  locationSlug: 'corner', locationName: 'Corner', fulfilment: 'pickup', trackingUrl: `/orders/${id}?token=t`, lines: [], ...rest,
})

let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
  vi.resetModules()
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text) })
})

/** The module as a page finds it when it opens. */
const open = () => import('./device-orders.ts')

test('what was ordered here is there when the page opens again, the newest first, each once and brought up to date', async () => {
  const { keepOnDevice } = await open()
  keepOnDevice(order('a'))
  keepOnDevice(order('b'))
  keepOnDevice(order('a', { status: 'ready' }))
  vi.resetModules()
  expect((await open()).deviceOrders.get().map(({ id, status }) => [id, status])).toEqual([['b', 'confirmed'], ['a', 'ready']])
})

test('no more are kept than one looks for, and nothing about the person', async () => {
  const { keepOnDevice, deviceOrders } = await open()
  for (let number = 1; number <= 25; number += 1) keepOnDevice(order(String(number), { customerName: 'Ada' } as Partial<PastOrder>))
  expect(deviceOrders.get()).toHaveLength(20)
  expect(deviceOrders.get()[0]?.id).toBe('25')
  expect(kept.get('parlour-of:guest:orders')).not.toContain('Ada')
})

test('what cannot be read is as good as nothing, and storage that refuses does not stop anybody', async () => {
  kept.set('parlour-of:guest:orders', '[{"id":7},null,"x"]')
  expect((await open()).deviceOrders.get()).toEqual([])
  vi.resetModules()
  vi.stubGlobal('localStorage', { getItem: () => { throw new Error('forbidden') }, setItem: () => { throw new Error('forbidden') } })
  const { keepOnDevice, deviceOrders } = await open()
  keepOnDevice(order('a'))
  keepOnDevice(order('b'))
  expect(deviceOrders.get().map(({ id }) => id)).toEqual(['b', 'a'])
})
