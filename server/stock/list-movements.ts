import { Type } from 'typebox'
import { atLocation } from '../locations/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { operation } from '../platform/http/operation.ts'
import { findShelf } from './balances.ts'
import { can } from './capabilities.ts'
import { Movement, stockItemParams } from './stock-contract.ts'

export const listMovements = operation({
  name: 'listStockMovements', method: 'GET', path: '/api/locations/{location}/stock/{itemId}/movements', tag: 'stock',
  summary: 'Why there are as many as there are: every movement of an item here, the newest first',
  may: can['stock.read'],
  at: atLocation,
  params: stockItemParams,
  query: Type.Object(pageQuery),
  answers: { 200: pageOf(Movement) },
  effect: 'none',
  async handle({ params, query, subject, db }) {
    const shelf = await findShelf(db, subject, params.itemId)
    const limit = query.limit ?? limitDefault
    const after = decodeCursor(query.cursor, ['uuid'])
    let movements = db.selectFrom('stockMovement as movement')
      .leftJoin('order', (join) => join.onRef('order.businessId', '=', 'movement.businessId').onRef('order.id', '=', 'movement.orderId'))
      .leftJoin('person', 'person.id', 'movement.personId')
      .select(['movement.id', 'kind', 'onHandChange', 'heldChange', 'movement.orderId', 'order.number as orderNumber', 'person.name as person', 'reason', 'at'])
      .where('movement.businessId', '=', shelf.businessId).where('movement.locationId', '=', shelf.locationId).where('movement.itemId', '=', shelf.itemId)
      .orderBy('movement.id', 'desc').limit(limit + 1)
    if (after) movements = movements.where('movement.id', '<', String(after[0]))
    const rows = await movements.execute()
    const items = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }))
    const last = items.at(-1)
    return { status: 200, body: { items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null } }
  },
})
