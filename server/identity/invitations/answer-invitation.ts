import { Type } from 'typebox'
import type { Caller } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { appoint, memberSeenBy, presentRole } from '../members/appoint.ts'
import { holdMemberships } from '../members/effective-memberships.ts'
import { Member } from '../members/member.ts'
import { operation } from '../needs.ts'
import { atInvitation, findByToken, placeOf, readState, requireOpen } from './find-invitation.ts'
import type { FoundInvitation } from './find-invitation.ts'
import { tokenParams } from './show-invitation.ts'

export const acceptInvitation = operation({
  name: 'acceptInvitation', method: 'POST', path: '/api/invitations/{token}/acceptance', tag: 'members',
  summary: 'Take the role that an invitation offers; one by email needs an account with that verified address',
  may: can['invitations.accept'],
  at: atInvitation,
  params: tokenParams,
  answers: { 200: Member },
  effect: 'transaction',
  async handle({ caller, db, params: { token }, context }) {
    if (!caller) throw refuse('notSignedIn')
    const found = await findByToken(db, token, 'settling')
    const place = placeOf(found)
    // Twice is the same as once, as long as they have a role there. After a dismissal the invitation is used up.
    if (found.acceptedBy === caller.personId) {
      if (await presentRole(db, place, caller.personId) === undefined) throw refuse('invitationOver', { state: 'accepted' })
      return { status: 200, body: await memberSeenBy(db, caller, place, caller.personId) }
    }
    await requireAddressee(db, found, caller)
    const now = context.clock.now()
    // Whoever invited keeps the right until this is done, or has lost it before.
    await holdMemberships(db, found.invitedBy)
    const { state, inviter } = await readState(db, found, now)
    requireOpen(state)
    await requireNothingLess(db, found, caller)
    await appoint(db, { by: inviter, place, personId: caller.personId, role: found.role, jobTitle: found.jobTitle })
    await db.updateTable('invitation').set({ outcome: 'accepted', settledAt: now, acceptedBy: caller.personId })
      .where('businessId', '=', found.businessId).where('id', '=', found.id).execute()
    return { status: 200, body: await memberSeenBy(db, caller, place, caller.personId) }
  },
})

/** @throws invitationForAnother, emailNotVerified */
async function requireAddressee(db: Db, { email }: FoundInvitation, { personId }: Caller): Promise<void> {
  if (email === null) return
  const person = await db.selectFrom('person').select(['email', 'emailVerified']).where('id', '=', personId).executeTakeFirst()
  if (person?.email !== email) throw refuse('invitationForAnother')
  if (!person.emailVerified) throw refuse('emailNotVerified')
}

/**
 * Nobody gives a higher role away by following a link, and a suspension is lifted by whoever may, not by an invitation of somebody else.
 * @throws alreadyExists
 */
async function requireNothingLess(db: Db, { businessId, locationId, role }: FoundInvitation, { personId }: Caller): Promise<void> {
  const present = await presentRole(db, { businessId, locationId }, personId)
  if (present === 'owner' || (present === 'manager' && role !== 'manager')) throw refuse('alreadyExists', { detail: `You work here already, as ${present}.` })
  const suspended = await db.selectFrom('membership').select('id').where('businessId', '=', businessId).where('locationId', '=', locationId)
    .where('personId', '=', personId).where('suspendedAt', 'is not', null).executeTakeFirst()
  if (suspended) throw refuse('alreadyExists', { detail: 'You work here already, and your role is suspended. Ask a manager to reinstate you.' })
}

export const declineInvitation = operation({
  name: 'declineInvitation', method: 'POST', path: '/api/invitations/{token}/decline', tag: 'members',
  summary: 'Say no to an invitation; needs no account',
  may: can['invitations.read'],
  at: atInvitation,
  params: tokenParams,
  answers: { 204: Type.Null() },
  effect: 'transaction',
  async handle({ db, params: { token }, context }) {
    const found = await findByToken(db, token, 'settling')
    if (found.outcome === 'declined') return { status: 204 }
    const now = context.clock.now()
    const { state } = await readState(db, found, now)
    if (state !== 'lapsed') requireOpen(state)
    await db.updateTable('invitation').set({ outcome: 'declined', settledAt: now })
      .where('businessId', '=', found.businessId).where('id', '=', found.id).execute()
    return { status: 204 }
  },
})
