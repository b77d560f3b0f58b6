import { Type } from 'typebox'
import { sql } from 'kysely'
import type { Subject } from '../platform/authorisation/index.ts'
import type { Db } from '../platform/database/index.ts'
import { recordEvents } from '../platform/events/index.ts'
import { newId } from '../platform/ids.ts'
import { linesText } from '../platform/text.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { cashReference, moveStock } from '../ledgers/index.ts'
import { atOrder, orderParams, tokenQuery } from './at-order.ts'
import { giveCashBack } from './cash.ts'
import { operation } from './needs.ts'
import { oweWhatIsMissing } from './obligations/owed.ts'
import { OrderView } from './order-contract.ts'
import { cancellable } from './order-states.ts'
import { orderEvents } from './pipeline/queues.ts'
import { readOrder } from './read-order.ts'
import type { Looker } from './read-order.ts'
import { lookerOf } from './show-order.ts'

export const cancelOrder = operation({
  name: 'cancelOrder', method: 'POST', path: '/api/orders/{id}/cancel', tag: 'orders',
  summary: 'Cancel an order while that is allowed; what was paid goes back by itself',
  may: can['orders.cancel'],
  at: atOrder,
  params: orderParams,
  query: Type.Object(tokenQuery),
  body: Type.Optional(Type.Object({ reason: Type.Optional(linesText({ maxLength: 200 })) })),
  answers: { 200: OrderView },
  effect: 'transaction',
  async handle({ params, body, caller, subject, db, context }) {
    const looker = lookerOf(caller, subject)
    await cancel(db, subject, { orderId: params.id, looker, personId: caller?.personId, reason: body?.reason?.trim() || null, now: context.clock.now() })
    return { status: 200, body: await readOrder(db, context.config, subject, params.id, looker) }
  },
})

type Cancelling = { orderId: string; looker: Looker; personId: string | undefined; reason: string | null; now: Date }

/**
 * Cancels at once, or, while the pipeline has the order in its hands, leaves the wish for the pipeline to honour at its next
 * commit. What is owed outside from then on is written down with it. Cancelling what is cancelled changes nothing.
 * @throws tooLateToCancel
 */
async function cancel(db: Db, subject: Subject, { orderId, looker, personId, reason, now }: Cancelling): Promise<void> {
  const order = await db.selectFrom('order').select(['number', 'status', 'version', 'fulfilment', 'locationId', 'failureCode', 'couponId', 'personId', 'cancelRequested', 'attempt'])
    .where('businessId', '=', subject.businessId).where('id', '=', orderId).forUpdate().executeTakeFirstOrThrow()
  if (order.status === 'cancelled') return
  const states: readonly string[] = cancellable[looker]
  if (!states.includes(order.status) || order.failureCode !== null) throw refuse('tooLateToCancel', { orderStatus: order.status })
  // The wish that was there first stands, with whose it is and why.
  if (order.cancelRequested) return
  const where = { businessId: subject.businessId, id: orderId }
  // Who works here and cancels what they ordered themselves is its guest, and need not be told.
  const cancelledBy = looker === 'customer' || (personId !== undefined && personId === order.personId) ? 'guest' : 'crew'
  if (order.status === 'processing') {
    await db.updateTable('order').set({ cancelRequested: true, cancelReason: reason, cancelledBy, version: order.version + 1 })
      .where('businessId', '=', where.businessId).where('id', '=', where.id).execute()
  } else {
    await db.updateTable('order').set({ status: 'cancelled', cancelReason: reason, cancelledBy, version: order.version + 1, statusChangedAt: now })
      .where('businessId', '=', where.businessId).where('id', '=', where.id).execute()
    // Before the stock, as when it was used.
    if (order.couponId) {
      await db.updateTable('coupon').set({ uses: sql`greatest(uses - 1, 0)` })
        .where('businessId', '=', where.businessId).where('id', '=', order.couponId).where('usesMax', 'is not', null).execute()
    }
    await returnStock(db, { ...where, attempt: order.attempt }, now)
    await giveBackCash(db, { ...where, attempt: order.attempt, personId: personId ?? null }, now)
    await oweWhatIsMissing(db, sql`o.business_id = ${where.businessId} and o.id = ${where.id}`, now)
  }
  const status = order.status === 'processing' ? 'processing' : 'cancelled'
  await recordEvents(db, [{
    businessId: where.businessId, locationId: order.locationId, subjectId: orderId, topics: [orderEvents],
    kind: status === 'cancelled' ? 'order.cancelled' : 'order.cancelRequested',
    payload: { number: order.number, status, version: order.version + 1, fulfilment: order.fulfilment }, occurredAt: now,
  }])
}

/** What was paid in cash for an order that was taken back from its guest is in the drawer, and goes back over the counter. */
async function giveBackCash(db: Db, { businessId, id: orderId, attempt, personId }: { businessId: string; id: string; attempt: number; personId: string | null }, now: Date): Promise<void> {
  const payments = await db.selectFrom('payment').select(['tender', 'capturedMinor', 'refundedMinor'])
    .where('businessId', '=', businessId).where('orderId', '=', orderId).where('attempt', '=', attempt).where('providerReference', '=', cashReference)
    .orderBy('tender').forUpdate().execute()
  for (const { tender, capturedMinor, refundedMinor } of payments.filter((payment) => payment.capturedMinor > payment.refundedMinor)) {
    await giveCashBack(db, { businessId, orderId, attempt, tender, refundId: newId(), amountMinor: capturedMinor - refundedMinor, reason: 'The order was cancelled.', personId, now })
  }
}

/** What the order holds is let go, and what it took from the shelf (once it was confirmed) comes back: the opposite of its movements. */
async function returnStock(db: Db, order: { businessId: string; id: string; attempt: number }, now: Date): Promise<void> {
  const taken = await db.selectFrom('stockMovement')
    .select(({ fn }) => ['locationId', 'itemId', fn.sum<number>('onHandChange').as('onHand'), fn.sum<number>('heldChange').as('held')])
    .where('businessId', '=', order.businessId).where('orderId', '=', order.id)
    .groupBy(['locationId', 'itemId']).orderBy('itemId').execute()
  await moveStock(db, taken.filter(({ onHand, held }) => onHand !== 0 || held !== 0).map(({ locationId, itemId, onHand, held }) => ({
    businessId: order.businessId, locationId, itemId, kind: onHand === 0 ? 'released' : 'returned', order: { id: order.id, attempt: order.attempt }, at: now,
    onHandChange: -onHand, heldChange: -held,
  })))
}
