import type { Role } from '../platform/authorisation/index.ts'
import type { Fulfilment } from '../locations/index.ts'

export const orderStates = [
  'pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery', 'delivered', 'completed', 'cancelled', 'failed',
] as const
export type OrderState = (typeof orderStates)[number]

/** States in which an order still needs somebody's hands. */
export const openStates = ['pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery', 'delivered'] as const

export const paymentStates = [
  'none', 'unknown', 'authorised', 'captured', 'partiallyRefunded', 'refunded', 'voided', 'declined',
] as const
export type PaymentState = (typeof paymentStates)[number]

/** How long after completing an order it can be taken back to `ready`. */
const reopenSeconds = 60

type Move = {
  from: readonly OrderState[]
  to: OrderState
  callers: readonly Role[]
  /** Only for these; absent: for all. */
  fulfilments?: readonly Fulfilment[]
  withinSeconds?: number
}

const crew = ['staff', 'manager', 'owner', 'admin'] as const

/**
 * The life of an order as people move it on. API, board and storefront read this one table. What the pipeline does by
 * itself (processing, confirmed, failed) stands in the saga.
 */
export const orderMoves = {
  start: { from: ['confirmed'], to: 'preparing', callers: crew, fulfilments: ['pickup', 'dineIn', 'delivery'] },
  ready: { from: ['preparing'], to: 'ready', callers: crew },
  dispatch: { from: ['ready'], to: 'outForDelivery', callers: ['courier', ...crew], fulfilments: ['delivery'] },
  deliver: { from: ['outForDelivery'], to: 'delivered', callers: ['courier', ...crew], fulfilments: ['delivery'] },
  complete: { from: ['ready'], to: 'completed', callers: crew, fulfilments: ['pickup', 'dineIn'] },
  completeDelivery: { from: ['delivered'], to: 'completed', callers: ['courier', ...crew], fulfilments: ['delivery'] },
  undoStart: { from: ['preparing'], to: 'confirmed', callers: crew },
  undoReady: { from: ['ready'], to: 'preparing', callers: crew },
  undoDispatch: { from: ['outForDelivery'], to: 'ready', callers: crew, fulfilments: ['delivery'] },
  reopen: { from: ['completed'], to: 'ready', callers: crew, fulfilments: ['pickup', 'dineIn'], withinSeconds: reopenSeconds },
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof orderMoves

/** The move that leads from one state to another, if there is one. */
export function moveBetween(from: OrderState, to: OrderState, fulfilment: Fulfilment): (Move & { name: MoveName }) | undefined {
  for (const [name, move] of Object.entries(orderMoves) as [MoveName, Move][]) {
    if (move.to === to && move.from.includes(from) && (move.fulfilments?.includes(fulfilment) ?? true)) return { ...move, name }
  }
  return undefined
}

/** Until when the guest, and until when the crew, may cancel. While processing it is a wish the pipeline honours. */
export const cancellable = {
  customer: ['pending', 'processing', 'confirmed'],
  crew: ['pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery'],
} as const satisfies Record<string, readonly OrderState[]>
