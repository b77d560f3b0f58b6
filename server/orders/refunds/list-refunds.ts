import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../../platform/http/lists.ts'
import { atOrder, orderParams } from '../at-order.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { Refund } from './refund-contract.ts'

const instant = Type.String({ format: 'date-time' })
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()])

const ListedRefund = Type.Object({
  ...Refund.properties,
  refusal: nullable(Type.String({ description: 'Why the payment provider refused it' })),
  requestedBy: nullable(Type.String({ description: 'The name of who asked for it; null when Parlour did so by itself' })),
  createdAt: instant,
  doneAt: nullable(instant),
})

const partsOfRefund = sql<Static<typeof Refund>['parts']>`(
  select coalesce(json_agg(json_build_object('part', given.part, 'position', given.position, 'name', line.name, 'quantity', given.quantity, 'amountMinor', given.amount_minor)
    order by array_position('{line,delivery,tip}', given.part), given.position), '[]')
  from refund_part given
  left join order_line line on given.part = 'line' and line.business_id = given.business_id and line.order_id = given.order_id and line.position = given.position
  where given.business_id = refund.business_id and given.refund_id = refund.id)`

/** Guests see what they got back on the order itself. */
export const listRefunds = operation({
  name: 'listRefunds', method: 'GET', path: '/api/orders/{id}/refunds', tag: 'orders',
  summary: 'The refunds of an order, and how far each one is; the newest first',
  may: can['orders.listAll'],
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
      .select(['refund.id', 'refund.amountMinor', 'reason', 'state', 'refusal', 'person.name as requestedBy', 'refund.createdAt', 'doneAt'])
      .select(partsOfRefund.as('parts'))
      .where('refund.businessId', '=', subject.businessId).where('refund.orderId', '=', params.id)
      .orderBy('refund.id', 'desc').limit(limit + 1)
    if (after) refunds = refunds.where('refund.id', '<', String(after[0]))
    const rows = await refunds.execute()
    const items = rows.slice(0, limit).map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), doneAt: row.doneAt?.toISOString() ?? null }))
    const last = items.at(-1)
    return { status: 200, body: { items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null } }
  },
})
