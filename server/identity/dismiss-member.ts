import { Type } from 'typebox'
import { atLocation } from '../locations/index.ts'
import { operation } from '../platform/http/operation.ts'
import type { Db } from '../platform/database/index.ts'
import { refuse } from '../refusals.ts'
import { mayAppoint } from './member.ts'
import type { MemberRole } from './member.ts'

export const dismissMember = operation({
  name: 'dismissMember',
  method: 'DELETE',
  path: '/api/locations/{location}/members/{personId}',
  summary: 'Take a person\'s role here away',
  tag: 'members',
  callers: ['manager', 'owner', 'admin'],
  at: atLocation,
  params: Type.Object({ location: Type.String(), personId: Type.String({ format: 'uuid' }) }),
  answers: { 204: Type.Null() },
  effect: 'transaction',
  async handle({ caller, subject, db, params: { personId } }) {
    // A role at the location goes before one for the whole business.
    const membership = await db.selectFrom('membership').select(['id', 'role'])
      .where('businessId', '=', subject.businessId).where('personId', '=', personId)
      .where((where) => where.or([where('locationId', '=', subject.locationId), where('locationId', 'is', null)]))
      .orderBy('locationId', (order) => order.asc().nullsLast()).limit(1).forUpdate().executeTakeFirst()
    if (!membership) throw refuse('notFound', { detail: 'This person does not work here.' })
    // Safe: the table allows the four roles.
    const role = membership.role as MemberRole
    if (!mayAppoint(caller, subject, role)) throw refuse('notAllowed', { detail: `Your account may not dismiss a ${role} here.` })
    if (role === 'owner') await requireAnotherOwner(db, subject.businessId)
    await db.deleteFrom('membership').where('businessId', '=', subject.businessId).where('id', '=', membership.id).execute()
    return { status: 204 }
  },
})

/** Waits for others who take an owner away, so that two owners can't dismiss each other at once. */
async function requireAnotherOwner(db: Db, businessId: string): Promise<void> {
  await db.selectFrom('business').select('id').where('id', '=', businessId).forNoKeyUpdate().execute()
  const owners = await db.selectFrom('membership').select('id')
    .where('businessId', '=', businessId).where('role', '=', 'owner').limit(2).execute()
  if (owners.length < 2) throw refuse('lastOwner')
}
