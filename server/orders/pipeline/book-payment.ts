import type { Authorisation } from '../../payments/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import { stepKey } from './keys.ts'

type Booking = { businessId: string; id: string; attempt: number; authorisation: Authorisation; now: Date }

/**
 * Brings the ledger of one payment in line with what the provider says: a movement for each difference, and the new state,
 * in the caller's transaction. Saying the same twice changes nothing; an answer older than what is booked changes nothing
 * either, since what was taken or given back never becomes less.
 */
export async function bookPayment(db: Db, { businessId, id, attempt, authorisation, now }: Booking): Promise<void> {
  const booked = await db.selectFrom('payment').select(['state', 'authorisedMinor', 'capturedMinor', 'refundedMinor'])
    .where('businessId', '=', businessId).where('orderId', '=', id).where('attempt', '=', attempt).forUpdate().executeTakeFirst()
  if (!booked) return
  const order = { id, attempt }
  const taken = Math.max(authorisation.capturedMinor, booked.capturedMinor)
  const given = Math.max(authorisation.refundedMinor, booked.refundedMinor)
  const voided = authorisation.state === 'voided'
  const movements = [
    { kind: 'authorise', amountMinor: authorisation.amountMinor - booked.authorisedMinor, idempotencyKey: stepKey(order, 'authorise') },
    { kind: 'capture', amountMinor: taken - booked.capturedMinor, idempotencyKey: `${stepKey(order, 'capture')}:${taken}` },
    { kind: 'refund', amountMinor: given - booked.refundedMinor, idempotencyKey: `${stepKey(order, 'capture')}:refund:${given}` },
    { kind: 'void', amountMinor: voided && booked.state !== 'voided' ? authorisation.amountMinor : 0, idempotencyKey: stepKey(order, 'void') },
  ].filter((movement) => movement.amountMinor > 0)
  if (movements.length > 0) {
    await db.insertInto('paymentMovement').values(movements.map((movement) => ({
      ...movement, businessId, id: newId(), orderId: id, attempt, at: now,
    }))).execute()
  }
  await db.updateTable('payment').set({
    state: stateOf(authorisation.state, taken, given), updatedAt: now, providerReference: authorisation.id,
    authorisedMinor: Math.max(authorisation.amountMinor, booked.authorisedMinor), capturedMinor: taken, refundedMinor: given,
  }).where('businessId', '=', businessId).where('orderId', '=', id).where('attempt', '=', attempt).execute()
}

function stateOf(told: Authorisation['state'], capturedMinor: number, refundedMinor: number): Authorisation['state'] {
  if (capturedMinor === 0) return told
  if (refundedMinor === 0) return 'captured'
  return refundedMinor === capturedMinor ? 'refunded' : 'partiallyRefunded'
}
