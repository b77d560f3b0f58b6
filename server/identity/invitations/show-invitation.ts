import { Type } from 'typebox'
import { masked } from '../../notifications/index.ts'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { operation } from '../needs.ts'
import { atInvitation, findByToken, readState } from './find-invitation.ts'
import { InvitationView } from './invitation.ts'

/** Longer than our own; anything else is nobody's. */
export const tokenParams = Type.Object({ token: Type.String({ maxLength: 60 }) })

export const showInvitation = operation({
  name: 'showInvitation', method: 'GET', path: '/api/invitations/{token}', tag: 'members',
  summary: 'What an invitation offers, from whom, and whether it is still good; for everyone who has its link',
  may: can['invitations.read'],
  at: atInvitation,
  params: tokenParams,
  answers: { 200: InvitationView },
  effect: 'none',
  async handle({ db, params: { token }, context }) {
    const found = await findByToken(db, token, 'showing')
    const location = await context.places.of(found.locationId)
    const business = await db.selectFrom('business').select(['slug', 'name', 'accent']).where('id', '=', found.businessId).executeTakeFirst()
    if (!location || !business) throw refuse('notFound')
    const { state, inviter } = await readState(db, found, context.clock.now())
    return {
      status: 200,
      body: {
        role: found.role, jobTitle: found.jobTitle, expiresAt: found.expiresAt.toISOString(), inviterName: inviter?.name ?? '', state, business,
        location: { slug: location.slug, name: location.name }, emailMasked: found.email === null ? null : masked(found.email),
      },
      headers: { 'cache-control': 'no-store' },
    }
  },
})
