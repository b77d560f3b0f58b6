import type { Fulfilment, Order, OrderStatus } from '../../api/shapes.ts'

export type OrderStep = { id: OrderStatus | 'placed' | 'accepted'; label: string; state: 'done' | 'current' | 'next' | 'failed'; at: string | null }

type Facts = Pick<Order,
  'status' | 'fulfilment' | 'createdAt' | 'confirmedAt' | 'preparingAt' | 'readyAt' | 'completedAt' | 'statusChangedAt'>

/** The steps an order takes, by how it is served. `pending` and `processing` are one to a guest: the order is placed. */
const paths: Record<Fulfilment, readonly OrderStep['id'][]> = {
  pickup: ['placed', 'accepted', 'preparing', 'ready', 'completed'],
  dineIn: ['placed', 'accepted', 'preparing', 'ready', 'completed'],
  delivery: ['placed', 'accepted', 'preparing', 'ready', 'outForDelivery', 'completed'],
  instant: ['placed', 'accepted', 'completed'],
}

const reached: Record<OrderStatus, OrderStep['id']> = {
  pending: 'placed', processing: 'placed', confirmed: 'accepted', preparing: 'preparing', ready: 'ready', outForDelivery: 'outForDelivery',
  delivered: 'completed', completed: 'completed', cancelled: 'cancelled', failed: 'failed',
}

/** How far the order is: the step it has reached is the current one, and all are done in the end. */
export function orderSteps(order: Facts): OrderStep[] {
  const path = paths[order.fulfilment]
  if (order.status === 'failed') {
    return [step('placed', order, 'done'), { id: 'failed', label: 'Failed', state: 'failed', at: order.statusChangedAt }]
  }
  if (order.status === 'cancelled') {
    const taken = order.confirmedAt === null ? (['placed'] as const) : (['placed', 'accepted'] as const)
    return [...taken.map((id) => step(id, order, 'done')), { id: 'cancelled', label: 'Cancelled', state: 'failed', at: order.statusChangedAt }]
  }
  const current = path.indexOf(reached[order.status])
  const isOver = order.status === 'completed' || order.status === 'delivered'
  return path.map((id, index) => step(id, order, index < current || isOver ? 'done' : index === current ? 'current' : 'next'))
}

function step(id: OrderStep['id'], order: Facts, state: OrderStep['state']): OrderStep {
  return { id, label: labelOf(id, order, state), state, at: state === 'next' ? null : timeOf(id, order) }
}

function labelOf(id: OrderStep['id'], { fulfilment }: Facts, state: OrderStep['state']): string {
  // The step that goes on says what goes on: nothing about an order in the queue is still being paid or accepted.
  const waiting = fulfilment === 'instant' ? 'Sending' : 'In the queue'
  const words: Partial<Record<OrderStep['id'], string>> = {
    placed: 'Placed', accepted: state === 'current' ? waiting : 'Accepted', preparing: 'Preparing', ready: 'Ready', outForDelivery: 'On its way',
    completed: fulfilment === 'delivery' ? 'Delivered' : fulfilment === 'instant' ? 'Sent' : 'Completed',
  }
  return words[id] ?? id
}

function timeOf(id: OrderStep['id'], order: Facts): string | null {
  const times: Partial<Record<OrderStep['id'], string | null>> = {
    placed: order.createdAt, accepted: order.confirmedAt, preparing: order.preparingAt, ready: order.readyAt,
    outForDelivery: order.status === 'outForDelivery' ? order.statusChangedAt : null,
    completed: order.completedAt ?? (order.status === 'delivered' ? order.statusChangedAt : null),
  }
  return times[id] ?? null
}
