import { Type } from 'typebox'
import { rolesTowards } from '../platform/authorisation/index.ts'
import type { Caller, Subject } from '../platform/authorisation/index.ts'
import { operation } from '../platform/http/operation.ts'
import { atOrder, orderParams, tokenQuery } from './at-order.ts'
import { OrderView } from './order-contract.ts'
import { readOrder } from './read-order.ts'
import type { Looker } from './read-order.ts'

export const showOrder = operation({
  name: 'showOrder', method: 'GET', path: '/api/orders/{id}', tag: 'orders',
  summary: 'One order, for its guest, the crew, or whoever has its tracking link',
  callers: ['holder', 'customer', 'courier', 'staff', 'manager', 'owner', 'admin'],
  at: atOrder,
  params: orderParams,
  query: Type.Object(tokenQuery),
  answers: { 200: OrderView },
  effect: 'none',
  async handle({ params, db, context, caller, subject }) {
    return { status: 200, body: await readOrder(db, context.config, subject, params.id, lookerOf(caller, subject)) }
  },
})

/** The crew may cancel for longer than the guest. */
export function lookerOf(caller: Caller | null, subject: Subject): Looker {
  const roles = rolesTowards(caller, subject)
  return roles.has('staff') || roles.has('manager') || roles.has('owner') || roles.has('admin') ? 'crew' : 'customer'
}
