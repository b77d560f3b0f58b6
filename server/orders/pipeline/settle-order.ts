import type { Context } from '../../context.ts'
import type { Authorisation } from '../../payments/index.ts'
import { callWithRetries } from '../../platform/calls.ts'
import type { CallOutcome } from '../../platform/calls.ts'
import type { Db } from '../../platform/database/index.ts'
import { recordEvents } from '../../platform/events/index.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { bookPayment } from './book-payment.ts'
import { refundKey, stepKey } from './keys.ts'
import { owedPayment, owesRelease } from './owed.ts'
import type { Owed, PaymentFacts, SettledFacts } from './owed.ts'
import { orderEvents } from './queues.ts'
import { patience } from './saga.ts'

export type OutsideWorld = Pick<Context, 'database' | 'clock' | 'gateway' | 'warehouse'>

type OrderFacts = SettledFacts & { businessId: string; locationId: string; id: string; currency: string }

/** The outside did not do what it owes; the message comes back later. */
class Unsettled extends Error {}

/**
 * Makes payment provider and warehouse agree with an order that has ended: capture what was completed, void or refund what
 * was cancelled or failed, release goods, carry out refunds that somebody asked for. Every call is keyed, so it may run any
 * number of times, also at once.
 * @throws Unsettled when something could not be done now
 */
export async function settleOrder(context: OutsideWorld, businessId: string, orderId: string): Promise<void> {
  const order = await readOrder(context.database.kysely, businessId, orderId)
  if (!order) return
  const payments = await readPayments(context.database.kysely, businessId, orderId)
  await releaseGoods(context, order)
  const attempts = payments.length === 0 ? [undefined] : payments
  for (const payment of attempts) await settlePayment(context, order, payment)
  await carryOutRefunds(context, order)
}

async function settlePayment(context: OutsideWorld, order: OrderFacts, payment: PaymentFacts | undefined): Promise<void> {
  const attempt = { id: order.id, attempt: payment?.attempt ?? order.attempt }
  const settle: Record<Owed, () => Promise<void>> = {
    nothing: async () => undefined,
    bookCash: () => bookCash(context, order),
    capture: () => call(context, order, attempt.attempt, 'capture', () => context.gateway.capture({
      authorisationKey: stepKey(attempt, 'authorise'), amountMinor: order.totalMinor, idempotencyKey: stepKey(attempt, 'capture'),
    })),
    letGo: () => letGo(context, order, attempt),
  }
  await settle[owedPayment(order, payment)]()
}

/** Void; when the money was taken already, give all of it back. */
async function letGo(context: OutsideWorld, order: OrderFacts, attempt: { id: string; attempt: number }): Promise<void> {
  const authorisationKey = stepKey(attempt, 'authorise')
  const voided = await callWithRetries(() => context.gateway.void({ authorisationKey, idempotencyKey: stepKey(attempt, 'void') }), patience)
  if (voided.outcome === 'done') return book(context, order, attempt.attempt, voided.value)
  if (voided.outcome !== 'refused' || voided.code !== 'alreadyCaptured') throw new Unsettled(`The payment could not be voided: ${voided.reason}`)
  const found = await callWithRetries(() => context.gateway.find(authorisationKey), patience)
  if (found.outcome !== 'done' || !found.value) throw new Unsettled('The payment was captured, but the provider does not say how much.')
  await book(context, order, attempt.attempt, found.value)
  const amountMinor = found.value.capturedMinor - found.value.refundedMinor
  if (amountMinor === 0) return
  await call(context, order, attempt.attempt, 'refund', () => context.gateway.refund({
    authorisationKey, amountMinor, idempotencyKey: `${stepKey(attempt, 'void')}:refund-${found.value?.refundedMinor ?? 0}`,
  }))
}

async function carryOutRefunds(context: OutsideWorld, order: OrderFacts): Promise<void> {
  const refunds = await context.database.kysely.selectFrom('refund').select(['id', 'attempt', 'amountMinor'])
    .where('businessId', '=', order.businessId).where('orderId', '=', order.id).where('state', '=', 'requested').orderBy('id').execute()
  for (const refund of refunds) {
    const outcome = await callWithRetries(() => context.gateway.refund({
      authorisationKey: stepKey({ id: order.id, attempt: refund.attempt }, 'authorise'),
      amountMinor: refund.amountMinor, idempotencyKey: refundKey(refund.id),
    }), patience)
    if (outcome.outcome !== 'done' && outcome.outcome !== 'refused') throw new Unsettled(`A refund could not be made: ${outcome.reason}`)
    await inTransaction(context, async (db) => {
      if (outcome.outcome === 'done') await bookPayment(db, { ...order, attempt: refund.attempt, authorisation: outcome.value, now: context.clock.now() })
      const { numUpdatedRows } = await db.updateTable('refund')
        .set({ state: outcome.outcome, refusal: outcome.outcome === 'refused' ? outcome.code : null, doneAt: context.clock.now() })
        .where('businessId', '=', order.businessId).where('id', '=', refund.id).where('state', '=', 'requested').executeTakeFirst()
      if (numUpdatedRows === 0n || outcome.outcome !== 'done') return
      await recordEvents(db, [{
        businessId: order.businessId, locationId: order.locationId, subjectId: order.id, topics: [orderEvents], kind: 'order.refunded',
        payload: { refundId: refund.id, amountMinor: refund.amountMinor }, occurredAt: context.clock.now(),
      }])
    })
  }
}

async function call(
  context: OutsideWorld, order: OrderFacts, attempt: number, what: string, ask: () => Promise<CallOutcome<Authorisation>>,
): Promise<void> {
  const outcome = await callWithRetries(ask, patience)
  if (outcome.outcome !== 'done') throw new Unsettled(`The ${what} could not be done: ${outcome.reason}`)
  await book(context, order, attempt, outcome.value)
}

async function book(context: OutsideWorld, order: OrderFacts, attempt: number, authorisation: Authorisation): Promise<void> {
  await inTransaction(context, (db) => bookPayment(db, { ...order, attempt, authorisation, now: context.clock.now() }))
}

/** Cash is in the drawer when the order is handed over; it goes through the same books as a card. */
async function bookCash(context: OutsideWorld, order: OrderFacts): Promise<void> {
  const { totalMinor } = order
  await inTransaction(context, async (db) => {
    await db.insertInto('payment').values({
      businessId: order.businessId, orderId: order.id, attempt: order.attempt, state: 'unknown', currency: order.currency,
      updatedAt: context.clock.now(),
    }).onConflict((conflict) => conflict.doNothing()).execute()
    await bookPayment(db, {
      ...order, now: context.clock.now(),
      authorisation: { id: 'cash', state: 'captured', amountMinor: totalMinor, capturedMinor: totalMinor, refundedMinor: 0, currency: order.currency },
    })
  })
}

/** Of an order that has ended, and of every attempt before the last: a redriven order may have left goods behind that nobody will come for. */
async function releaseGoods(context: OutsideWorld, order: OrderFacts): Promise<void> {
  const attempts = owesRelease(order) ? order.attempt : order.attempt - 1
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const released = await callWithRetries(() => context.warehouse.release({
      confirmationKey: stepKey({ id: order.id, attempt }, 'confirm-stock'), idempotencyKey: stepKey({ id: order.id, attempt }, 'release-stock'),
    }), patience)
    if (released.outcome !== 'done') throw new Unsettled(`The goods could not be released: ${released.reason}`)
  }
  if (!owesRelease(order)) return
  await context.database.kysely.updateTable('order').set({ warehouseState: 'released' })
    .where('businessId', '=', order.businessId).where('id', '=', order.id).where('attempt', '=', order.attempt)
    .where('status', 'in', ['cancelled', 'failed']).execute()
}

async function readOrder(db: Db, businessId: string, orderId: string): Promise<OrderFacts | undefined> {
  const row = await db.selectFrom('order')
    .select(['businessId', 'locationId', 'id', 'status', 'paymentMethod', 'warehouseState', 'attempt', 'totalMinor', 'currency'])
    .where('businessId', '=', businessId).where('id', '=', orderId).executeTakeFirst()
  // The check constraints of the table allow just the values of these types.
  return row as OrderFacts | undefined
}

async function readPayments(db: Db, businessId: string, orderId: string): Promise<PaymentFacts[]> {
  const rows = await db.selectFrom('payment').select(['attempt', 'state', 'capturedMinor', 'refundedMinor'])
    .where('businessId', '=', businessId).where('orderId', '=', orderId).orderBy('attempt').execute()
  return rows as PaymentFacts[]
}
