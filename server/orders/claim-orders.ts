import type { Db } from '../platform/database/index.ts'
import { sql } from 'kysely'
import { readPhoneNumber } from '../platform/phone-number.ts'

/** Orders with the same last digits; more are hardly one person's. */
const candidatesMax = 5000

/**
 * Makes orders that somebody placed as a guest theirs: those whose contact is the person's own address or number, once it is proved.
 * One statement that states its condition, so that of two people who ask at once for the same order one gets it; asking again changes
 * nothing. @returns how many
 */
export async function claimOrders(db: Db, personId: string): Promise<number> {
  const person = await db.selectFrom('person').select(['email', 'emailVerified', 'phoneNumber']).where('id', '=', personId).executeTakeFirst()
  const email = person?.emailVerified ? person.email : null
  const byNumber = person?.phoneNumber ? await ordersWithNumber(db, person.phoneNumber) : []
  if (email === null && byNumber.length === 0) return 0
  const { numAffectedRows } = await sql`
    update "order" set person_id = ${personId}
    where person_id is null and contact_email is not null and lower(contact_email) = ${email}
      or person_id is null and id = any(${byNumber}::uuid[])`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/** Guests write their numbers as they like, mostly without a country: it is then the one of the place. */
async function ordersWithNumber(db: Db, number: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; contactPhone: string; country: string }>`
    select "order".id, contact_phone, location.country
    from "order" join location on location.business_id = "order".business_id and location.id = location_id
    where person_id is null and contact_phone is not null
      and right(regexp_replace(contact_phone, '\\D', '', 'g'), 7) = right(${number}, 7)
    limit ${candidatesMax}`.execute(db)
  return rows.filter(({ contactPhone, country }) => readPhoneNumber(contactPhone, country) === number).map(({ id }) => id)
}
