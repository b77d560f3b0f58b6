import type { Caller, Subject } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { lockMember, requireAbove, requireAnotherOwner } from './member.ts'

type Target = { caller: Caller | null; place: Subject; personId: string }

/** Takes somebody's role at a place away. @throws notFound, notAllowed, lastOwner */
export async function dismiss(db: Db, { caller, place, personId }: Target): Promise<void> {
  const { id, role } = await lockMember(db, place, personId)
  requireAbove(caller, place, role, 'dismiss')
  if (role === 'owner') await requireAnotherOwner(db, place.businessId, personId)
  await db.deleteFrom('membership').where('businessId', '=', place.businessId).where('id', '=', id).execute()
}

/** Lets somebody's role at a place rest. Twice is the same as once. @throws notFound, notAllowed, lastOwner */
export async function suspend(db: Db, { caller, place, personId, now }: Target & { now: Date }): Promise<void> {
  const { id, role, suspendedAt } = await lockMember(db, place, personId)
  requireAbove(caller, place, role, 'suspend')
  if (suspendedAt !== null) return
  if (role === 'owner') await requireAnotherOwner(db, place.businessId, personId)
  await db.updateTable('membership').set({ suspendedAt: now }).where('businessId', '=', place.businessId).where('id', '=', id).execute()
}

/** Gives somebody's role at a place its force back. @throws notFound, notAllowed */
export async function reinstate(db: Db, { caller, place, personId }: Target): Promise<void> {
  const { id, role } = await lockMember(db, place, personId)
  requireAbove(caller, place, role, 'reinstate')
  await db.updateTable('membership').set({ suspendedAt: null }).where('businessId', '=', place.businessId).where('id', '=', id).execute()
}
