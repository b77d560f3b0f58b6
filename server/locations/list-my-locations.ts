import { sql } from 'kysely'
import { Type } from 'typebox'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { refuse } from '../platform/refusal.ts'
import { can } from './capabilities.ts'
import { operation } from './needs.ts'

const Workplace = Type.Object({
  id: Type.String(), slug: Type.String(), name: Type.String(), businessSlug: Type.String(), businessName: Type.String(),
})

export const listMyLocations = operation({
  name: 'listMyLocations',
  method: 'GET',
  path: '/api/me/locations',
  summary: 'Where one works, by business and name: also where the role is suspended. For administrators, every place',
  tag: 'locations',
  may: can['account.keep'],
  query: Type.Object({ ...pageQuery }),
  answers: { 200: pageOf(Workplace) },
  effect: 'none',
  async handle({ caller, query, db }) {
    if (!caller) throw refuse('notSignedIn')
    const limit = query.limit ?? limitDefault
    const after = decodeCursor(query.cursor, ['text', 'text', 'uuid'])
    let places = db.selectFrom('location').innerJoin('business', 'business.id', 'location.businessId')
      .select(['location.id', 'location.slug', 'location.name', 'business.slug as businessSlug', 'business.name as businessName'])
      .orderBy('business.name').orderBy('location.name').orderBy('location.id').limit(limit + 1)
    if (!caller.isAdmin) {
      // The memberships of the caller leave out those that are suspended, which people are shown all the same.
      places = places.where(({ exists, selectFrom }) => exists(
        selectFrom('membership').select('membership.id').where('membership.personId', '=', caller.personId)
          .whereRef('membership.businessId', '=', 'location.businessId')
          .where(({ or, eb, ref }) => or([eb('membership.locationId', 'is', null), eb('membership.locationId', '=', ref('location.id'))])),
      ))
    }
    if (after) places = places.where(sql<boolean>`(business.name, location.name, location.id) > (${String(after[0])}, ${String(after[1])}, ${String(after[2])}::uuid)`)
    const found = await places.execute()
    const items = found.slice(0, limit)
    const last = found.length > limit ? items.at(-1) : undefined
    return { status: 200, body: { items, nextCursor: last ? encodeCursor([last.businessName, last.name, last.id]) : null } }
  },
})
