import type { Card, Fulfilment, OrderStatus } from './card.ts'

type Move = {
  from: OrderStatus
  to: OrderStatus
  fulfilments?: readonly Fulfilment[]
  withinSeconds?: number
}

/** How long after completing an order it can be taken back. */
const reopenSeconds = 60

/**
 * How the crew moves an order on and back, as the server's table of moves has it (`server/orders/order-states.ts`), which decides in the
 * end. Here it says what a button does and why one is off.
 */
const moves = {
  start: { from: 'confirmed', to: 'preparing', fulfilments: ['pickup', 'dineIn', 'delivery'] },
  ready: { from: 'preparing', to: 'ready' },
  dispatch: { from: 'ready', to: 'outForDelivery', fulfilments: ['delivery'] },
  deliver: { from: 'outForDelivery', to: 'delivered', fulfilments: ['delivery'] },
  complete: { from: 'ready', to: 'completed', fulfilments: ['pickup', 'dineIn'] },
  completeDelivery: { from: 'delivered', to: 'completed', fulfilments: ['delivery'] },
  undoStart: { from: 'preparing', to: 'confirmed' },
  undoReady: { from: 'ready', to: 'preparing' },
  undoDispatch: { from: 'outForDelivery', to: 'ready', fulfilments: ['delivery'] },
  reopen: { from: 'completed', to: 'ready', fulfilments: ['pickup', 'dineIn'], withinSeconds: reopenSeconds },
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof moves

const forwards = ['start', 'ready', 'dispatch', 'deliver', 'complete', 'completeDelivery'] as const
const backwards = ['undoStart', 'undoReady', 'undoDispatch', 'reopen'] as const

function find<Name extends MoveName>(names: readonly Name[], { status, fulfilment }: Pick<Card, 'status' | 'fulfilment'>) {
  for (const name of names) {
    const move: Move = moves[name]
    if (move.from === status && (move.fulfilments?.includes(fulfilment) ?? true)) return { name, ...move }
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
  const isTooLate = move.withinSeconds !== undefined && now - Date.parse(card.statusChangedAt) > move.withinSeconds * 1000
  return { ...move, whyDisabled: isTooLate ? 'It was completed more than a minute ago' : undefined }
}

const cancellableByCrew: readonly OrderStatus[] = ['pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery']

/** Why the crew cannot cancel this order; undefined when it can. */
export function whyNotCancel({ status, cancelRequested }: Pick<Card, 'status' | 'cancelRequested'>): string | undefined {
  if (cancelRequested) return 'It is being cancelled already'
  return cancellableByCrew.includes(status) ? undefined : 'It is too late to cancel this order'
}
