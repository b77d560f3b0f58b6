import { Type } from 'typebox'
import { atLocation, locationParam } from '../../locations/index.ts'
import type { Subject } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { requireAbove } from '../members/member.ts'
import type { GivenRole } from '../members/member.ts'
import { operation } from '../needs.ts'
import { hashOf, invitationToken, invitationUrl } from './invitation.ts'

const invitationParams = Type.Object({ location: locationParam, id: Type.String({ format: 'uuid' }) })

/** One of this location that waits. @throws notFound */
async function waitingOne(db: Db, { businessId, locationId }: Subject, id: string, now: Date) {
  const found = await db.selectFrom('invitation').select(['role', 'tokenHash'])
    .where('businessId', '=', businessId).where('locationId', '=', locationId).where('id', '=', id)
    .where('outcome', 'is', null).where('expiresAt', '>', now).executeTakeFirst()
  if (!found) throw refuse('notFound', { detail: 'There is no such invitation waiting here.' })
  return { ...found, role: found.role as GivenRole } // the table allows these three
}

export const withdrawInvitation = operation({
  name: 'withdrawInvitation', method: 'DELETE', path: '/api/locations/{location}/invitations/{id}', tag: 'members',
  summary: 'Take an invitation back that nobody has answered yet',
  may: can['members.appointCrew'],
  at: atLocation,
  params: invitationParams,
  answers: { 204: Type.Null() },
  effect: 'transaction',
  async handle({ caller, subject, db, params: { id }, context }) {
    const now = context.clock.now()
    const { role } = await waitingOne(db, subject, id, now)
    requireAbove(caller, subject, role, 'take back the invitation of')
    const { numUpdatedRows } = await db.updateTable('invitation').set({ outcome: 'withdrawn', settledAt: now })
      .where('businessId', '=', subject.businessId).where('id', '=', id).where('outcome', 'is', null).executeTakeFirst()
    // Somebody answered it in this very moment.
    if (numUpdatedRows === 0n) throw refuse('notFound', { detail: 'There is no such invitation waiting here.' })
    return { status: 204 }
  },
})

/** Asked for by itself, so that the secret is in no stored answer and in no list. */
export const showInvitationLink = operation({
  name: 'showInvitationLink', method: 'GET', path: '/api/locations/{location}/invitations/{id}/link', tag: 'members',
  summary: 'The link of an invitation, to copy or to show as a code',
  may: can['members.appointCrew'],
  at: atLocation,
  params: invitationParams,
  answers: { 200: Type.Object({ url: Type.String() }) },
  effect: 'none',
  async handle({ caller, subject, db, params: { id }, context: { config, clock } }) {
    const { role, tokenHash } = await waitingOne(db, subject, id, clock.now())
    requireAbove(caller, subject, role, 'see the invitation of')
    // Made under another secret: the link that was given out still works, but nobody can make it again.
    if (!hashOf(invitationToken(config, id)).equals(tokenHash)) throw refuse('notFound', { detail: 'This link can not be shown any more. Take the invitation back and make a new one.' })
    return { status: 200, body: { url: invitationUrl(config, id) }, headers: { 'cache-control': 'no-store' } }
  },
})
