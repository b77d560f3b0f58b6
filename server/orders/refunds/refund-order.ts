import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { Db } from '../../platform/database/index.ts'
import { recordEvents } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import { linesText } from '../../platform/text.ts'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { atOrder, orderParams } from '../at-order.ts'
import { giveCashBack } from '../cash.ts'
import { operation } from '../needs.ts'
import { oweRefund } from '../obligations/owed.ts'
import { linesMax, quantityMax } from '../order-contract.ts'
import { orderEvents } from '../pipeline/queues.ts'
import { RefundMade } from './refund-contract.ts'
import { readPaid, readRefundable, writeRefundParts } from './refundable.ts'
import { divideOverTenders, splitRefund } from './split-refund.ts'
import type { RefundShare, RefundWish } from './split-refund.ts'

const RefundBody = Type.Object({
  amountMinor: Type.Optional(Type.Integer({ minimum: 1, description: 'An amount, divided over what is left. Without it and without parts, all that is left is refunded' })),
  lines: Type.Optional(Type.Array(Type.Object({
    position: Type.Integer({ minimum: 0, maximum: linesMax - 1, description: 'Of the line in the order, counted from 0' }),
    quantity: Type.Integer({ minimum: 1, maximum: quantityMax }),
  }, { additionalProperties: false }), { minItems: 1, maxItems: linesMax, description: 'Items to refund, at what was paid for them' })),
  delivery: Type.Optional(Type.Boolean({ description: 'Refunds the delivery fee' })),
  tip: Type.Optional(Type.Boolean({ description: 'Refunds the tip' })),
  reason: linesText({ minLength: 1, maxLength: 200 }),
}, { additionalProperties: false })

export const refundOrder = operation({
  name: 'refundOrder', method: 'POST', path: '/api/orders/{id}/refunds', tag: 'orders',
  summary: 'Refund items, an amount or all that is left of an order; to a card by the pipeline, in cash over the counter',
  may: can['orders.refund'],
  at: atOrder,
  params: orderParams,
  body: RefundBody,
  answers: { 202: RefundMade },
  effect: 'transaction',
  async handle({ params, body, caller, subject, db, context }) {
    const now = context.clock.now()
    const order = { businessId: subject.businessId, orderId: params.id }
    const wish = wishOf(body)
    const paid = await readPaid(db, order, { lock: true })
    if (!paid) throw refuse('notPaid')
    const parts = await readRefundable(db, paid)
    const shares = splitRefund(parts, wish ?? { kind: 'amount', amountMinor: paid.leftMinor })
    const divided = shares && divideOverTenders(shares, paid.tenders)
    if (!divided) throw refuse('refundTooLarge', { leftMinor: paid.leftMinor })
    // Each is a change of its own.
    const { number, status, version, fulfilment } = await raiseVersion(db, order, divided.length)
    const refunds = divided.map(({ tender, shares: those }) => {
      const refund = { id: newId(), amountMinor: sumOf(those), reason: body.reason, state: tender.isCash ? 'done' as const : 'requested' as const }
      const of = { ...order, attempt: paid.attempt, tender: tender.tender, refundId: refund.id }
      return { refund, of, tender, shares: those }
    })
    for (const { refund, of, tender, shares: those } of refunds) {
      if (tender.isCash) await giveCashBack(db, { ...of, amountMinor: refund.amountMinor, reason: body.reason, personId: caller?.personId ?? null, now })
      else {
        await db.insertInto('refund').values({ ...order, ...refund, attempt: paid.attempt, tender: tender.tender, personId: caller?.personId ?? null, createdAt: now }).execute()
        await oweRefund(db, { ...of, locationId: subject.locationId ?? '', amountMinor: refund.amountMinor }, now)
      }
      await writeRefundParts(db, of, those)
    }
    await recordEvents(db, refunds.map(({ refund, tender }, index) => ({
      businessId: subject.businessId, locationId: subject.locationId ?? '', subjectId: params.id, topics: [orderEvents], occurredAt: now,
      kind: tender.isCash ? 'order.refunded' : 'order.refundRequested', payload: { number, status, version: version - refunds.length + 1 + index, fulfilment, refundId: refund.id, amountMinor: refund.amountMinor },
    })))
    const [first, ...also] = refunds.map(({ refund, shares: those }) => ({
      ...refund, parts: those.map((share) => ({ ...share, name: parts.find(({ part, position }) => part === share.part && position === share.position)?.name ?? null })),
    }))
    if (!first) throw new Error('A refund that was divided has at least one part.')
    const amountMinor = sumOf(shares)
    return { status: 202, body: { ...first, also }, audit: { label: String(number), changes: { amountMinor: { to: amountMinor } } } }
  },
})

/** Null: all that is left. @throws invalidInput for an amount together with items: which of the two was meant, nobody can tell */
function wishOf({ amountMinor, lines = [], delivery = false, tip = false }: Static<typeof RefundBody>): RefundWish | null {
  const isOfParts = lines.length > 0 || delivery || tip
  if (amountMinor === undefined) return isOfParts ? { kind: 'parts', lines, delivery, tip } : null
  if (isOfParts) throw refuse('invalidInput', { errors: [{ pointer: '/amountMinor', detail: 'Send either an amount or what is to be refunded.' }] })
  return { kind: 'amount', amountMinor }
}

function sumOf(shares: readonly RefundShare[]): number {
  return shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}

/** A refund is something that happened to the order, which `readPaid` holds. */
function raiseVersion(db: Db, { businessId, orderId }: { businessId: string; orderId: string }, by: number) {
  return db.updateTable('order').set((old) => ({ version: old('version', '+', by) })).where('businessId', '=', businessId).where('id', '=', orderId)
    .returning(['number', 'status', 'version', 'fulfilment']).executeTakeFirstOrThrow()
}
