import { orderMoves } from '../api/order-moves.ts'
import type { Order } from '../crew/shapes.ts'

type Status = Order['status']

export interface Step {
  from: Status
  to: Status
  label: string
  /** “Order 12 …” */
  said: string
}

/** What a courier does, in the order in which it is done. */
const steps: readonly Step[] = [
  { from: 'ready', to: 'outForDelivery', label: 'Picked up', said: 'is on its way' },
  { from: 'outForDelivery', to: 'delivered', label: 'Delivered', said: 'is delivered' },
]

/** “Order 12 …” after the step that led away from a state was taken back. */
export const againWords: Partial<Record<Status, string>> = { ready: 'waits to be picked up again', outForDelivery: 'is on its way again' }

/** The one thing to do next; undefined when it is not the courier's turn. */
export function nextStep({ status }: Pick<Order, 'status'>): Step | undefined {
  return steps.find(({ from }) => from === status)
}

const takeBacks = [orderMoves.undoDispatch, orderMoves.undoDeliver]

/** The step that was just taken, while it can still be taken back. */
export function lastStep({ status, statusChangedAt }: Pick<Order, 'status' | 'statusChangedAt'>, now: number): Step | undefined {
  const step = steps.find(({ to }) => to === status)
  const back = takeBacks.find(({ from, to }) => step && from[0] === step.to && to === step.from)
  return back && now - Date.parse(statusChangedAt) < back.withinSeconds * 1000 ? step : undefined
}
