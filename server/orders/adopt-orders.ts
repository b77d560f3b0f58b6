import type { Db } from '../platform/database/index.ts'
import { sql } from 'kysely'
import { findSpellings, isNumber } from '../locations/index.ts'

const contactPhone = { table: 'order', alias: 'o', column: 'contact_phone', located: true } as const

/**
 * Makes orders that somebody placed as a guest theirs: those whose contact is the person's own address or number, once it is proved.
 * One statement that states its condition, so that of two people who ask at once for the same order one gets it; asking again changes
 * nothing. @returns how many
 */
export async function adoptOrders(db: Db, personId: string): Promise<number> {
  const person = await db.selectFrom('person').select(['email', 'emailVerified', 'phoneNumber']).where('id', '=', personId).executeTakeFirst()
  const email = person?.emailVerified ? person.email : null
  const number = person?.phoneNumber ?? null
  if (email === null && number === null) return 0
  const byNumber = number === null ? sql`false` : isNumber(contactPhone, number, await findSpellings(db, contactPhone, number, sql`o.person_id is null`))
  const { numAffectedRows } = await sql`
    update "order" as o set person_id = ${personId}
    where o.person_id is null and (lower(o.contact_email) = ${email} or ${byNumber})`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
