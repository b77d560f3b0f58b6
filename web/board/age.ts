import { dueOf, dueWords } from '../crew/due.ts'
import type { Shop } from '../crew/shapes.ts'
import type { TicketDue } from '../ui/ticket.tsx'
import { formatLength } from '../ui/time-format.ts'
import type { Card } from './card.ts'
import { isPaying } from './arrange.ts'

/** What stands at the counter longer than this gets cold. */
const standingMs = 10 * 60_000

/** What a ticket says about time, and how much it shouts: against the promise while it is made or brought, then how long it has waited. */
export function urgencyOf(card: Card, now: number, place: Pick<Shop, 'timeZone' | 'locale'>): { due: TicketDue; words: string } {
  switch (card.status) {
    case 'pending': case 'processing':
      return { due: 'none', words: 'Checking…' }
    case 'ready': {
      if (card.fulfilment === 'delivery') break
      const stood = now - Date.parse(card.statusChangedAt)
      return { due: stood > standingMs ? 'soon' : 'calm', words: stood < 60_000 ? 'Just now' : `Waiting ${formatLength(stood)}` }
    }
    case 'delivered': case 'completed':
      return { due: 'none', words: `${formatLength(now - Date.parse(card.statusChangedAt))}${now - Date.parse(card.statusChangedAt) < 60_000 ? '' : ' ago'}` }
    case 'cancelled': case 'failed':
      return { due: 'late', words: 'Stop' }
    case 'confirmed': case 'preparing': case 'outForDelivery':
  }
  return { due: dueOf(card, now), words: dueWords(card.promisedAt, now, place) }
}

/** Why nobody can begin with an order; undefined when somebody can. */
export function whyNotYet(card: Card): string | undefined {
  if (!isPaying(card)) return undefined
  if (card.cancelRequested) return 'The guest is cancelling it'
  return card.paymentState === 'unknown' ? 'The bank hasn’t answered yet' : 'Wait until it’s accepted'
}
