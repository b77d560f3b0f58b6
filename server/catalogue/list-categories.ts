import { Type } from 'typebox'
import { sql } from 'kysely'
import { atLocationQuery, locationQuery } from '../locations/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { can } from './capabilities.ts'
import { CategoryView, categoriesOf } from './category.ts'
import { operation } from './needs.ts'

export const listCategories = operation({
  name: 'listCategories',
  method: 'GET',
  path: '/api/categories',
  summary: 'The categories of the business at a location, in the order of the menu',
  tag: 'catalogue',
  may: can['menu.read'],
  anonymous: true,
  at: atLocationQuery,
  query: Type.Object({ ...pageQuery, location: locationQuery }),
  answers: { 200: pageOf(CategoryView) },
  effect: 'none',
  async handle({ subject, query, db }) {
    const limit = query.limit ?? limitDefault
    const after = decodeCursor(query.cursor, 3)
    let categories = categoriesOf(db, subject.businessId).orderBy('position').orderBy('name').orderBy('id').limit(limit + 1)
    if (after) categories = categories.where(sql<boolean>`(position, name, id::text) > (${Number(after[0])}::float8, ${String(after[1])}, ${String(after[2])})`)
    const rows = await categories.execute()
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return { status: 200, body: { items: rows.slice(0, limit), nextCursor: last ? encodeCursor([last.position, last.name, last.id]) : null } }
  },
})
