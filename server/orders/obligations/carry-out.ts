import type { Authorisation } from '../../payments/index.ts'
import type { CallOutcome } from '../../platform/calls.ts'
import { stepKey } from '../../ledgers/index.ts'
import type { ClaimedObligation } from './claim-obligations.ts'
import type { ObligationKind } from './owed.ts'
import type { OrderNeeds } from '../needs.ts'

/**
 * What the outside said. `later`: nothing definite, so it is tried again with the same key. `authorisation`: how the money stands there now, where it was
 * told; a refusal tells of it as well, when what was to be let go had been taken.
 */
export type Answer =
  | { outcome: 'done'; authorisation: Authorisation | null }
  | { outcome: 'refused'; code: string; reason: string; authorisation: Authorisation | null }
  | { outcome: 'later'; reason: string }

type Outside = Pick<OrderNeeds, 'gateway' | 'warehouse'>

/** One try of one obligation. Every call carries the key of the obligation, so it may be repeated, also at once. Never throws for what the outside says. */
export function carryOut(outside: Outside, owed: ClaimedObligation): Promise<Answer> {
  return ways[owed.kind](outside, owed)
}

const ways: Record<ObligationKind, (outside: Outside, owed: ClaimedObligation) => Promise<Answer>> = {
  async capture({ gateway }, owed) {
    const answer = answerOf(await gateway.capture({ ...nameOf(owed), amountMinor: amountOf(owed) }))
    // Taken before, by a try whose answer never came, and whose key the provider has forgotten.
    return isTaken(answer) ? howItStands(gateway, owed, { outcome: 'done' }) : answer
  },
  refund: async ({ gateway }, owed) => answerOf(await gateway.refund({ ...nameOf(owed), amountMinor: amountOf(owed), isRepeated: owed.tries > 1 })),
  async void({ gateway }, owed) {
    const answer = answerOf(await gateway.void(nameOf(owed)))
    return isTaken(answer) ? howItStands(gateway, owed, answer) : answer
  },
  async releaseGoods({ warehouse }, { orderId, attempt, key }) {
    const released = await warehouse.release({ confirmationKey: stepKey({ id: orderId, attempt }, 'confirm-stock'), idempotencyKey: key })
    return answerOf(released.outcome === 'done' ? { outcome: 'done', value: null } : released)
  },
}

function isTaken(answer: Answer): answer is Extract<Answer, { outcome: 'refused' }> {
  return answer.outcome === 'refused' && answer.code === 'alreadyCaptured'
}

/** The answer with how much was taken, which a provider that says "already" does not tell by itself. */
async function howItStands(gateway: Outside['gateway'], { orderId, attempt, tender }: ClaimedObligation, answer: { outcome: 'done' } | Extract<Answer, { outcome: 'refused' }>): Promise<Answer> {
  const found = await gateway.find(stepKey({ id: orderId, attempt, tender }, 'authorise'))
  if (found.outcome === 'done' && found.value) return { ...answer, authorisation: found.value }
  return { outcome: 'later', reason: 'The payment was captured, but the provider does not say how much.' }
}

function nameOf({ orderId, attempt, tender, key, authorisationId }: ClaimedObligation) {
  return { authorisationKey: stepKey({ id: orderId, attempt, tender }, 'authorise'), idempotencyKey: key, ...(authorisationId !== null && { authorisationId }) }
}

function amountOf({ amountMinor, key }: ClaimedObligation): number {
  // A check of the table keeps this so.
  if (amountMinor === null) throw new Error(`${key} is about an amount and has none.`)
  return amountMinor
}

function answerOf(outcome: CallOutcome<Authorisation | null>): Answer {
  if (outcome.outcome === 'done') return { outcome: 'done', authorisation: outcome.value }
  if (outcome.outcome === 'refused') return { outcome: 'refused', code: outcome.code, reason: outcome.reason, authorisation: null }
  return { outcome: 'later', reason: outcome.reason }
}

