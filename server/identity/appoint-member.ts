import { Type } from 'typebox'
import { atLocation } from '../locations/index.ts'
import type { Caller, Subject } from '../platform/authorisation/index.ts'
import type { Db } from '../platform/database/index.ts'
import { operation } from '../platform/http/operation.ts'
import { newId } from '../platform/ids.ts'
import { refuse } from '../refusals.ts'
import { emailCharactersMax, readEmail } from './email.ts'
import { Member, givenRoles, jobTitle, mayAppoint, membersOf, seenBy } from './member.ts'
import type { GivenRole, MemberRole } from './member.ts'

const role = Type.Enum([...givenRoles])

export const appointMember = operation({
  name: 'appointMember',
  method: 'PUT',
  path: '/api/locations/{location}/members/{personId}',
  summary: 'Give a person a role here, or another one',
  tag: 'members',
  callers: ['manager', 'owner', 'admin'],
  at: atLocation,
  params: Type.Object({ location: Type.String(), personId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({ role, jobTitle }),
  answers: { 200: Member },
  effect: 'transaction',
  async handle({ caller, subject, db, params, body }) {
    await appoint(db, { caller, subject, personId: params.personId, role: body.role, jobTitle: body.jobTitle ?? null })
    return { status: 200, body: await memberSeenBy(db, caller, subject, params.personId) }
  },
})

export const appointMemberByEmail = operation({
  name: 'appointMemberByEmail',
  method: 'POST',
  path: '/api/locations/{location}/members',
  summary: 'Give a role here to somebody who has an account, by e-mail address',
  tag: 'members',
  callers: ['manager', 'owner', 'admin'],
  at: atLocation,
  params: Type.Object({ location: Type.String() }),
  body: Type.Object({ email: Type.String({ format: 'email', maxLength: emailCharactersMax }), role, jobTitle }),
  answers: { 200: Member },
  effect: 'transaction',
  async handle({ caller, subject, db, body }) {
    const person = await db.selectFrom('person').select('id').where('email', '=', readEmail(body.email) ?? '').executeTakeFirst()
    if (!person) throw refuse('notFound', { detail: 'Nobody has an account with this e-mail address.' })
    await appoint(db, { caller, subject, personId: person.id, role: body.role, jobTitle: body.jobTitle ?? null })
    return { status: 200, body: await memberSeenBy(db, caller, subject, person.id) }
  },
})

type Appointment = { caller: Caller | null; subject: Subject; personId: string; role: GivenRole; jobTitle: string | null }

/**
 * @throws notAllowed for a role, new or present, that is not below the caller; notFound without such a person; alreadyExists
 * for an owner
 */
async function appoint(db: Db, { caller, subject, personId, role, jobTitle }: Appointment): Promise<void> {
  if (!mayAppoint(caller, subject, role)) throw refuse('notAllowed', { detail: `Your account may not make somebody a ${role} here.` })
  // One appointment of a person at a time, whatever their roles were: the row of the person is there in any case.
  const person = await db.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().executeTakeFirst()
  if (!person) throw refuse('notFound', { detail: 'There is no such person.' })
  const present = await presentRole(db, subject, personId)
  if (present === 'owner') throw refuse('alreadyExists', { detail: 'This person owns the business already.' })
  if (present !== undefined && !mayAppoint(caller, subject, present)) {
    throw refuse('notAllowed', { detail: `Your account may not change a ${present} here.` })
  }
  await db.insertInto('membership')
    .values({ businessId: subject.businessId, id: newId(), personId, locationId: subject.locationId, role, jobTitle })
    .onConflict((conflict) => conflict.columns(['businessId', 'personId', 'locationId']).doUpdateSet({ role, jobTitle }))
    .execute()
}

async function presentRole(db: Db, subject: Subject, personId: string): Promise<MemberRole | undefined> {
  const member = await membersOf(db, subject).where('membership.personId', '=', personId)
    .orderBy('membership.locationId', (order) => order.asc().nullsFirst()).executeTakeFirst()
  // Safe: the table allows these four roles.
  return member?.role as MemberRole | undefined
}

async function memberSeenBy(db: Db, caller: Caller | null, subject: Subject, personId: string): Promise<Member> {
  return seenBy(caller, subject, await membersOf(db, subject).where('membership.personId', '=', personId).executeTakeFirstOrThrow())
}
