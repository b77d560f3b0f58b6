import { Type } from 'typebox'
import { refundParts } from './split-refund.ts'
import type { RefundPartName } from './split-refund.ts'

const minor = Type.Integer({ description: 'Minor units of the currency' })

/** Which part of what was paid. */
export const partOfOrder = {
  part: Type.Unsafe<RefundPartName>(Type.Enum([...refundParts])),
  position: Type.Integer({ description: 'Of the line, counted from 0; 0 for the delivery fee and the tip' }),
  name: Type.Union([Type.String(), Type.Null()], { description: 'Of the item; null for the delivery fee and the tip' }),
}

export const Refund = Type.Object({
  id: Type.String({ format: 'uuid' }), amountMinor: minor, reason: Type.String(),
  state: Type.Enum(['requested', 'done', 'refused']),
  parts: Type.Array(Type.Object({
    ...partOfOrder,
    quantity: Type.Integer({ description: 'How many of the item; 0 when an amount was refunded and no item' }),
    amountMinor: minor,
  }), { description: 'What was refunded. The amounts add up to that of the refund' }),
}, { title: 'Refund' })

/** A refund of an order that was paid in several ways is one for each of them that gives something back. */
export const RefundMade = Type.Object({
  ...Refund.properties,
  also: Type.Array(Refund, { description: 'Where the order was paid in several ways and the first has not enough left: what the others give back' }),
}, { title: 'RefundMade' })
