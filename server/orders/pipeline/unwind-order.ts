import type { Authorisation } from '../../payments/index.ts'
import { callWithRetries } from '../../platform/calls.ts'
import type { CallOutcome } from '../../platform/calls.ts'
import type { Message } from '../../platform/queue/index.ts'
import { isOursToMend } from '../failures.ts'
import type { FailureCode } from '../failures.ts'
import type { ClaimedOrder } from './claim-orders.ts'
import type { OrderToEnd } from './end-orders.ts'
import { stepKey } from './keys.ts'
import { needsPayment, patience } from './saga.ts'
import type { Saga } from './saga.ts'

export type Unwinding = {
  why: string
  reason: string
  /** A definite no of the payment provider, after which there is nothing to void. */
  payment?: CallOutcome<Authorisation>
}

/**
 * Undoes what an order has done outside, in reverse: lets the goods go, then the money, then ends the order and its hold
 * on the stock. First of all the order is fenced, so that nobody confirms it any more.
 *
 * What can't be undone now (the provider is down) does not keep the guest waiting: the order ends with its payment marked
 * unknown, and the settlement of ended orders and the reconciliation go on from there.
 */
export async function unwindOrder(saga: Saga, message: Message, order: ClaimedOrder, unwinding: Unwinding): Promise<void> {
  // The reason came from us or from the column that only we write.
  const why = await saga.steps.fence({ order, why: unwinding.why as FailureCode | 'cancelled' })
  if (why === null) return
  const warehouse = await releaseGoods(saga, order)
  const payment = await letMoneyGo(saga, order, unwinding.payment)
  await saga.steps.end({
    order, why, payment, warehouse,
    deadLetter: isOursToMend(why)
      ? { event: message.event, queue: 'order-processing', reason: `${why}: ${unwinding.reason}`, receives: message.receives }
      : null,
  })
}

async function releaseGoods({ warehouse }: Saga, order: ClaimedOrder): Promise<OrderToEnd['warehouse']> {
  const released = await callWithRetries(() => warehouse.release({
    confirmationKey: stepKey(order, 'confirm-stock'), idempotencyKey: stepKey(order, 'release-stock'),
  }), patience)
  return released.outcome === 'done' ? 'released' : 'unknown'
}

async function letMoneyGo({ gateway }: Saga, order: ClaimedOrder, payment: Unwinding['payment']): Promise<OrderToEnd['payment']> {
  const nothing = { authorisedMinor: 0, providerReference: null }
  if (!needsPayment(order)) return { state: 'none', ...nothing }
  // A refusal is the provider's definite answer to this very key; only one that says "voided" left something behind.
  if (payment?.outcome === 'refused' && payment.code !== 'alreadyVoided') return { state: 'declined', ...nothing }
  const voided = await callWithRetries(() => gateway.void({
    authorisationKey: stepKey(order, 'authorise'), idempotencyKey: stepKey(order, 'void'),
  }), patience)
  if (voided.outcome !== 'done') return { state: 'unknown', ...nothing }
  return { state: 'voided', authorisedMinor: voided.value.amountMinor, providerReference: voided.value.id }
}
