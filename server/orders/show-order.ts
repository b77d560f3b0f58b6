import { Type } from 'typebox'
import { may } from '../platform/authorisation/index.ts'
import type { Caller, Subject } from '../platform/authorisation/index.ts'
import { atOrder, orderParams, tokenQuery } from './at-order.ts'
import { can } from './capabilities.ts'
import { operation } from './needs.ts'
import { OrderView } from './order-contract.ts'
import { readOrder } from './read-order.ts'
import type { Looker } from './read-order.ts'

export const showOrder = operation({
  name: 'showOrder', method: 'GET', path: '/api/orders/{id}', tag: 'orders',
  summary: 'One order, for its guest, the crew, or whoever has its tracking link',
  may: can['orders.follow'],
  at: atOrder,
  params: orderParams,
  query: Type.Object(tokenQuery),
  answers: { 200: OrderView },
  effect: 'none',
  async handle({ params, db, context, caller, subject }) {
    return { status: 200, body: await readOrder(db, context.config, subject, params.id, lookerOf(caller, subject)) }
  },
})

/** As what somebody with a part in the order looks at it: who may cancel it is its guest, if they are not of the crew. */
export function lookerOf(caller: Caller | null, subject: Subject): Looker {
  if (may(can['orders.listAll'], caller, subject)) return 'crew'
  return may(can['orders.cancel'], caller, subject) ? 'customer' : 'courier'
}
