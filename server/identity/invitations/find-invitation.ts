import type { Subject } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { FindSubject } from '../../platform/http/operation.ts'
import { refuse } from '../refusals.ts'
import { readCaller } from '../members/effective-memberships.ts'
import { mayAppoint } from '../members/member.ts'
import type { GivenRole } from '../members/member.ts'
import { hashOf, stateOf } from './invitation.ts'
import type { InvitationState } from './invitation.ts'

/** Finds the invitation that the link in the path leads to, `{token}`, as something of its location. */
export const atInvitation: FindSubject = async (request, { database }) => {
  // Safe: only used by operations whose path holds {token}; routing made it a string.
  const { token } = request.params as { token: string }
  const found = await database.kysely.selectFrom('invitation').select(['businessId', 'locationId']).where('tokenHash', '=', hashOf(token)).executeTakeFirst()
  return found ?? null
}

/** All of an invitation that its answers are made from. `for`: held until the transaction ends, so that it is settled once. */
export async function findByToken(db: Db, token: string, purpose: 'showing' | 'settling') {
  let asked = db.selectFrom('invitation')
    .select(['businessId', 'id', 'locationId', 'role', 'jobTitle', 'email', 'invitedBy', 'expiresAt', 'outcome', 'acceptedBy'])
    .where('tokenHash', '=', hashOf(token))
  if (purpose === 'settling') asked = asked.forUpdate()
  const found = await asked.executeTakeFirst()
  if (!found) throw refuse('notFound')
  return { ...found, role: found.role as GivenRole } // the table allows these three
}

export type FoundInvitation = Awaited<ReturnType<typeof findByToken>>

/** What has become of it, and the inviter with the rights that they have now. */
export async function readState(db: Db, found: FoundInvitation, now: Date): Promise<{ state: InvitationState; inviter: Awaited<ReturnType<typeof readCaller>> }> {
  const inviter = await readCaller(db, found.invitedBy)
  return { inviter, state: stateOf(found, mayAppoint(inviter, placeOf(found), found.role), now) }
}

export function placeOf({ businessId, locationId }: Pick<FoundInvitation, 'businessId' | 'locationId'>): Subject {
  return { businessId, locationId }
}

/** Why an invitation can't be answered any more, in words. */
const whyOver: Record<Exclude<InvitationState, 'open'>, string> = {
  accepted: 'This invitation was accepted already.',
  declined: 'This invitation was declined. If that was a mistake, ask for a new one.',
  withdrawn: 'This invitation was withdrawn. Ask whoever invited you.',
  expired: 'This invitation is older than seven days. Ask for a new one.',
  lapsed: 'Whoever invited you may no longer do so. Ask for a new invitation.',
}

/** @throws invitationOver with the state, unless it is open */
export function requireOpen(state: InvitationState): void {
  if (state !== 'open') throw refuse('invitationOver', { state, detail: whyOver[state] })
}
