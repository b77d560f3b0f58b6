import { expect, test } from 'vitest'
import { canTakeBack, lastStep, nextStep } from './steps.ts'

const eight = Date.UTC(2026, 2, 4, 8)
const order = (status: Parameters<typeof nextStep>[0]['status'], secondsAgo = 0) => ({ status, statusChangedAt: new Date(eight - secondsAgo * 1000).toISOString() })

test('a courier picks up what is ready and delivers what is on its way; the rest is not theirs', () => {
  expect([nextStep(order('ready'))?.to, nextStep(order('outForDelivery'))?.to]).toEqual(['outForDelivery', 'delivered'])
  expect([nextStep(order('preparing')), nextStep(order('delivered')), nextStep(order('completed'))]).toEqual([undefined, undefined, undefined])
})

test('each step can be taken back for a minute, and what is completed not at all', () => {
  expect([lastStep(order('outForDelivery')), lastStep(order('delivered'))]).toMatchObject([{ label: 'Picked up', from: 'ready' }, { label: 'Delivered', from: 'outForDelivery' }])
  expect([lastStep(order('ready')), lastStep(order('completed'))]).toEqual([undefined, undefined])
  expect([59, 60].map((seconds) => canTakeBack(order('outForDelivery', seconds), eight))).toEqual([true, false])
  expect([59, 60].map((seconds) => canTakeBack(order('delivered', seconds), eight))).toEqual([true, false])
  expect([canTakeBack(order('ready'), eight), canTakeBack(order('completed'), eight)]).toEqual([false, false])
})
