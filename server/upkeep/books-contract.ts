import { Type } from 'typebox'
import type { Static } from 'typebox'

export const Difference = Type.Object({
  id: Type.String({ description: 'Of the item or the order' }), name: Type.String(), expected: Type.String(), found: Type.String(),
})
export type Difference = Static<typeof Difference>

export const Check = Type.Object({
  name: Type.Enum(['stockOnHand', 'stockHeld', 'stockHeldForOrders', 'stockOfOrders', 'payments', 'refunds', 'settlement', 'stuckOrders']),
  about: Type.String({ description: 'What must be true, in words' }),
  checked: Type.Integer(), wrongCount: Type.Integer(),
  wrong: Type.Array(Difference, { description: 'The first fifty' }),
})
export type Check = Static<typeof Check>

export const Books = Type.Object({
  ok: Type.Boolean(), locationId: Type.String(), since: Type.String({ description: 'Orders from this business day on were looked at' }),
  checks: Type.Array(Check),
}, { title: 'Books' })
