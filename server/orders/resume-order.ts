import { sql } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { recordEvents } from '../platform/events/index.ts'
import { refuse } from '../refusals.ts'
import { moveStock } from '../stock/index.ts'
import { orderEvents } from './pipeline/queues.ts'

/**
 * Begins another attempt of a failed order, in the caller's transaction: its stock is held and its coupon used again, and
 * the pipeline takes it up like a new one. Answers false, and does nothing, when the order is in any other state.
 * @throws stockShort with the item and how many are left, couponUsedUp
 */
export async function resumeOrder(db: Db, { businessId, orderId }: { businessId: string; orderId: string }, now: Date): Promise<boolean> {
  const order = await db.selectFrom('order').select(['locationId', 'number', 'status', 'version', 'attempt', 'fulfilment', 'couponId'])
    .where('businessId', '=', businessId).where('id', '=', orderId).forUpdate().executeTakeFirst()
  if (order?.status !== 'failed') return false
  if (order.couponId) await useCoupon(db, businessId, order.couponId)
  const attempt = order.attempt + 1
  await holdStock(db, { businessId, orderId, attempt, locationId: order.locationId, now })
  const next = { status: 'pending', version: order.version + 1, attempt } as const
  await db.updateTable('order')
    .set({ ...next, failureCode: null, warehouseState: 'none', cancelRequested: false, cancelReason: null, cancelledBy: null, statusChangedAt: now })
    .where('businessId', '=', businessId).where('id', '=', orderId).execute()
  await recordEvents(db, [{
    businessId, locationId: order.locationId, subjectId: orderId, topics: [orderEvents], kind: 'order.resumed',
    payload: { number: order.number, status: next.status, version: next.version, fulfilment: order.fulfilment }, occurredAt: now,
  }])
  return true
}

/** The price was frozen with the coupon, so its dates no longer matter; its number of uses does. */
async function useCoupon(db: Db, businessId: string, couponId: string): Promise<void> {
  const used = await db.updateTable('coupon').set({ uses: sql`uses + 1` })
    .where('businessId', '=', businessId).where('id', '=', couponId)
    .where((coupon) => coupon.or([coupon('usesMax', 'is', null), coupon('uses', '<', coupon.ref('usesMax'))])).executeTakeFirst()
  if (used.numUpdatedRows === 0n) throw refuse('couponUsedUp')
}

type Holding = { businessId: string; orderId: string; attempt: number; locationId: string; now: Date }

/** Balances are locked in the order of item ids, as everywhere, and looked at before anything is moved. */
async function holdStock(db: Db, { businessId, orderId, attempt, locationId, now }: Holding): Promise<void> {
  const needs = await db.selectFrom('orderLine')
    .select(({ fn }) => ['itemId', fn.min<string>('name').as('name'), fn.sum<number>('quantity').as('quantity')])
    .where('businessId', '=', businessId).where('orderId', '=', orderId).groupBy('itemId').orderBy('itemId').execute()
  const balances = await db.selectFrom('stockBalance').select(['itemId', 'onHand', 'held'])
    .where('businessId', '=', businessId).where('locationId', '=', locationId).where('itemId', 'in', needs.map(({ itemId }) => itemId))
    .orderBy('itemId').forUpdate().execute()
  const left = new Map(balances.map(({ itemId, onHand, held }) => [itemId, onHand - held]))
  for (const { itemId, name, quantity } of needs) {
    const available = left.get(itemId)
    if (available !== undefined && available < quantity) throw refuse('stockShort', { itemId, item: name, left: Math.max(0, available) })
  }
  await moveStock(db, needs.map(({ itemId, quantity }) => ({
    businessId, locationId, itemId, kind: 'held', onHandChange: 0, heldChange: quantity, order: { id: orderId, attempt }, at: now,
  })))
}
