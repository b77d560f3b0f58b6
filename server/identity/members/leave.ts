import { Type } from 'typebox'
import type { FindSubject } from '../../platform/http/operation.ts'
import { isId } from '../../platform/ids.ts'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { operation } from '../needs.ts'
import { requireAnotherOwner } from './member.ts'

/** The place of the caller's own role, `{id}`. Somebody else's is as good as none. */
const atOwnRole: FindSubject = async ({ params, caller }, { database }) => {
  // Safe: only used by an operation whose path holds {id}; routing made it a string.
  const { id } = params as { id: string }
  if (!caller || !isId(id)) return null
  const found = await database.kysely.selectFrom('membership').select(['businessId', 'locationId'])
    .where('personId', '=', caller.personId).where('id', '=', id).executeTakeFirst()
  return found ?? null
}

/** Nobody has to ask to go, not even while suspended; an owner needs another one to stay. */
export const leave = operation({
  name: 'leave', method: 'DELETE', path: '/api/me/memberships/{id}', tag: 'members',
  summary: 'Give one of my roles back',
  may: can['account.keep'],
  at: atOwnRole,
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  answers: { 204: Type.Null() },
  effect: 'transaction',
  async handle({ caller, subject: { businessId }, db, params: { id } }) {
    const membership = await db.selectFrom('membership').select('role').where('businessId', '=', businessId)
      .where('personId', '=', caller?.personId ?? '').where('id', '=', id).forUpdate().executeTakeFirst()
    if (!caller || !membership) throw refuse('notFound')
    if (membership.role === 'owner') await requireAnotherOwner(db, businessId, caller.personId)
    await db.deleteFrom('membership').where('businessId', '=', businessId).where('id', '=', id).execute()
    return { status: 204, audit: { subjectId: caller.personId } }
  },
})
