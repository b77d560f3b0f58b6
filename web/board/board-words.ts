import type { Card, OrderStatus } from './card.ts'
import type { MoveName } from './moves.ts'

/** What the button of each step says. */
export const stepLabels: Record<MoveName, string> = {
  start: 'Start', ready: 'Ready', dispatch: 'Send out', deliver: 'Delivered', complete: 'Complete', completeDelivery: 'Complete',
  undoStart: 'Back to Pending', undoReady: 'Back to Preparing', undoDispatch: 'Back to Ready', undoDeliver: 'Not delivered yet', reopen: 'Back to Ready',
}

/** Where an order is, as part of a sentence: “Order 12 is ready”. */
export const statusWords: Record<OrderStatus, string> = {
  pending: 'waiting to be accepted', processing: 'being checked', confirmed: 'waiting to be started', preparing: 'being prepared', ready: 'ready',
  outForDelivery: 'on its way', delivered: 'delivered', completed: 'completed', cancelled: 'cancelled', failed: 'off: it couldn\'t be confirmed',
}

/** What cancelling means for the money, told to the crew. */
export function moneyIfCancelled({ dueMinor, paymentState }: Pick<Card, 'dueMinor' | 'paymentState'>): string {
  if (paymentState === 'captured' || paymentState === 'partiallyRefunded') return 'What was paid is given back.'
  return dueMinor > 0 || paymentState === 'none' ? 'Nothing was paid.' : 'Their card isn\'t charged.'
}

/** 252 → “4:12”, 3725 → “62:05”. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
}
