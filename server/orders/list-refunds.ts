import { Type } from 'typebox'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { operation } from '../platform/http/operation.ts'
import { atOrder, orderParams } from './at-order.ts'
import { Refund } from './refund-order.ts'

const instant = Type.String({ format: 'date-time' })
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()])

const ListedRefund = Type.Object({
  ...Refund.properties,
  refusal: nullable(Type.String({ description: 'Why the payment provider refused it' })),
  requestedBy: nullable(Type.String({ description: 'The name of who asked for it; null when Parlour did so by itself' })),
  createdAt: instant,
  doneAt: nullable(instant),
})

/** Guests see what they got back on the order itself. */
export const listRefunds = operation({
  name: 'listRefunds', method: 'GET', path: '/api/orders/{id}/refunds', tag: 'orders',
  summary: 'The refunds of an order, and how far each one is; the newest first',
  may: 'orders.listAll',
  at: atOrder,
  params: orderParams,
  query: Type.Object(pageQuery),
  answers: { 200: pageOf(ListedRefund) },
  effect: 'none',
  async handle({ params, query, subject, db }) {
    const limit = query.limit ?? limitDefault
    const after = decodeCursor(query.cursor, ['uuid'])
    // Ids are made in the order of time.
    let refunds = db.selectFrom('refund').leftJoin('person', 'person.id', 'refund.personId')
      .select(['refund.id', 'amountMinor', 'reason', 'state', 'refusal', 'person.name as requestedBy', 'refund.createdAt', 'doneAt'])
      .where('refund.businessId', '=', subject.businessId).where('orderId', '=', params.id)
      .orderBy('refund.id', 'desc').limit(limit + 1)
    if (after) refunds = refunds.where('refund.id', '<', String(after[0]))
    const rows = await refunds.execute()
    const items = rows.slice(0, limit).map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), doneAt: row.doneAt?.toISOString() ?? null }))
    const last = items.at(-1)
    return { status: 200, body: { items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null } }
  },
})
