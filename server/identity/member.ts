import { Type } from 'typebox'
import type { Static } from 'typebox'
import { rolesTowards } from '../platform/authorisation/index.ts'
import type { Caller, Membership, Role, Subject } from '../platform/authorisation/index.ts'
import type { Db } from '../platform/database/index.ts'

export type MemberRole = Membership['role']
/** Roles that are given at one location; an owner's is for the whole business and is not given away here. */
export const givenRoles = ['manager', 'staff', 'courier'] as const
export type GivenRole = (typeof givenRoles)[number]

/** Who gives and takes which role: always somebody above it. */
const appointedBy = {
  owner: ['owner', 'admin'],
  manager: ['owner', 'admin'],
  staff: ['manager', 'owner', 'admin'],
  courier: ['manager', 'owner', 'admin'],
} as const satisfies Record<MemberRole, readonly Role[]>

/** Whether this caller gives and takes this role at the location. Pure. */
export function mayAppoint(caller: Caller | null, location: Subject, role: MemberRole): boolean {
  const theirs = rolesTowards(caller, location)
  return appointedBy[role].some((above) => theirs.has(above))
}

export const Member = Type.Object({
  personId: Type.String({ format: 'uuid' }),
  name: Type.String(),
  email: Type.Union([Type.String(), Type.Null()], { description: 'For managers and owners' }),
  role: Type.Enum(['owner', 'manager', 'staff', 'courier']),
  jobTitle: Type.Union([Type.String(), Type.Null()]),
}, { title: 'Member' })
export type Member = Static<typeof Member>

export const jobTitle = Type.Optional(Type.String({ minLength: 1, maxLength: 80, description: 'In words: Head barista' }))

/** The people of a location, its business's owners among them, as a query to narrow down. */
export function membersOf(db: Db, location: Subject) {
  return db.selectFrom('membership').innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.id as personId', 'person.name', 'person.email', 'membership.role', 'membership.jobTitle'])
    .where('membership.businessId', '=', location.businessId)
    .where((where) => where.or([where('membership.locationId', '=', location.locationId), where('membership.locationId', 'is', null)]))
}

type MemberRow = { personId: string; name: string; email: string; role: string; jobTitle: string | null }

/** A member as this caller sees them: addresses are for those who appoint. */
export function seenBy(caller: Caller | null, location: Subject, row: MemberRow): Member {
  // Safe: the table allows these four roles.
  return { ...row, role: row.role as MemberRole, email: mayAppoint(caller, location, 'staff') ? row.email : null }
}
