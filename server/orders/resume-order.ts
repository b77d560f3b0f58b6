import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { recordEvents } from '../platform/events/index.ts'
import { refuse } from './refusals.ts'
import { moveStock } from '../ledgers/index.ts'
import { resumableUntil } from './offers/offered-until.ts'
import { orderEvents } from './pipeline/queues.ts'

/**
 * Begins another attempt of a failed order, in the caller's transaction: its stock is held and its coupon used again, and
 * the pipeline takes it up like a new one. Answers false, and does nothing, when the order is in any other state.
 * Its promise is made anew: the guest has it as long after now as they were to have it after ordering.
 * @param anyway also when its guest has ordered again since
 * @throws tooOldToRetry, orderedAgain with the number of the newer order, stockShort with the item and how many are left, couponUsedUp
 */
export async function resumeOrder(
  db: Db, { businessId, orderId, anyway = false }: { businessId: string; orderId: string; anyway?: boolean }, now: Date,
): Promise<boolean> {
  const order = await db.selectFrom('order')
    .select(['locationId', 'number', 'status', 'version', 'attempt', 'fulfilment', 'couponId', 'placedAt', 'scheduledFor', 'promisedAt', 'firstPromisedAt'])
    .where('businessId', '=', businessId).where('id', '=', orderId).forUpdate().executeTakeFirst()
  if (order?.status !== 'failed') return false
  await refuseToResume(db, { businessId, orderId, ...order }, { anyway, now })
  if (order.couponId) await useCoupon(db, businessId, order.couponId)
  const attempt = order.attempt + 1
  await holdStock(db, { businessId, orderId, attempt, locationId: order.locationId, now })
  const next = { status: 'pending', version: order.version + 1, attempt } as const
  await db.updateTable('order')
    .set({ ...next, ...promiseAnew(order, now), failureCode: null, warehouseState: 'none', cancelRequested: false, cancelReason: null, cancelledBy: null, offeredAt: null, statusChangedAt: now })
    .where('businessId', '=', businessId).where('id', '=', orderId).execute()
  await recordEvents(db, [{
    businessId, locationId: order.locationId, subjectId: orderId, topics: [orderEvents], kind: 'order.resumed',
    payload: { number: order.number, status: next.status, version: next.version, fulfilment: order.fulfilment }, occurredAt: now,
  }])
  return true
}

type ToResume = { businessId: string; orderId: string; placedAt: Date; scheduledFor: Date | null }

/** @throws tooOldToRetry, orderedAgain with the number of the newer order */
export async function refuseToResume(db: Db, { businessId, orderId, ...order }: ToResume, { anyway, now }: { anyway: boolean; now: Date }): Promise<void> {
  if (resumableUntil(order) < now) throw refuse('tooOldToRetry', { placedAt: order.placedAt.toISOString() })
  const newer = anyway ? undefined : await findNewerOrder(db, sql`o.business_id = ${businessId} and o.id = ${orderId}`)
  if (newer) throw refuse('orderedAgain', { orderNumber: newer.number })
}

type Promised = { placedAt: Date; scheduledFor: Date | null; promisedAt: Date; firstPromisedAt: Date | null }

function promiseAnew({ placedAt, scheduledFor, promisedAt, firstPromisedAt }: Promised, now: Date) {
  if (scheduledFor !== null) return {}
  const takes = (firstPromisedAt ?? promisedAt).getTime() - placedAt.getTime()
  return { promisedAt: new Date(now.getTime() + takes), firstPromisedAt: null }
}

/** What the guest of an order has ordered there since, and gets. @param condition on `o`, the order that failed */
async function findNewerOrder(db: Db, condition: RawBuilder<unknown>): Promise<{ id: string; number: number } | undefined> {
  const { rows: [newer] } = await newerOrder(condition).execute(db)
  return newer
}

/**
 * The day of an order is never before that on which it was placed; two days earlier it is in no time zone, and the key of the numbers is read from there.
 * @param condition on `o`, the order that failed
 */
export function newerOrder(condition: RawBuilder<unknown>): RawBuilder<{ id: string; number: number }> {
  return sql`
    select since.id, since.number from "order" o join "order" since on since.business_id = o.business_id and since.location_id = o.location_id
      and since.business_day >= o.placed_at::date - 2 and since.placed_at > o.placed_at and since.status not in ('failed', 'cancelled')
      and (since.person_id = o.person_id or lower(since.contact_email) = lower(o.contact_email) or since.contact_phone = o.contact_phone)
    where ${condition} order by since.placed_at limit 1`
}

/** The price was frozen with the coupon, so its dates no longer matter; its number of uses does. */
async function useCoupon(db: Db, businessId: string, couponId: string): Promise<void> {
  const used = await db.updateTable('coupon').set({ uses: sql`uses + 1` })
    .where('businessId', '=', businessId).where('id', '=', couponId)
    .where('uses', '<', (coupon) => coupon.ref('usesMax')).executeTakeFirst()
  if (used.numUpdatedRows > 0n) return
  const unlimited = await db.selectFrom('coupon').select('id').where('businessId', '=', businessId).where('id', '=', couponId).where('usesMax', 'is', null).executeTakeFirst()
  if (!unlimited) throw refuse('couponUsedUp')
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
