import { Type } from 'typebox'
import { atOrder, orderParams } from '../at-order.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { partOfOrder } from './refund-contract.ts'
import { readPaid, readRefundable } from './refundable.ts'
import type { NamedPart } from './refundable.ts'
import { amountOfItems } from './split-refund.ts'

const minor = Type.Integer({ description: 'Minor units of the currency, after the discount and with the tax' })

export const showRefundable = operation({
  name: 'showRefundable', method: 'GET', path: '/api/orders/{id}/refundable', tag: 'orders',
  summary: 'What can still be refunded of an order, by item, delivery fee and tip',
  may: can['orders.refund'],
  at: atOrder,
  params: orderParams,
  answers: {
    200: Type.Object({
      leftMinor: Type.Integer({ description: 'All that can still be refunded; 0 when nothing was paid yet' }),
      parts: Type.Array(Type.Object({
        ...partOfOrder, quantity: Type.Integer(), refundedQuantity: Type.Integer(), chargedMinor: minor, refundedMinor: minor,
        amountsMinor: Type.Array(Type.Integer(), { description: 'What one, two … of it come to, as many as are left' }),
      })),
    }),
  },
  effect: 'none',
  async handle({ params, subject, db }) {
    const paid = await readPaid(db, { businessId: subject.businessId, orderId: params.id }, { lock: false })
    if (!paid) return { status: 200, body: { leftMinor: 0, parts: [] } }
    return { status: 200, body: { leftMinor: paid.leftMinor, parts: (await readRefundable(db, paid)).map(withAmounts) } }
  },
})

function withAmounts(paid: NamedPart) {
  return { ...paid, amountsMinor: Array.from({ length: paid.quantity - paid.refundedQuantity }, (_, index) => amountOfItems(paid, index + 1)) }
}
