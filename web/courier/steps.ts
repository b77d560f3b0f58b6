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
  { from: 'outForDelivery', to: 'delivered', label: 'Delivered', said: 'has been delivered' },
]

/** “Order 12 …” after the step that led away from a state was taken back. */
export const againWords: Partial<Record<Status, string>> = { ready: 'is back to be picked up', outForDelivery: 'is on its way again' }

/** The one thing to do next; undefined when it is not the courier's turn. */
export function nextStep({ status }: Pick<Order, 'status'>): Step | undefined {
  return steps.find(({ from }) => from === status)
}

const takeBacks = [orderMoves.undoDispatch, orderMoves.undoDeliver]

/** The step that was taken last, if a courier can take it back at all. */
export function lastStep({ status }: Pick<Order, 'status'>): Step | undefined {
  return steps.find(({ to }) => to === status)
}

/** Whether it is still time to take it back. */
export function canTakeBack({ status, statusChangedAt }: Pick<Order, 'status' | 'statusChangedAt'>, now: number): boolean {
  const back = takeBacks.find(({ from }) => from[0] === status)
  return back !== undefined && now - Date.parse(statusChangedAt) < back.withinSeconds * 1000
}
