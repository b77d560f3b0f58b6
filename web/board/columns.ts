import type { Card, Cards, OrderStatus } from './card.ts'

export const columnIds = ['pending', 'preparing', 'ready', 'completed'] as const
export type ColumnId = (typeof columnIds)[number]

const columns: Record<OrderStatus, ColumnId | null> = {
  pending: 'pending', processing: 'pending', confirmed: 'pending',
  preparing: 'preparing',
  ready: 'ready', outForDelivery: 'ready', delivered: 'ready',
  completed: 'completed',
  cancelled: null, failed: null,
}

/** Where an order stands on the board; null when it is not on it. */
export function columnOf({ status }: Pick<Card, 'status'>): ColumnId | null {
  return columns[status]
}

/** Of what is done, only the last ones of the last half hour are worth a look. */
const doneMs = 30 * 60_000
const doneMax = 30

/**
 * All columns, each in the order in which it is worked off: what is due first comes first; orders nobody can begin with yet stand below
 * those that are paid; of what is done, the newest comes first. `stopped`: orders that were cancelled under somebody's hands, which stay
 * where they were until they are put away.
 */
export function arrange(cards: Cards, stopped: ReadonlyMap<string, ColumnId>, now: number): Record<ColumnId, Card[]> {
  const arranged: Record<ColumnId, Card[]> = { pending: [], preparing: [], ready: [], completed: [] }
  for (const card of cards.values()) {
    const column = stopped.get(card.id) ?? columnOf(card)
    if (column) arranged[column].push(card)
  }
  arranged.pending.sort((a, b) => Number(isPaying(a)) - Number(isPaying(b)) || byDue(a, b))
  arranged.preparing.sort(byDue)
  arranged.ready.sort(byDue)
  arranged.completed = arranged.completed
    .filter(({ statusChangedAt }) => now - Date.parse(statusChangedAt) < doneMs)
    .sort((a, b) => Date.parse(b.statusChangedAt) - Date.parse(a.statusChangedAt))
    .slice(0, doneMax)
  return arranged
}

/** Whether an order has not been paid for yet, so that nobody should begin with it. */
export function isPaying({ status }: Pick<Card, 'status'>): boolean {
  return status === 'pending' || status === 'processing'
}

function byDue(a: Card, b: Card): number {
  return Date.parse(a.promisedAt) - Date.parse(b.promisedAt) || Date.parse(a.placedAt) - Date.parse(b.placedAt) || a.number - b.number
}
