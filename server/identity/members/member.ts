import { Type } from 'typebox'
import type { Static } from 'typebox'
import { locationParam } from '../../locations/index.ts'
import { may } from '../../platform/authorisation/index.ts'
import type { Caller, Capability, Membership, Subject } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { lineText } from '../../platform/text.ts'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'

export const memberRoles = ['owner', 'manager', 'staff', 'courier'] as const satisfies Membership['role'][]
export type MemberRole = (typeof memberRoles)[number]
/** Roles that are given at one location; an owner's is for the whole business. */
export const givenRoles = ['manager', 'staff', 'courier'] as const
export type GivenRole = (typeof givenRoles)[number]

/** What it takes to give and take each role. */
const appointing = {
  owner: can['members.appointOwners'],
  manager: can['members.appointManagers'],
  staff: can['members.appointCrew'],
  courier: can['members.appointCrew'],
} as const satisfies Record<MemberRole, Capability>

/** Whether this caller gives and takes this role there. Pure. */
export function mayAppoint(caller: Caller | null, place: Subject, role: MemberRole): boolean {
  return may(appointing[role], caller, place)
}

/** @throws notAllowed for a role that is not below the caller; `what` says what was tried: “dismiss” */
export function requireAbove(caller: Caller | null, place: Subject, role: MemberRole, what: string): void {
  if (!mayAppoint(caller, place, role)) throw refuse('notAllowed', { detail: `Your account may not ${what} ${role === 'owner' ? 'an owner' : `a ${role}`} here.` })
}

export const Member = Type.Object({
  personId: Type.String({ format: 'uuid' }),
  name: Type.String(),
  email: Type.Union([Type.String(), Type.Null()], { description: 'For those who appoint; null for others, and for people without one' }),
  role: Type.Enum([...memberRoles]),
  jobTitle: Type.Union([Type.String(), Type.Null()]),
  suspended: Type.Boolean({ description: 'Their role counts for nothing until they are reinstated' }),
}, { title: 'Member' })
export type Member = Static<typeof Member>

export const jobTitle = Type.Optional(lineText({ minLength: 1, maxLength: 80, description: 'In words: Head barista' }))
export const memberParams = Type.Object({ location: locationParam, personId: Type.String({ format: 'uuid' }) })

/** The people of a location, its business's owners among them, or (without a location) the owners alone: a query to narrow down. */
export function membersOf(db: Db, place: Subject) {
  return db.selectFrom('membership').innerJoin('person', 'person.id', 'membership.personId')
    .select(['membership.id', 'person.id as personId', 'person.name', 'person.email', 'membership.role', 'membership.jobTitle', 'membership.suspendedAt'])
    .where('membership.businessId', '=', place.businessId)
    .where((where) => where.or([where('membership.locationId', '=', place.locationId), where('membership.locationId', 'is', null)]))
}

type MemberRow = { personId: string; name: string; email: string | null; role: string; jobTitle: string | null; suspendedAt: Date | null }

/** A member as this caller sees them: addresses are for those who appoint, and for oneself. */
export function seenBy(caller: Caller | null, place: Subject, row: MemberRow): Member {
  const { personId, name, email, jobTitle: title, suspendedAt } = row
  const isShown = mayAppoint(caller, place, 'staff') || personId === caller?.personId
  // Safe: the table allows these four roles.
  return { personId, name, email: isShown ? email : null, role: row.role as MemberRole, jobTitle: title, suspended: suspendedAt !== null }
}

export type FoundMember = { id: string; role: MemberRole; suspendedAt: Date | null }

/**
 * The role that a person has at exactly this place (a location; for null the whole business), held fast until the transaction ends.
 * @throws notFound when they have none there; notAllowed for an owner where a location is meant
 */
export async function lockMember(db: Db, place: Subject, personId: string): Promise<FoundMember> {
  const found = await db.selectFrom('membership').select(['id', 'role', 'locationId', 'suspendedAt'])
    .where('businessId', '=', place.businessId).where('personId', '=', personId)
    .where((where) => where.or([where('locationId', '=', place.locationId), where('locationId', 'is', null)]))
    .orderBy('locationId', (order) => order.asc().nullsLast()).forUpdate().execute()
  const member = found.find(({ locationId }) => locationId === place.locationId)
  if (!member && found.length > 0) throw refuse('notAllowed', { detail: 'This person owns the business. Owners are looked after in the list of owners.' })
  if (!member) throw refuse('notFound', { detail: 'This person does not work here.' })
  const { id, role, suspendedAt } = member
  return { id, role: role as MemberRole, suspendedAt } // the table allows these four
}

/**
 * Waits for others who take an owner away, so that two owners can't end each other at once.
 * @throws lastOwner when nobody but this person owns the business, or all others are suspended
 */
export async function requireAnotherOwner(db: Db, businessId: string, personId: string): Promise<void> {
  await db.selectFrom('business').select('id').where('id', '=', businessId).forNoKeyUpdate().execute()
  const another = await db.selectFrom('membership').select('id').where('businessId', '=', businessId).where('role', '=', 'owner')
    .where('personId', '<>', personId).where('suspendedAt', 'is', null).limit(1).executeTakeFirst()
  if (!another) throw refuse('lastOwner')
}
