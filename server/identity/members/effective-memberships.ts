import { sql } from 'kysely'
import type { Caller, Membership } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'

/** The memberships of `person` that count, as JSON in the shape of `Membership`. One that is suspended does not. */
export const effectiveMemberships = `
  coalesce((
    select json_agg(json_build_object('businessId', business_id, 'locationId', location_id, 'role', role, 'twoFactorAt', case when role in ('owner', 'manager') then array(
      select location.id from location
      where location.business_id = membership.business_id and location.managers_need_two_factor
        and (membership.location_id is null or location.id = membership.location_id)) else '{}' end) order by id)
    from membership where membership.person_id = person.id and membership.suspended_at is null), '[]')`

/** Nobody changes what this person may until the transaction ends. */
export async function holdMemberships(db: Db, personId: string): Promise<void> {
  await db.selectFrom('membership').select('id').where('personId', '=', personId).orderBy('id').forShare().execute()
}

/** Somebody as the caller they would be: for rights that are checked while somebody else is asking. */
export async function readCaller(db: Db, personId: string): Promise<Caller | null> {
  const { rows: [person] } = await sql<Omit<Caller, 'memberships'> & { memberships: Membership[] }>`
    select person.id as "personId", person.name, person.email, person.is_admin as "isAdmin", person.two_factor_enabled as "hasTwoFactor",
      ${sql.raw(effectiveMemberships)} as memberships
    from person where person.id = ${personId}`.execute(db)
  return person ?? null
}
