import type { Stage } from './stage.ts'
import type { Card, OrderStatus } from './card.ts'
import type { MoveName } from './moves.ts'

/** What the button of each step says. A ticket is narrow. */
export const stepLabels: Record<MoveName, string> = {
  start: 'Start', ready: 'Ready', dispatch: 'Send out', deliver: 'Delivered', complete: 'Complete', completeDelivery: 'Complete',
  undoStart: 'Back to Pending', undoReady: 'Back to Preparing', undoDispatch: 'Back to Ready', undoDeliver: 'Not delivered yet', reopen: 'Back to Ready',
}

export const stageWords: Record<Stage, string> = { pending: 'Pending', preparing: 'Preparing', ready: 'Ready' }

/** Where an order is, as its ticket says it. */
export const statusWords: Record<OrderStatus, string> = {
  pending: 'Pending', processing: 'Pending', confirmed: 'Pending', preparing: 'Preparing', ready: 'Ready', outForDelivery: 'On its way', delivered: 'Delivered',
  completed: 'Completed', cancelled: 'Cancelled', failed: 'Cancelled',
}

/** Where an order is, as the end of a sentence: “Order 12 is ready”. */
export const stepWords: Record<OrderStatus, string> = {
  pending: 'is waiting to be accepted', processing: 'is being checked', confirmed: 'is waiting to be started', preparing: 'is being prepared', ready: 'is ready',
  outForDelivery: 'is on its way', delivered: 'has been delivered', completed: 'is completed', cancelled: 'is cancelled', failed: 'is off: it couldn’t be confirmed',
}

/** What cancelling means for the money, told to the crew. */
export function moneyIfCancelled({ dueMinor, paymentState }: Pick<Card, 'dueMinor' | 'paymentState'>): string {
  if (paymentState === 'captured' || paymentState === 'partiallyRefunded') return 'The payment will be refunded.'
  return dueMinor > 0 || paymentState === 'none' ? 'Nothing was paid.' : 'Their card won’t be charged.'
}

/** 252 → “4:12”, 3725 → “62:05”. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
}
