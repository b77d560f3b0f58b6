import { Type } from 'typebox'
import { sql } from 'kysely'
import { atLocationQuery, locationQuery } from '../locations/index.ts'
import { newId } from '../platform/ids.ts'
import { can } from './capabilities.ts'
import { CategoryBody, CategoryView, withUniqueName } from './category.ts'
import { versionTag } from './editing.ts'
import { operation } from './needs.ts'

/** A new category is empty, so no menu shows it yet and none is published. */
export const createCategory = operation({
  name: 'createCategory',
  method: 'POST',
  path: '/api/categories',
  summary: 'A new category for the business at a location',
  tag: 'catalogue',
  may: can['menu.edit'],
  at: atLocationQuery,
  query: Type.Object({ location: locationQuery }),
  body: CategoryBody,
  answers: { 201: CategoryView },
  versioned: true,
  effect: 'transaction',
  async handle({ subject: { businessId }, body, db }) {
    const id = newId()
    const atEnd = sql<number>`(select coalesce(max(position) + 1, 0) from category where business_id = ${businessId})`
    const created = await withUniqueName(db.insertInto('category').values({ businessId, id, name: body.name.trim(), position: body.position ?? atEnd })
      .returning(['id', 'name', 'position', 'version']).executeTakeFirstOrThrow())
    return { status: 201, body: { ...created, items: 0 }, headers: { ...versionTag(created.version), location: `/api/categories/${id}` } }
  },
})
