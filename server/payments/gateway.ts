import type { CallOutcome } from '../platform/calls.ts'

/** Money held or taken by a payment provider, as it stands there. Amounts are in minor units of `currency`. */
export interface Authorisation {
  id: string
  state: 'authorised' | 'captured' | 'partiallyRefunded' | 'refunded' | 'voided'
  amountMinor: number
  capturedMinor: number
  refundedMinor: number
  /** ISO 4217; `XXX` (no currency) with an amount of 0 when it was voided before the provider ever heard of it. */
  currency: string
}

interface AuthoriseRequest {
  /** Names the authorisation from then on: 1 to 255 visible ASCII characters. */
  idempotencyKey: string
  amountMinor: number
  currency: string
  /** What pays: a provider's token for a card. */
  source: string
  /** Ours, shown by the provider: which order this is for. */
  reference: string
}

/** An operation on an authorisation, which is named by the idempotency key that it was made with. */
interface VoidRequest {
  authorisationKey: string
  /** What the provider calls it, where that is known: spares looking for it. */
  authorisationId?: string
  idempotencyKey: string
}

interface AmountRequest extends VoidRequest {
  amountMinor: number
}

interface RefundRequest extends AmountRequest {
  /** It was asked for before, perhaps so long ago that the provider has forgotten the key. */
  isRepeated?: boolean
}

/**
 * A payment provider. Every operation may be repeated with its idempotency key: it happens once and is answered the same.
 * A definite refusal is remembered with its key as well, so another attempt to pay needs another key.
 *
 * Refusal codes: cardDeclined, insufficientFunds, authenticationRequired, alreadyVoided, alreadyCaptured, notCaptured, amountTooLarge,
 * notFound, idempotencyKeyReused, badRequest.
 */
export interface PaymentGateway {
  /** Holds the money. Refused with alreadyVoided when the authorisation was voided in the meantime. */
  authorise(request: AuthoriseRequest): Promise<CallOutcome<Authorisation>>
  /**
   * What became of the operation with this key — any of the four, not only an authorisation: the authorisation it acted on as it
   * stands now, its refusal, or null when the provider never got it. To ask about an authorisation before repeating it, wrap the
   * answer in `refuseVoided`.
   */
  find(idempotencyKey: string): Promise<CallOutcome<Authorisation | null>>
  /**
   * Lets the money go. Also when nobody knows whether the authorisation arrived: one that was never there is remembered as voided,
   * and when it arrives late it takes no money. Voiding twice is fine; refused with alreadyCaptured once the money was taken.
   */
  void(request: VoidRequest): Promise<CallOutcome<Authorisation>>
  /** Takes the money, once, up to the authorised amount; the rest is let go. */
  capture(request: AmountRequest): Promise<CallOutcome<Authorisation>>
  /** Gives money back, in parts if need be, up to the captured amount. */
  refund(request: RefundRequest): Promise<CallOutcome<Authorisation>>
}

/** A voided authorisation holds no money: for who wants to know whether a payment stands, it is a refusal and not something done. */
export function refuseVoided<Found extends Authorisation | null>(outcome: CallOutcome<Found>): CallOutcome<Found> {
  if (outcome.outcome !== 'done' || outcome.value?.state !== 'voided') return outcome
  return { outcome: 'refused', code: 'alreadyVoided', reason: 'The payment was voided.' }
}
