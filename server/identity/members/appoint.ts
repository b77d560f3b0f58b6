import type { Caller, Subject } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../refusals.ts'
import { readEmail } from '../people/email-address.ts'
import { membersOf, requireAbove, seenBy } from './member.ts'
import type { GivenRole, Member, MemberRole } from './member.ts'

/** `place` is a location, or the whole business for an owner. `by`: whose right it is given by. */
export type Appointment = { by: Caller | null; place: Subject; personId: string } & (
  | { role: GivenRole; jobTitle: string | null }
  | { role: 'owner'; jobTitle: null }
)

/**
 * Gives somebody a role, or another one. Twice is the same as once, and a suspended role stays suspended.
 * @throws notAllowed for a role, new or present, that is not below `by`; notFound without such a person; alreadyExists for an owner
 */
export async function appoint(db: Db, { by, place, personId, role, jobTitle }: Appointment): Promise<void> {
  requireAbove(by, place, role, 'appoint')
  // One appointment of a person at a time, whatever their roles were: the row of the person is there in any case.
  const person = await db.selectFrom('person').select('id').where('id', '=', personId).where('erasedAt', 'is', null).forNoKeyUpdate().executeTakeFirst()
  if (!person) throw refuse('notFound', { detail: 'There is no such person.' })
  const present = await presentRole(db, place, personId)
  if (present === 'owner') {
    if (role === 'owner') return
    throw refuse('alreadyExists', { detail: 'This person owns the business already.' })
  }
  if (present !== undefined) requireAbove(by, place, present, 'change')
  await db.insertInto('membership')
    .values({ businessId: place.businessId, id: newId(), personId, locationId: role === 'owner' ? null : place.locationId, role, jobTitle })
    .onConflict((conflict) => conflict.columns(['businessId', 'personId', 'locationId']).doUpdateSet({ role, jobTitle }))
    .execute()
}

/** What somebody is at a place already; of an owner, that. */
export async function presentRole(db: Db, place: Subject, personId: string): Promise<MemberRole | undefined> {
  const member = await membersOf(db, place).where('membership.personId', '=', personId)
    .orderBy('membership.locationId', (order) => order.asc().nullsFirst()).executeTakeFirst()
  // Safe: the table allows these four roles.
  return member?.role as MemberRole | undefined
}

/** @throws notFound when nobody has an account with this address */
export async function personByEmail(db: Db, email: string): Promise<string> {
  const person = await db.selectFrom('person').select('id').where('email', '=', readEmail(email) ?? '').executeTakeFirst()
  if (!person) throw refuse('notFound', { detail: 'Nobody has an account with this email address.' })
  return person.id
}

/** A member after the change, as its caller sees them: at a location the role there, in a business that of an owner. */
export async function memberSeenBy(db: Db, caller: Caller | null, place: Subject, personId: string): Promise<Member> {
  return seenBy(caller, place, await membersOf(db, place).where('membership.personId', '=', personId)
    .orderBy('membership.locationId', (order) => order.asc().nullsLast()).limit(1).executeTakeFirstOrThrow())
}
