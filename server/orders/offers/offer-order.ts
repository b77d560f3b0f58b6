import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { recordEvents } from '../../platform/events/index.ts'
import { orderEvents } from '../pipeline/queues.ts'
import { refuseToResume } from '../resume-order.ts'

/**
 * Asks the guest of a failed order whether they still want it, in the caller's transaction: on the page of their order, and by a message. Only their
 * yes begins another attempt. Asked again, they are asked again. Answers false, and does nothing, where no card would be charged: nobody has to be asked then.
 * @param anyway also when its guest has ordered again since
 * @throws tooOldToRetry, orderedAgain with the number of the newer order
 */
export async function offerOrder(db: Db, { businessId, orderId, anyway }: { businessId: string; orderId: string; anyway: boolean }, now: Date): Promise<boolean> {
  const order = await db.selectFrom('order').select(['locationId', 'number', 'status', 'version', 'fulfilment', 'paymentMethod', 'totalMinor', 'placedAt', 'scheduledFor'])
    .where('businessId', '=', businessId).where('id', '=', orderId).forUpdate().executeTakeFirst()
  if (order?.status !== 'failed' || order.paymentMethod !== 'card' || order.totalMinor === 0) return false
  await refuseToResume(db, { businessId, orderId, ...order }, { anyway, now })
  const version = order.version + 1
  await db.updateTable('order').set({ offeredAt: now, version }).where('businessId', '=', businessId).where('id', '=', orderId).execute()
  await recordEvents(db, [{
    businessId, locationId: order.locationId, subjectId: orderId, topics: [orderEvents], kind: 'order.offered',
    payload: { number: order.number, status: order.status, version, fulfilment: order.fulfilment }, occurredAt: now,
  }])
  return true
}

/** Whether the guest of a failed order was asked, and has not answered. Holds the order, in the caller's transaction. */
export async function isOffered(db: Db, { businessId, orderId }: { businessId: string; orderId: string }): Promise<boolean> {
  const order = await db.selectFrom('order').select(['status', 'offeredAt']).where('businessId', '=', businessId).where('id', '=', orderId).forUpdate().executeTakeFirst()
  return order?.status === 'failed' && order.offeredAt !== null
}

/** The guest doesn't want it any more, in the caller's transaction, which holds the order. */
export function declineOffer(db: Db, { businessId, orderId }: { businessId: string; orderId: string }) {
  return db.updateTable('order').set({ offeredAt: null, version: sql`version + 1` }).where('businessId', '=', businessId).where('id', '=', orderId)
    .returning(['number', 'status', 'version', 'fulfilment']).executeTakeFirstOrThrow()
}
