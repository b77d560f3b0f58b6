import { describe, expect, test } from 'vitest'
import type { Order } from '../../api/shapes.ts'
import { orderSteps } from './order-steps.ts'

const at = '2026-03-04T11:00:00.000Z'
const order = (rest: Partial<Order> = {}) => ({
  status: 'pending', fulfilment: 'pickup', createdAt: at, statusChangedAt: at,
  confirmedAt: null, preparingAt: null, readyAt: null, completedAt: null, ...rest,
} satisfies Parameters<typeof orderSteps>[0])
const told = (rest: Partial<Order>) => orderSteps(order(rest)).map(({ label, state }) => `${label} ${state}`)

describe('how far an order is', () => {
  test.each([
    ['pending', ['Placed current', 'Accepted next', 'Preparing next', 'Ready next', 'Completed next']],
    ['processing', ['Placed current', 'Accepted next', 'Preparing next', 'Ready next', 'Completed next']],
    ['confirmed', ['Placed done', 'In the queue current', 'Preparing next', 'Ready next', 'Completed next']],
    ['preparing', ['Placed done', 'Accepted done', 'Preparing current', 'Ready next', 'Completed next']],
    ['ready', ['Placed done', 'Accepted done', 'Preparing done', 'Ready current', 'Completed next']],
    ['completed', ['Placed done', 'Accepted done', 'Preparing done', 'Ready done', 'Completed done']],
    ['cancelled', ['Placed done', 'Cancelled failed']],
    ['failed', ['Placed done', 'Failed failed']],
  ] as const)('%s', (status, steps) => {
    expect(told({ status })).toEqual(steps)
  })

  test('a delivery is on its way before it is there', () => {
    expect(told({ fulfilment: 'delivery', status: 'outForDelivery' })).toEqual(['Placed done', 'Accepted done', 'Preparing done', 'Ready done', 'On its way current', 'Delivered next'])
    expect(told({ fulfilment: 'delivery', status: 'delivered' }).at(-1)).toBe('Delivered done')
  })

  test('what comes by email is made by nobody', () => {
    expect(told({ fulfilment: 'instant', status: 'confirmed' })).toEqual(['Placed done', 'Sending current', 'Sent next'])
  })

  test('an order cancelled after it was accepted says so, and steps that were taken have their time', () => {
    const steps = orderSteps(order({ status: 'cancelled', confirmedAt: at }))
    expect(steps.map(({ id, at }) => [id, at])).toEqual([['placed', at], ['accepted', at], ['cancelled', at]])
    expect(orderSteps(order()).map(({ at }) => at)).toEqual([at, null, null, null, null])
  })
})
