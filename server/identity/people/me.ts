import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { Db } from '../../platform/database/index.ts'
import { refuse } from '../refusals.ts'
import { memberRoles } from '../members/member.ts'

const id = Type.String({ format: 'uuid' })
const place = Type.Object({ id, slug: Type.String(), name: Type.String() })

export const Me = Type.Object({
  id, name: Type.String(),
  email: Type.Union([Type.String(), Type.Null()], { description: 'Null: they sign in with their phone number only' }),
  emailVerified: Type.Boolean(),
  phoneNumber: Type.Union([Type.String(), Type.Null()], { description: 'As +12125550123 (E.164); always proved by a code' }),
  twoFactorEnabled: Type.Boolean(),
  hasPassword: Type.Boolean(),
  isAdmin: Type.Boolean({ description: 'Of the whole platform' }),
  memberships: Type.Array(Type.Object({
    business: place,
    location: Type.Union([place, Type.Null()], { description: 'Null: the whole business' }),
    id,
    role: Type.Enum([...memberRoles]),
    jobTitle: Type.Union([Type.String(), Type.Null()]),
    suspended: Type.Boolean({ description: 'The role counts for nothing until somebody reinstates it' }),
    needsTwoFactorAt: Type.Array(id, { description: 'Locations where the role counts for nothing until two-factor sign-in is set up' }),
  })),
}, { title: 'Me' })
export type Me = Static<typeof Me>

/** What a person sees of themselves. */
export async function readMe(db: Db, personId: string): Promise<Me> {
  const [person, memberships] = await Promise.all([
    db.selectFrom('person').select(['id', 'name', 'email', 'emailVerified', 'phoneNumber', 'twoFactorEnabled', 'isAdmin'])
      .select(({ exists, selectFrom }) => exists(
        selectFrom('credential').whereRef('credential.personId', '=', 'person.id').where('providerId', '=', 'credential').where('password', 'is not', null),
      ).$castTo<boolean>().as('hasPassword'))
      .where('id', '=', personId).executeTakeFirst(),
    db.selectFrom('membership').innerJoin('business', 'business.id', 'membership.businessId')
      .leftJoin('location', (join) => join
        .onRef('location.businessId', '=', 'membership.businessId').onRef('location.id', '=', 'membership.locationId'))
      .select([
        'membership.id', 'membership.role', 'membership.jobTitle', 'membership.suspendedAt',
        sql<string[]>`array(
          select place.id from location place where place.business_id = membership.business_id and place.managers_need_two_factor
            and membership.role in ('owner', 'manager') and (membership.location_id is null or place.id = membership.location_id)
          order by place.id)`.as('twoFactorAt'),
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
      id: row.id,
      // Safe: the table allows these four.
      role: row.role as Me['memberships'][number]['role'],
      jobTitle: row.jobTitle,
      suspended: row.suspendedAt !== null,
      needsTwoFactorAt: person.twoFactorEnabled ? [] : row.twoFactorAt,
    })),
  }
}
