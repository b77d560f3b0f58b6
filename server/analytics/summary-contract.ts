import { Type } from 'typebox'
import type { Static } from 'typebox'

const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()])
const hour = Type.Integer({ minimum: 0, maximum: 23, description: 'The hour on the wall of the shop that it begins with' })
const day = Type.String({ format: 'date', description: 'A business day' })

const Figures = Type.Object({
  orders: Type.Integer({ description: 'Placed on this business day, neither cancelled nor failed' }),
  revenueMinor: Type.Integer({ description: 'What these orders come to, with tax and tips, less what was refunded, in minor units' }),
  averageMinor: nullable(Type.Integer({ description: 'Revenue per order; null without orders' })),
}, { title: 'SalesFigures' })
export type Figures = Static<typeof Figures>

export const Summary = Type.Object({
  day, currency: Type.String(),
  asOf: Type.String({ format: 'date-time', description: 'Orders placed later are not in here' }),
  figures: Figures,
  before: Type.Object({
    day,
    soFar: { ...Figures, description: 'Up to the same time of day, a week before; the whole day once it is over' },
    whole: Figures,
  }, { description: 'The same weekday, a week before' }),
  busiestHour: nullable(Type.Object({ hour, orders: Type.Integer() }, { description: 'The earliest of those with the most orders' })),
  hours: Type.Array(Type.Object({ hour, orders: Type.Integer(), ordersBefore: Type.Integer() }), {
    description: 'From the first to the last hour that has orders on either day, in the order of the business day',
  }),
  topItems: Type.Array(Type.Object({
    itemId: Type.String({ format: 'uuid' }), name: Type.String(), quantity: Type.Integer(),
    quantityBefore: Type.Integer({ description: 'On the whole day a week before' }),
  }), { description: 'Most ordered first' }),
}, { title: 'Summary' })
export type Summary = Static<typeof Summary>
