import type { can } from './capabilities.ts'
import type { Fulfilment } from '../locations/index.ts'

export const orderStates = [
  'pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery', 'delivered', 'completed', 'cancelled', 'failed',
] as const
export type OrderState = (typeof orderStates)[number]

/** States in which an order still needs somebody's hands. */
export const openStates = ['pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery', 'delivered'] as const

/** A delivery in one of these is still to be brought by its courier; in one of the others it has been. The rest is nobody's to bring. */
export const toBringStates = ['pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery'] as const satisfies readonly OrderState[]
export const broughtStates = ['delivered', 'completed'] as const satisfies readonly OrderState[]

export const paymentStates = [
  'none', 'unknown', 'authorised', 'captured', 'partiallyRefunded', 'refunded', 'voided', 'declined',
] as const
export type PaymentState = (typeof paymentStates)[number]

/** How long a step that matters to others (it was handed over, it was brought) can be taken back by whoever took it. */
const takeBackSeconds = 60

type Move = {
  from: readonly OrderState[]
  to: OrderState
  may: keyof typeof can
  /** Only for these; absent: for all. */
  fulfilments?: readonly Fulfilment[]
  /** Only so long after the order came to where it is. */
  withinSeconds?: number
  /** Whoever has this too can make the move after that time as well. */
  laterMay?: keyof typeof can
  /** What its event is called; absent: after the state it leads to. A step back is no news of having got there. */
  tells?: 'order.takenBack' | 'order.reopened'
}

/**
 * The life of an order as people move it on. API, board and storefront read this one table. What the pipeline does by
 * itself (processing, confirmed, failed) stands in the saga.
 */
export const orderMoves = {
  start: { from: ['confirmed'], to: 'preparing', may: 'orders.move', fulfilments: ['pickup', 'dineIn', 'delivery'] },
  ready: { from: ['preparing'], to: 'ready', may: 'orders.move' },
  dispatch: { from: ['ready'], to: 'outForDelivery', may: 'orders.deliver', fulfilments: ['delivery'] },
  deliver: { from: ['outForDelivery'], to: 'delivered', may: 'orders.deliver', fulfilments: ['delivery'] },
  complete: { from: ['ready'], to: 'completed', may: 'orders.move', fulfilments: ['pickup', 'dineIn'] },
  completeDelivery: { from: ['delivered'], to: 'completed', may: 'orders.move', fulfilments: ['delivery'] },
  undoStart: { from: ['preparing'], to: 'confirmed', may: 'orders.move', tells: 'order.takenBack' },
  undoReady: { from: ['ready'], to: 'preparing', may: 'orders.move', tells: 'order.takenBack' },
  undoDispatch: {
    from: ['outForDelivery'], to: 'ready', may: 'orders.deliver', fulfilments: ['delivery'], withinSeconds: takeBackSeconds, laterMay: 'orders.move',
    tells: 'order.takenBack',
  },
  undoDeliver: {
    from: ['delivered'], to: 'outForDelivery', may: 'orders.deliver', fulfilments: ['delivery'], withinSeconds: takeBackSeconds, laterMay: 'orders.move',
    tells: 'order.takenBack',
  },
  reopen: {
    from: ['completed'], to: 'ready', may: 'orders.move', fulfilments: ['pickup', 'dineIn'], withinSeconds: takeBackSeconds, tells: 'order.reopened',
  },
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof orderMoves

/** The move that leads from one state to another, if there is one. */
export function moveBetween(from: OrderState, to: OrderState, fulfilment: Fulfilment): (Move & { name: MoveName }) | undefined {
  for (const [name, move] of Object.entries(orderMoves) as [MoveName, Move][]) {
    if (move.to === to && move.from.includes(from) && (move.fulfilments?.includes(fulfilment) ?? true)) return { ...move, name }
  }
  return undefined
}

/** Until when the guest, and until when the crew, may cancel; who brings it never may. While processing it is a wish the pipeline honours. */
export const cancellable = {
  courier: [],
  customer: ['pending', 'processing', 'confirmed'],
  crew: ['pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery'],
} as const satisfies Record<string, readonly OrderState[]>
