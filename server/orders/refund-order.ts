import { Type } from 'typebox'
import { sql } from 'kysely'
import { recordEvents } from '../platform/events/index.ts'
import { operation } from '../platform/http/operation.ts'
import { newId } from '../platform/ids.ts'
import { linesText } from '../platform/text.ts'
import { refuse } from '../refusals.ts'
import { giveCashBack } from './cash.ts'
import { oweRefund } from './obligations/owed.ts'
import { atOrder, orderParams } from './at-order.ts'
import { orderEvents } from './pipeline/queues.ts'

export const Refund = Type.Object({
  id: Type.String({ format: 'uuid' }), amountMinor: Type.Integer(), reason: Type.String(),
  state: Type.Enum(['requested', 'done', 'refused']),
})

export const refundOrder = operation({
  name: 'refundOrder', method: 'POST', path: '/api/orders/{id}/refunds', tag: 'orders',
  summary: 'Refund an order, all of it or a part; to a card by the pipeline, in cash over the counter',
  may: 'orders.refund',
  at: atOrder,
  params: orderParams,
  body: Type.Object({
    amountMinor: Type.Optional(Type.Integer({ minimum: 1, description: 'Everything that is left, when it is not given' })),
    reason: linesText({ minLength: 1, maxLength: 200 }),
  }),
  answers: { 202: Refund },
  effect: 'transaction',
  async handle({ params, body, caller, subject, db, context }) {
    const now = context.clock.now()
    // The lock on the payment lets one refund after the other be decided on what is really left.
    const payment = await db.selectFrom('payment').select(['attempt', 'capturedMinor', 'refundedMinor', 'providerReference'])
      .where('businessId', '=', subject.businessId).where('orderId', '=', params.id).where('capturedMinor', '>', 0)
      .orderBy('attempt', 'desc').forUpdate().executeTakeFirst()
    if (!payment) throw refuse('notPaid')
    const { rows: [requested] } = await sql<{ total: number }>`select coalesce(sum(amount_minor), 0)::bigint as total from refund
      where business_id = ${subject.businessId} and order_id = ${params.id} and state = 'requested'`.execute(db)
    const left = payment.capturedMinor - payment.refundedMinor - (requested?.total ?? 0)
    const amountMinor = body.amountMinor ?? left
    if (amountMinor > left || left === 0) throw refuse('refundTooLarge', { leftMinor: left })
    const isCash = payment.providerReference === 'cash'
    const refund = { id: newId(), amountMinor, reason: body.reason, state: isCash ? 'done' as const : 'requested' as const }
    const of = { businessId: subject.businessId, orderId: params.id, attempt: payment.attempt }
    const personId = caller?.personId ?? null
    if (isCash) await giveCashBack(db, { ...of, refundId: refund.id, amountMinor, reason: body.reason, personId, now })
    else {
      await db.insertInto('refund').values({ ...refund, ...of, personId, createdAt: now }).execute()
      await oweRefund(db, { ...of, locationId: subject.locationId ?? '', refundId: refund.id, amountMinor }, now)
    }
    await recordEvents(db, [{
      businessId: subject.businessId, locationId: subject.locationId ?? '', subjectId: params.id, topics: [orderEvents],
      kind: isCash ? 'order.refunded' : 'order.refundRequested', payload: { refundId: refund.id, amountMinor }, occurredAt: now,
    }])
    const { number } = await db.selectFrom('order').select('number').where('businessId', '=', subject.businessId).where('id', '=', params.id).executeTakeFirstOrThrow()
    return { status: 202, body: refund, audit: { label: String(number), changes: { amountMinor: { to: amountMinor } } } }
  },
})
