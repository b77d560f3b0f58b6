import type { Card } from './card.ts'
import { isPaying } from './columns.ts'

/** How urgent an order is and the word for it; no word: the one that goes with the age. `since` is what the wait is counted from. */
export type Urgency = { age: 'fresh' | 'soon' | 'late' | 'done'; word?: string; since: string }

/** Getting late begins when this part of the promised time is left, but never sooner than this before it ends. */
const soonPart = 0.35
const soonMsMax = 8 * 60_000
/** An order for later is nobody's worry before this long ahead of its time. */
const laterMs = 45 * 60_000
/** What stands at the counter longer than this gets cold. */
const standingMs = 10 * 60_000

/** How an order stands against what its guest was promised. */
export function urgencyOf(card: Card, now: number): Urgency {
  const since = card.placedAt
  switch (card.status) {
    case 'pending': case 'processing':
      return { age: 'done', word: 'Checking…', since }
    case 'ready':
      return now - Date.parse(card.statusChangedAt) > standingMs
        ? { age: 'soon', word: 'Still here', since: card.statusChangedAt }
        : { age: 'fresh', word: 'Ready', since: card.statusChangedAt }
    case 'outForDelivery':
      return { age: againstPromise(card, now) === 'late' ? 'late' : 'fresh', word: 'On its way', since: card.statusChangedAt }
    case 'delivered':
      return { age: 'done', word: 'Delivered', since: card.statusChangedAt }
    case 'completed':
      return { age: 'done', since: card.statusChangedAt }
    case 'cancelled': case 'failed':
      return { age: 'late', word: 'Cancelled', since: card.statusChangedAt }
    case 'confirmed': case 'preparing': {
      const isLater = card.scheduledFor !== null && Date.parse(card.promisedAt) - now > laterMs
      return isLater ? { age: 'fresh', word: 'Later', since } : { age: againstPromise(card, now), since }
    }
  }
}

function againstPromise(card: Card, now: number): 'fresh' | 'soon' | 'late' {
  // The promise moves with what is waiting; whoever was told an earlier time is late all the same.
  const promised = Date.parse(card.firstPromisedAt)
  if (now > promised) return 'late'
  const given = promised - Date.parse(card.placedAt)
  return promised - now <= Math.min(soonMsMax, given * soonPart) ? 'soon' : 'fresh'
}

/** Why nobody can begin with an order; undefined when somebody can. */
export function whyNotYet(card: Card): string | undefined {
  if (!isPaying(card)) return undefined
  if (card.cancelRequested) return 'The guest is cancelling it'
  return card.paymentState === 'unknown' ? 'The bank hasn\'t answered yet' : 'Wait until it\'s accepted'
}
