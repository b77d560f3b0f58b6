import type { Refusal } from './answers.ts'

/** A payment as the simulated gateway keeps it; amounts in minor units. */
export interface Payment {
  id: string
  state: 'authorised' | 'captured' | 'partiallyRefunded' | 'refunded' | 'voided'
  amountMinor: number
  capturedMinor: number
  refundedMinor: number
  currency: string
}

/** The payment as it is afterwards, or why not. `tookEffect` is false when nothing had to change. */
export type Verdict = { payment: Payment; tookEffect: boolean } | { refusal: Refusal }

/** Test sources that a bank says no to; every other one pays. */
const sourceRefusals: Readonly<Record<string, Refusal>> = {
  declined: { status: 402, code: 'cardDeclined', detail: 'The card was declined.' },
  authenticationRequired: { status: 402, code: 'authenticationRequired', detail: 'The bank wants to hear from the owner of the card.' },
  insufficientFunds: { status: 402, code: 'insufficientFunds', detail: 'There is not enough money on the card.' },
}

/** `existing` is there only when the payment was voided before it arrived: then it stays voided. */
export function authorise(existing: Payment | undefined, asked: { id: string; amountMinor: number; currency: string; source: string }): Verdict {
  if (existing) return { payment: existing, tookEffect: false }
  const refusal = Object.hasOwn(sourceRefusals, asked.source) ? sourceRefusals[asked.source] : undefined
  if (refusal) return { refusal }
  const { id, amountMinor, currency } = asked
  return { payment: { id, state: 'authorised', amountMinor, capturedMinor: 0, refundedMinor: 0, currency }, tookEffect: true }
}

/** A payment that nobody knows gets a tombstone: should it still arrive, it is voided already. */
export function voidPayment(existing: Payment | undefined, id: string): Verdict {
  if (!existing) return { payment: { id, state: 'voided', amountMinor: 0, capturedMinor: 0, refundedMinor: 0, currency: 'XXX' }, tookEffect: true }
  if (existing.state === 'voided') return { payment: existing, tookEffect: false }
  if (existing.state !== 'authorised') return { refusal: alreadyCaptured }
  return { payment: { ...existing, state: 'voided' }, tookEffect: true }
}

/** Once, up to the authorised amount. */
export function capture(existing: Payment | undefined, amountMinor: number): Verdict {
  if (!existing) return { refusal: notFound }
  if (existing.state === 'voided') return { refusal: alreadyVoided }
  if (existing.state !== 'authorised') return { refusal: alreadyCaptured }
  if (amountMinor > existing.amountMinor) return { refusal: amountTooLarge(existing.amountMinor) }
  return { payment: { ...existing, state: 'captured', capturedMinor: amountMinor }, tookEffect: true }
}

/** In as many parts as wanted, up to the captured amount. */
export function refund(existing: Payment | undefined, amountMinor: number): Verdict {
  if (!existing) return { refusal: notFound }
  if (existing.state === 'voided') return { refusal: alreadyVoided }
  if (existing.state === 'authorised') return { refusal: notCaptured }
  const leftMinor = existing.capturedMinor - existing.refundedMinor
  if (amountMinor > leftMinor) return { refusal: amountTooLarge(leftMinor) }
  const state = amountMinor === leftMinor ? 'refunded' : 'partiallyRefunded'
  return { payment: { ...existing, state, refundedMinor: existing.refundedMinor + amountMinor }, tookEffect: true }
}

const notFound: Refusal = { status: 404, code: 'notFound', detail: 'There is no such payment.' }
const alreadyVoided: Refusal = { status: 409, code: 'alreadyVoided', detail: 'The payment was voided.' }
const alreadyCaptured: Refusal = { status: 409, code: 'alreadyCaptured', detail: 'The money was taken already.' }
const notCaptured: Refusal = { status: 409, code: 'notCaptured', detail: 'The money was not taken yet.' }

function amountTooLarge(leftMinor: number): Refusal {
  return { status: 422, code: 'amountTooLarge', detail: `At most ${leftMinor} is possible.` }
}
