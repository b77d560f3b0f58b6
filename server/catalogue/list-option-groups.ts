import { Type } from 'typebox'
import { sql } from 'kysely'
import { atLocationQuery, locationQuery } from '../locations/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { can } from './capabilities.ts'
import { viewOptionGroup } from './menu-view.ts'
import { operation } from './needs.ts'
import { OptionGroupView } from './option-group.ts'
import { readOptionGroups } from './read-menu.ts'

export const listOptionGroups = operation({
  name: 'listOptionGroups',
  method: 'GET',
  path: '/api/option-groups',
  summary: 'What guests of the business at a location can be asked, by name',
  tag: 'catalogue',
  may: can['menu.readAll'],
  at: atLocationQuery,
  query: Type.Object({ ...pageQuery, location: locationQuery }),
  answers: { 200: pageOf(OptionGroupView) },
  effect: 'none',
  async handle({ subject: { businessId }, query, db }) {
    const limit = query.limit ?? limitDefault
    const after = decodeCursor(query.cursor, 2)
    let wanted = db.selectFrom('optionGroup').select(['id', 'name', 'version']).where('businessId', '=', businessId).orderBy('name').orderBy('id').limit(limit + 1)
    if (after) wanted = wanted.where(sql<boolean>`(name, id::text) > (${String(after[0])}, ${String(after[1])})`)
    const rows = await wanted.execute()
    const page = rows.slice(0, limit)
    const groups = page.length === 0 ? new Map<string, never>() : await readOptionGroups(db, businessId, page.map(({ id }) => id))
    const last = rows.length > limit ? page.at(-1) : undefined
    const items = page.flatMap(({ id, version }) => {
      const group = groups.get(id)
      return group ? [{ ...viewOptionGroup(group), version }] : []
    })
    return { status: 200, body: { items, nextCursor: last ? encodeCursor([last.name, last.id]) : null } }
  },
})
