import { Type } from 'typebox'
import type { Static } from 'typebox'
import { locationParam } from '../locations/index.ts'

const id = Type.String({ format: 'uuid' })
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()])

/** More of one item than any shelf holds; what is above it is a slip of the finger. */
export const onHandMax = 1_000_000

export const stockParams = Type.Object({ location: locationParam })
export const stockItemParams = Type.Object({ location: locationParam, itemId: id })

export const Balance = Type.Object({
  itemId: id,
  onHand: nullable(Type.Integer({ description: 'Null when nobody counts this item: then it never runs out' })),
  held: Type.Integer({ description: 'Of those, promised to orders under way' }),
  available: nullable(Type.Integer({ description: 'What can still be sold' })),
}, { title: 'StockBalance' })
export type Balance = Static<typeof Balance>

export const StockItem = Type.Object({
  ...Balance.properties, name: Type.String(), picture: nullable(Type.String()), retired: Type.Boolean(),
}, { title: 'StockItem' })
export type StockItem = Static<typeof StockItem>

const movementKinds = ['received', 'held', 'released', 'sold', 'returned', 'counted', 'wasted'] as const

export const Movement = Type.Object({
  id, kind: Type.Enum([...movementKinds]), onHandChange: Type.Integer(), heldChange: Type.Integer(),
  orderId: nullable(id), orderNumber: nullable(Type.Integer()),
  person: nullable(Type.String({ description: 'Who did it, by name; null when an order did' })),
  reason: nullable(Type.String()), at: Type.String({ format: 'date-time' }),
}, { title: 'StockMovement' })

/** A row as it is told; null when nobody counts the item. */
export function viewBalance(itemId: string, balance: { onHand: number; held: number } | null): Balance {
  if (!balance) return { itemId, onHand: null, held: 0, available: null }
  return { itemId, onHand: balance.onHand, held: balance.held, available: balance.onHand - balance.held }
}
