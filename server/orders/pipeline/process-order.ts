import { refuseVoided } from '../../payments/index.ts'
import type { Authorisation } from '../../payments/index.ts'
import { callWithRetries } from '../../platform/calls.ts'
import type { CallOutcome } from '../../platform/calls.ts'
import type { Message } from '../../platform/queue/index.ts'
import { refuseReleased } from '../../stock/index.ts'
import type { Confirmation } from '../../stock/index.ts'
import { bankDecisions } from '../failures.ts'
import type { FailureCode } from '../failures.ts'
import type { ClaimedOrder } from './claim-orders.ts'
import { stepKey } from './keys.ts'
import { needsPayment, patience } from './saga.ts'
import type { Saga } from './saga.ts'
import { unwindOrder } from './unwind-order.ts'

/**
 * The saga of one order: claim → authorise the payment → confirm the goods → confirm the order. Safe to run any number of
 * times, also at once and after a crash anywhere: every call outside carries a key made of order, attempt and step, every
 * commit states its condition, and what was begun before is asked for instead of assumed.
 *
 * A step that can't go forward leads to `unwindOrder`. Returns when the order is settled; throws only for what another
 * receive of the message may cure.
 */
export async function processOrder(saga: Saga, message: Message): Promise<void> {
  const { event } = message
  const order = await saga.steps.claim({ businessId: event.businessId, orderId: event.subjectId })
  if (!order) return
  if (order.failureCode) return unwindOrder(saga, message, order, { why: order.failureCode, reason: 'Unwinding was interrupted and went on.' })
  if (order.cancelRequested) return unwindOrder(saga, message, order, { why: 'cancelled', reason: 'Cancelled while processing.' })

  const paid = needsPayment(order) ? await authorise(saga, order) : null
  if (paid && paid.outcome !== 'done') return unwindOrder(saga, message, order, { why: paymentFailure(paid), reason: paid.reason, payment: paid })
  const goods = await confirmGoods(saga, order)
  if (goods.outcome !== 'done') return unwindOrder(saga, message, order, { why: goodsFailure(goods), reason: goods.reason })

  const confirmation = await saga.steps.confirm({ order, providerReference: paid?.value.id ?? null })
  if (confirmation === 'cancelRequested') return unwindOrder(saga, message, order, { why: 'cancelled', reason: 'Cancelled while processing.' })
  if (confirmation === 'unwinding') return processOrder(saga, message)
}

async function authorise({ gateway }: Saga, order: ClaimedOrder): Promise<CallOutcome<Authorisation>> {
  const idempotencyKey = stepKey(order, 'authorise')
  const ask = async () => refuseVoided(await gateway.find(idempotencyKey))
  const call = () => gateway.authorise({
    idempotencyKey, amountMinor: order.totalMinor, currency: order.currency, source: order.paymentSource ?? 'card', reference: order.id,
  })
  return resuming(order, call, ask)
}

async function confirmGoods({ warehouse }: Saga, order: ClaimedOrder): Promise<CallOutcome<Confirmation>> {
  const idempotencyKey = stepKey(order, 'confirm-stock')
  const ask = async () => refuseReleased(await warehouse.find(idempotencyKey))
  const lines = order.lines.map((line) => ({ sku: line.itemId, quantity: line.quantity }))
  return resuming(order, () => warehouse.confirm({ idempotencyKey, reference: order.id, lines }), ask)
}

/** A resumed order asks first: the worker before may have been killed between the answer and writing it down. */
async function resuming<Value>(
  order: ClaimedOrder, call: () => Promise<CallOutcome<Value>>, ask: () => Promise<CallOutcome<Value | null>>,
): Promise<CallOutcome<Value>> {
  let asked = !order.resumed
  const askOrCall = async (): Promise<CallOutcome<Value>> => {
    if (asked) return call()
    const found = await ask()
    if (found.outcome !== 'done') return found
    asked = true
    return found.value === null ? call() : { outcome: 'done', value: found.value }
  }
  return callWithRetries(askOrCall, { ...patience, ask })
}

function paymentFailure(outcome: Exclude<CallOutcome<unknown>, { outcome: 'done' }>): FailureCode {
  if (outcome.outcome !== 'refused') return 'paymentUnreachable'
  return bankDecisions.find((code) => code === outcome.code) ?? 'paymentRefused'
}

function goodsFailure(outcome: Exclude<CallOutcome<unknown>, { outcome: 'done' }>): FailureCode {
  if (outcome.outcome !== 'refused') return 'warehouseUnreachable'
  return outcome.code === 'outOfStock' ? 'outOfStock' : 'warehouseRefused'
}
