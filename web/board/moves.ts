import { cancellable, orderMoves } from '../api/order-moves.ts'
import type { Card, Fulfilment, OrderStatus } from './card.ts'

type Move = {
  from: readonly OrderStatus[]
  to: OrderStatus
  fulfilments?: readonly Fulfilment[]
  withinSeconds?: number
  laterMay?: string
}

/** What the server decides by, too. Here it says what a button does and why one is off. */
const moves: Record<MoveName, Move> = orderMoves

export type MoveName = keyof typeof orderMoves

const forwards = ['start', 'ready', 'dispatch', 'deliver', 'complete', 'completeDelivery'] as const
const backwards = ['undoStart', 'undoReady', 'undoDispatch', 'undoDeliver', 'reopen'] as const

function find<Name extends MoveName>(names: readonly Name[], { status, fulfilment }: Pick<Card, 'status' | 'fulfilment'>) {
  for (const name of names) {
    const move = moves[name]
    if (move.from.includes(status) && (move.fulfilments?.includes(fulfilment) ?? true)) return { name, ...move }
  }
  return undefined
}

/** The one step that moves an order on; undefined when nobody's hands are needed. */
export function stepOn(card: Pick<Card, 'status' | 'fulfilment'>) {
  return find(forwards, card)
}

/** The step that takes an order back to where it was, and why it cannot be taken now. */
export function stepBack(card: Pick<Card, 'status' | 'fulfilment' | 'statusChangedAt'>, now: number) {
  const move = find(backwards, card)
  if (!move) return undefined
  // What can be done later by some can be done later by the crew, and nobody else has a board.
  const isTooLate = move.withinSeconds !== undefined && move.laterMay === undefined && now - Date.parse(card.statusChangedAt) > move.withinSeconds * 1000
  return { ...move, whyDisabled: isTooLate ? 'It was completed more than a minute ago' : undefined }
}

const cancellableByCrew: readonly OrderStatus[] = cancellable.crew

/** Why the crew cannot cancel this order; undefined when it can. */
export function whyNotCancel({ status, cancelRequested }: Pick<Card, 'status' | 'cancelRequested'>): string | undefined {
  if (cancelRequested) return 'It’s already being cancelled'
  return cancellableByCrew.includes(status) ? undefined : 'It’s too late to cancel this order'
}
