import type { OrderState, PaymentState } from '../order-states.ts'

export type SettledFacts = {
  status: OrderState
  paymentMethod: 'card' | 'cash'
  warehouseState: 'none' | 'unknown' | 'confirmed' | 'released'
  attempt: number
  totalMinor: number
}

export type PaymentFacts = { attempt: number; state: PaymentState; capturedMinor: number; refundedMinor: number }

/** What has to be done with one attempt to pay, so that it agrees with the order. */
export type Owed = 'capture' | 'letGo' | 'bookCash' | 'nothing'

/**
 * What the outside still owes an order, or the order the outside. One rule for the settlement of ended orders, for the
 * reconciliation and for the audit. Pure.
 */
export function owedPayment(order: SettledFacts, payment: PaymentFacts | undefined): Owed {
  if (order.status === 'completed' && order.paymentMethod === 'cash') return payment || order.totalMinor === 0 ? 'nothing' : 'bookCash'
  if (!payment) return 'nothing'
  const current = payment.attempt === order.attempt
  const open = payment.state === 'unknown' || payment.state === 'authorised'
  if (order.status === 'completed' && current) return open ? 'capture' : 'nothing'
  const ended = order.status === 'cancelled' || order.status === 'failed' || !current
  if (!ended) return 'nothing'
  const kept = payment.capturedMinor - payment.refundedMinor > 0
  return open || kept ? 'letGo' : 'nothing'
}

/** Whether the warehouse still has goods set aside for an order that will not come for them. */
export function owesRelease(order: SettledFacts): boolean {
  return (order.status === 'cancelled' || order.status === 'failed')
    && (order.warehouseState === 'unknown' || order.warehouseState === 'confirmed')
}
