import { Type } from 'typebox'
import type { Static } from 'typebox'
import { Compile } from 'typebox/compile'
import type { CallOutcome } from '../platform/calls.ts'
import type { Authorisation } from './gateway.ts'

type NotDone = Exclude<CallOutcome<never>, { outcome: 'done' }>

const amount = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const optionalText = Type.Optional(Type.Union([Type.String(), Type.Null()]))
const cardError = Type.Object({ code: optionalText, decline_code: optionalText })

/** What we use of a PaymentIntent. `latest_charge` is an object only where the request says `expand`. */
const intent = Type.Object({
  id: Type.String({ pattern: '^pi_\\w+$' }),
  status: Type.String(),
  amount,
  amount_received: amount,
  currency: Type.String({ pattern: '^[a-z]{3}$' }),
  metadata: Type.Record(Type.String(), Type.String()),
  last_payment_error: Type.Optional(Type.Union([cardError, Type.Null()])),
  latest_charge: Type.Optional(Type.Union([Type.String(), Type.Null(), Type.Object({ amount_refunded: amount })])),
})

export type Intent = Static<typeof intent>

const refund = Type.Object({ status: Type.String(), metadata: Type.Optional(Type.Record(Type.String(), Type.String())) })

export type StripeRefund = Static<typeof refund>

const readers = {
  intent: Compile(intent),
  found: Compile(Type.Object({ data: Type.Array(intent) })),
  refund: Compile(refund),
  refunds: Compile(Type.Object({ data: Type.Array(refund) })),
}

export function readIntent(json: unknown): Intent | undefined {
  return readers.intent.Check(json) ? json : undefined
}

export function readFound(json: unknown): Intent[] | undefined {
  return readers.found.Check(json) ? json.data : undefined
}

export function readRefund(json: unknown): StripeRefund | undefined {
  return readers.refund.Check(json) ? json : undefined
}

export function readRefunds(json: unknown): StripeRefund[] | undefined {
  return readers.refunds.Check(json) ? json.data : undefined
}

/** A PaymentIntent that was made only to use up the idempotency key of an authorisation: see `void` of the gateway. */
export function isTombstone({ metadata }: Intent): boolean {
  return metadata.tombstone === '1'
}

export function describeIntent(intent: Intent): Authorisation {
  // A tombstone that nobody came to cancel stands for no money either.
  if (isTombstone(intent)) return { id: intent.id, state: 'voided', amountMinor: 0, capturedMinor: 0, refundedMinor: 0, currency: 'XXX' }
  const { id, amount: amountMinor, amount_received: capturedMinor } = intent
  const amounts = { id, amountMinor, capturedMinor, refundedMinor: 0, currency: intent.currency.toUpperCase() }
  if (intent.status !== 'succeeded') return { ...amounts, state: intent.status === 'canceled' ? 'voided' : 'authorised' }
  const charge = intent.latest_charge
  // A charge that was taken in part may count as refunded what was let go; more than was taken can't have been given back.
  const refundedMinor = typeof charge === 'object' && charge !== null ? Math.min(charge.amount_refunded, capturedMinor) : 0
  const state = refundedMinor === 0 ? 'captured' : refundedMinor < capturedMinor ? 'partiallyRefunded' : 'refunded'
  return { ...amounts, state, refundedMinor }
}

/** What an intent means for who wanted to authorise: the money is held (or taken, or let go), or the card said no. */
export function judgeIntent(intent: Intent): CallOutcome<Authorisation> {
  if (isTombstone(intent) || ['requires_capture', 'succeeded', 'canceled'].includes(intent.status)) return { outcome: 'done', value: describeIntent(intent) }
  if (intent.status === 'requires_action') return refuse('authenticationRequired', 'The bank wants to hear from the owner of the card.')
  if (intent.status === 'requires_payment_method' && intent.last_payment_error) return declined(intent.last_payment_error)
  return { outcome: 'unknown', reason: 'Stripe has not decided about the payment yet.' }
}

/**
 * What an error of Stripe means. Its messages are left out, for they may quote what was sent; its codes say enough, and
 * are in Stripe's list (https://docs.stripe.com/error-codes).
 */
export function explainStripeError(status: number, json: unknown): NotDone {
  const error = memberOf(json, 'error')
  const [type, code] = [textOf(error, 'type'), textOf(error, 'code')]
  const reason = `Stripe answered with status ${status}${code ? ` (${code})` : ''}.`
  if (status === 402) return declined({ code, decline_code: textOf(error, 'decline_code') })
  if (type === 'idempotency_error' && status === 400) return refuse('idempotencyKeyReused', 'The idempotency key was used for something else.')
  // 401 and 403 are about our key and not about the payment: a refusal would end an order whose money may be held already.
  if ([401, 403, 409, 429].includes(status)) return { outcome: 'failed', reason }
  if (status < 400 || status >= 500) return { outcome: 'unknown', reason }
  if (status === 404) return refuse('notFound', reason)
  return refuse(code && tooMuch.has(code) ? 'amountTooLarge' : 'badRequest', reason)
}

const tooMuch: ReadonlySet<string> = new Set(['amount_too_large', 'charge_already_refunded'])

function declined({ code, decline_code }: Static<typeof cardError>): NotDone {
  if (decline_code === 'insufficient_funds') return refuse('insufficientFunds', 'There is not enough money on the card.')
  if (code === 'authentication_required' || decline_code === 'authentication_required') {
    return refuse('authenticationRequired', 'The bank wants to hear from the owner of the card.')
  }
  return refuse('cardDeclined', 'The card was declined.')
}

export function refuse(code: string, reason: string): Extract<NotDone, { outcome: 'refused' }> {
  return { outcome: 'refused', code, reason }
}

function memberOf(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined
}

/** A word of Stripe's own lists; anything else is not one, least of all a key. */
function textOf(json: unknown, name: string): string | undefined {
  const text = memberOf(json, name)
  return typeof text === 'string' && /^(?![sr]k_)[a-z_]{1,60}$/.test(text) ? text : undefined
}
