import { Type } from 'typebox'
import { sql } from 'kysely'
import type { Subject } from '../platform/authorisation/index.ts'
import type { Db } from '../platform/database/index.ts'
import { recordEvents } from '../platform/events/index.ts'
import { operation } from '../platform/http/operation.ts'
import { refuse } from '../refusals.ts'
import { moveStock } from '../stock/index.ts'
import { atOrder, orderParams, tokenQuery } from './at-order.ts'
import { OrderView } from './order-contract.ts'
import { cancellable } from './order-states.ts'
import { orderEvents } from './pipeline/queues.ts'
import { readOrder } from './read-order.ts'
import type { Looker } from './read-order.ts'
import { lookerOf } from './show-order.ts'

export const cancelOrder = operation({
  name: 'cancelOrder', method: 'POST', path: '/api/orders/{id}/cancel', tag: 'orders',
  summary: 'Cancel an order while that is allowed; what was paid goes back by itself',
  callers: ['holder', 'customer', 'staff', 'manager', 'owner', 'admin'],
  at: atOrder,
  params: orderParams,
  query: Type.Object(tokenQuery),
  body: Type.Optional(Type.Object({ reason: Type.Optional(Type.String({ maxLength: 200 })) })),
  answers: { 200: OrderView },
  effect: 'transaction',
  async handle({ params, caller, subject, db, context }) {
    const looker = lookerOf(caller, subject)
    await cancel(db, subject, params.id, looker, context.clock.now())
    return { status: 200, body: await readOrder(db, context.config, subject, params.id, looker) }
  },
})

/**
 * Cancels at once, or, while the pipeline has the order in its hands, leaves the wish for the pipeline to honour at its next
 * commit. The payment and the warehouse follow through the event. Cancelling what is cancelled changes nothing.
 * @throws tooLateToCancel
 */
async function cancel(db: Db, subject: Subject, orderId: string, looker: Looker, now: Date): Promise<void> {
  const order = await db.selectFrom('order').select(['number', 'status', 'version', 'fulfilment', 'locationId', 'failureCode', 'couponId'])
    .where('businessId', '=', subject.businessId).where('id', '=', orderId).forUpdate().executeTakeFirstOrThrow()
  if (order.status === 'cancelled') return
  const states: readonly string[] = cancellable[looker]
  if (!states.includes(order.status) || order.failureCode !== null) throw refuse('tooLateToCancel', { status: order.status })
  const where = { businessId: subject.businessId, id: orderId }
  if (order.status === 'processing') {
    await db.updateTable('order').set({ cancelRequested: true, version: order.version + 1 })
      .where('businessId', '=', where.businessId).where('id', '=', where.id).execute()
  } else {
    await db.updateTable('order').set({ status: 'cancelled', version: order.version + 1, statusChangedAt: now })
      .where('businessId', '=', where.businessId).where('id', '=', where.id).execute()
    await returnStock(db, where, order.status === 'pending' ? 'released' : 'returned', now)
    if (order.couponId) {
      await db.updateTable('coupon').set({ uses: sql`uses - 1` })
        .where('businessId', '=', where.businessId).where('id', '=', order.couponId).execute()
    }
  }
  const status = order.status === 'processing' ? 'processing' : 'cancelled'
  await recordEvents(db, [{
    businessId: where.businessId, locationId: order.locationId, subjectId: orderId, topics: [orderEvents],
    kind: status === 'cancelled' ? 'order.cancelled' : 'order.cancelRequested',
    payload: { number: order.number, status, version: order.version + 1, fulfilment: order.fulfilment }, occurredAt: now,
  }])
}

/** Before it was confirmed the stock was only held; afterwards it was sold and comes back to the shelf. */
async function returnStock(db: Db, order: { businessId: string; id: string }, kind: 'released' | 'returned', now: Date): Promise<void> {
  const lines = await db.selectFrom('orderLine').innerJoin('order', (join) => join
    .onRef('order.businessId', '=', 'orderLine.businessId').onRef('order.id', '=', 'orderLine.orderId'))
    .select(({ fn }) => ['order.locationId', 'orderLine.itemId', fn.sum<string>('orderLine.quantity').as('quantity')])
    .where('orderLine.businessId', '=', order.businessId).where('orderLine.orderId', '=', order.id)
    .groupBy(['order.locationId', 'orderLine.itemId']).orderBy('orderLine.itemId').execute()
  await moveStock(db, lines.map((line) => ({
    businessId: order.businessId, locationId: line.locationId, itemId: line.itemId, kind, orderId: order.id, at: now,
    onHandChange: kind === 'returned' ? Number(line.quantity) : 0, heldChange: kind === 'released' ? -Number(line.quantity) : 0,
  })))
}
