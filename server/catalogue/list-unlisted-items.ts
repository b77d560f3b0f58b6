import { Type } from 'typebox'
import { sql } from 'kysely'
import { atLocationQuery, locationQuery } from '../locations/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { can } from './capabilities.ts'
import { operation } from './needs.ts'

const UnlistedItem = Type.Object({
  id: Type.String(), name: Type.String(), categoryId: Type.Union([Type.String(), Type.Null()]), picture: Type.Union([Type.String(), Type.Null()]),
  version: Type.Integer({ description: 'For If-Match' }),
})

export const listUnlistedItems = operation({
  name: 'listUnlistedMenuItems',
  method: 'GET',
  path: '/api/menu-items/unlisted',
  summary: 'Items of the business that are not on the menu of a location, but could be',
  tag: 'catalogue',
  may: can['menu.readAll'],
  at: atLocationQuery,
  query: Type.Object({ ...pageQuery, location: locationQuery }),
  answers: { 200: pageOf(UnlistedItem) },
  effect: 'none',
  async handle({ subject: { businessId, locationId }, query, db }) {
    const limit = query.limit ?? limitDefault
    const after = decodeCursor(query.cursor, 2)
    let items = db.selectFrom('menuItem').select(['id', 'name', 'categoryId', 'picture', 'version'])
      .where('businessId', '=', businessId).where('retiredAt', 'is', null)
      .where(({ not, exists, selectFrom }) => not(exists(selectFrom('listing').select('itemId')
        .whereRef('listing.businessId', '=', 'menuItem.businessId').whereRef('listing.itemId', '=', 'menuItem.id').where('locationId', '=', locationId))))
      .orderBy('name').orderBy('id').limit(limit + 1)
    if (after) items = items.where(sql<boolean>`(name, id::text) > (${String(after[0])}, ${String(after[1])})`)
    const rows = await items.execute()
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return { status: 200, body: { items: rows.slice(0, limit), nextCursor: last ? encodeCursor([last.name, last.id]) : null } }
  },
})
