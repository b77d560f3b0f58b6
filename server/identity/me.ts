import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { Db } from '../platform/database/index.ts'
import { refuse } from '../refusals.ts'

const id = Type.String({ format: 'uuid' })
const place = Type.Object({ id, slug: Type.String(), name: Type.String() })

export const Me = Type.Object({
  id, name: Type.String(), email: Type.String(), emailVerified: Type.Boolean(),
  isAdmin: Type.Boolean({ description: 'Of the whole platform' }),
  memberships: Type.Array(Type.Object({
    business: place,
    location: Type.Union([place, Type.Null()], { description: 'Null: the whole business' }),
    role: Type.Enum(['owner', 'manager', 'staff', 'courier']),
    jobTitle: Type.Union([Type.String(), Type.Null()]),
  })),
}, { title: 'Me' })
export type Me = Static<typeof Me>

/** What a person sees of themselves. */
export async function readMe(db: Db, personId: string): Promise<Me> {
  const [person, memberships] = await Promise.all([
    db.selectFrom('person').select(['id', 'name', 'email', 'emailVerified', 'isAdmin']).where('id', '=', personId).executeTakeFirst(),
    db.selectFrom('membership').innerJoin('business', 'business.id', 'membership.businessId')
      .leftJoin('location', (join) => join
        .onRef('location.businessId', '=', 'membership.businessId').onRef('location.id', '=', 'membership.locationId'))
      .select([
        'membership.role', 'membership.jobTitle',
        'business.id as businessId', 'business.slug as businessSlug', 'business.name as businessName',
        'location.id as locationId', 'location.slug as locationSlug', 'location.name as locationName',
      ])
      .where('membership.personId', '=', personId).orderBy('business.name').orderBy('location.name').execute(),
  ])
  // The account went away between the sign-in check and now.
  if (!person) throw refuse('notSignedIn')
  return {
    ...person,
    memberships: memberships.map((row) => ({
      business: { id: row.businessId, slug: row.businessSlug, name: row.businessName },
      location: row.locationId !== null && row.locationSlug !== null && row.locationName !== null
        ? { id: row.locationId, slug: row.locationSlug, name: row.locationName } : null,
      // Safe: the table allows these four.
      role: row.role as Me['memberships'][number]['role'],
      jobTitle: row.jobTitle,
    })),
  }
}
