import { refuseVoided } from '../../payments/index.ts'
import type { Authorisation } from '../../payments/index.ts'
import { callWithRetries } from '../../platform/calls.ts'
import type { CallOutcome } from '../../platform/calls.ts'
import type { Message } from '../../platform/queue/index.ts'
import { refuseReleased } from '../../stock/index.ts'
import type { Confirmation } from '../../stock/index.ts'
import { bankDecisions, isOursToMend } from '../failures.ts'
import type { FailureCode } from '../failures.ts'
import type { ClaimedOrder } from './claim-orders.ts'
import { stepKey } from '../../ledgers/index.ts'
import { patience } from './saga.ts'
import type { Saga } from './saga.ts'

/**
 * The saga of one order: claim → authorise each card that pays it → confirm the goods → confirm the order. Safe to run any number of
 * times, also at once and after a crash anywhere: every call outside carries a key made of order, attempt and step, every
 * commit states its condition, and what was begun before is asked for instead of assumed.
 *
 * A step that can't go forward ends the order, in one commit with what it owes outside from then on. Returns when the order is past the pipeline;
 * throws only for what another receive of the message may cure.
 */
export async function processOrder(saga: Saga, message: Message): Promise<void> {
  const { event } = message
  const order = await saga.steps.claim({ businessId: event.businessId, orderId: event.subjectId })
  if (!order) return
  if (order.failureCode) return endOrder(saga, message, order, { why: order.failureCode, reason: 'It was being ended.' })
  if (order.cancelRequested) return endOrder(saga, message, order, cancelled)

  const references = new Map<number, string>()
  for (const card of order.cards) {
    const paid = await authorise(saga, order, card)
    if (paid.outcome !== 'done') return endOrder(saga, message, order, { why: paymentFailure(paid), reason: paid.reason, ...(isDeclined(paid) && { declined: card.tender }) })
    references.set(card.tender, paid.value.id)
  }
  const goods = await confirmGoods(saga, order)
  if (goods.outcome !== 'done') return endOrder(saga, message, order, { why: goodsFailure(goods), reason: goods.reason })

  const confirmation = await saga.steps.confirm({ order, references })
  if (confirmation === 'cancelRequested') return endOrder(saga, message, order, cancelled)
}

type Ending = {
  why: FailureCode | 'cancelled'
  reason: string
  /** The card to which the payment provider said a definite no, after which there is nothing to let go of it. */
  declined?: number
}

const cancelled: Ending = { why: 'cancelled', reason: 'Cancelled while processing.' }

/** Ends an order that does not go on. Nobody waits for the outside: what it has to give back is owed from then on. */
export async function endOrder(saga: Saga, message: Message, order: ClaimedOrder, { why, reason, declined }: Ending): Promise<void> {
  const deadLetter = { event: message.event, queue: 'order-processing', reason: `${why}: ${reason}`, receives: message.receives }
  await saga.steps.end({ order, why, declined, deadLetter: isOursToMend(why) ? deadLetter : null })
}

/** A refusal is the provider's definite answer to this very key; only one that says "voided" left something behind. */
function isDeclined(outcome: CallOutcome<unknown>): boolean {
  return outcome.outcome === 'refused' && outcome.code !== 'alreadyVoided'
}

async function authorise({ gateway }: Saga, order: ClaimedOrder, { tender, amountMinor, source }: ClaimedOrder['cards'][number]): Promise<CallOutcome<Authorisation>> {
  const idempotencyKey = stepKey({ ...order, tender }, 'authorise')
  const ask = async () => refuseVoided(await gateway.find(idempotencyKey))
  const call = () => gateway.authorise({
    idempotencyKey, amountMinor, currency: order.currency, source: source ?? 'card', reference: order.id,
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
