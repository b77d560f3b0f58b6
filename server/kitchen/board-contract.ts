import { Type } from 'typebox'
import type { Static } from 'typebox'
import { allergens } from '../catalogue/index.ts'
import { fulfilments, locationParam } from '../locations/index.ts'
import { orderStates, paymentStates } from '../orders/index.ts'

const instant = Type.String({ format: 'date-time' })
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()])

/** An order as the people who make it see it: no prices but what is still to be paid, no addresses. */
export const Card = Type.Object({
  id: Type.String({ format: 'uuid' }), number: Type.Integer(), status: Type.Enum([...orderStates]),
  version: Type.Integer({ description: 'Rises with every step; a card with a lower one than what is shown is old news' }),
  fulfilment: Type.Enum([...fulfilments]), customerName: nullable(Type.String()), tableLabel: nullable(Type.String()),
  scheduledFor: nullable(instant), placedAt: instant, promisedAt: instant,
  firstPromisedAt: { ...instant, description: 'What its guest was told when they ordered; late is what is later than this' }, statusChangedAt: instant,
  paymentState: Type.Enum([...paymentStates]),
  dueMinor: Type.Integer({ description: 'To be taken in cash when it is handed over, in minor units; 0 when there is nothing to take' }),
  cancelRequested: Type.Boolean(), courierId: nullable(Type.String({ format: 'uuid' })),
  lines: Type.Array(Type.Object({
    name: Type.String(), quantity: Type.Integer(),
    options: Type.Array(Type.Object({ name: Type.String(), quantity: Type.Integer() })),
    note: nullable(Type.String()),
    allergens: Type.Array(Type.Enum([...allergens]), { description: 'Of the item and its chosen options, as they are known now' }),
  })),
}, { title: 'Card' })
export type Card = Static<typeof Card>

export const KitchenStats = Type.Object({
  ordersToday: Type.Integer({ description: 'Placed on this business day and neither cancelled nor failed' }),
  active: Type.Integer({ description: 'Orders that still need somebody’s hands' }),
  completedToday: Type.Integer(),
  averagePreparationSeconds: nullable(Type.Integer({ description: 'From preparing to ready, of those that became ready today' })),
}, { title: 'KitchenStats' })
export type KitchenStats = Static<typeof KitchenStats>

const cursor = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$', description: 'A place in what happens here: what came after it is not yet in here. Says nothing by itself' })

export const Board = Type.Object({
  cursor,
  complete: Type.Boolean({ description: 'Whether these are all cards; otherwise just those that changed since the cursor that was asked for' }),
  cards: Type.Array(Card),
  stats: KitchenStats,
}, { title: 'Board' })

export const boardParams = Type.Object({ location: locationParam })
export const boardQuery = Type.Object({ since: Type.Optional({ ...cursor, description: 'The cursor of the board that is shown' }) })

export const boardEvents = {
  card: { means: 'An order that changed, as it is now. A card whose version is not higher than the one on show is old news.', data: Card },
  stats: { means: 'The figures above the board, when they change.', data: KitchenStats },
  reset: { means: 'The cursor is too old to go on from. Load the board again.', data: Type.Object({}) },
}
