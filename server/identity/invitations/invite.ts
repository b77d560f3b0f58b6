import { Type } from 'typebox'
import { atLocation, locationParam } from '../../locations/index.ts'
import { notify } from '../../notifications/index.ts'
import { newId } from '../../platform/ids.ts'
import { createKeyedHash } from '../../platform/keyed-hash.ts'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { boundInvitations } from '../codes/bounded.ts'
import { emailCharactersMax, readEmail } from '../people/email-address.ts'
import { givenRoles, jobTitle, membersOf, requireAbove } from '../members/member.ts'
import { operation } from '../needs.ts'
import { Invitation, hashOf, invitationDays, invitationToken, invitationUrl, invitationsWaitingMax } from './invitation.ts'

/** By email, or (without an address) by a link for whoever comes first. Whoever is invited again at the same address gets a new link, and the old one is no good any more. */
export const inviteMember = operation({
  name: 'inviteMember', method: 'POST', path: '/api/locations/{location}/invitations', tag: 'members',
  summary: 'Invite somebody to work here: by email, or by a link (see …/link) for whoever comes first',
  may: can['members.appointCrew'],
  at: atLocation,
  params: Type.Object({ location: locationParam }),
  body: Type.Object({
    role: Type.Enum([...givenRoles]), jobTitle,
    email: Type.Optional(Type.String({ format: 'email', maxLength: emailCharactersMax, description: 'Only an account with this verified address can accept' })),
  }),
  answers: { 201: Invitation },
  effect: 'transaction',
  async handle({ caller, subject, db, body, context }) {
    const { businessId, locationId } = subject
    const location = locationId === null ? null : await context.places.of(locationId)
    if (!caller || !location) throw refuse('notFound')
    requireAbove(caller, subject, body.role, 'invite')
    const email = body.email === undefined ? null : readEmail(body.email)
    if (email === undefined) throw refuse('invalidInput', { errors: [{ pointer: '/email', detail: 'This is not an email address.' }] })
    // Invitations of a place are written one after the other, so that the limit holds and an address waits once.
    await db.selectFrom('location').select('id').where('businessId', '=', businessId).where('id', '=', location.id).forNoKeyUpdate().execute()
    const now = context.clock.now()
    if (email !== null) await makeRoomFor(email)
    const { waiting } = await db.selectFrom('invitation').select((row) => row.fn.countAll<number>().as('waiting'))
      .where('businessId', '=', businessId).where('locationId', '=', location.id).where('outcome', 'is', null).where('expiresAt', '>', now).executeTakeFirstOrThrow()
    if (Number(waiting) >= invitationsWaitingMax) throw refuse('tooManyInvitations')

    const id = newId()
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
    const offered = { role: body.role, jobTitle: body.jobTitle ?? null, email }
    await db.insertInto('invitation').values({
      businessId, id, locationId: location.id, tokenHash: hashOf(invitationToken(context.config, id)), ...offered, invitedBy: caller.personId, createdAt: now, expiresAt,
    }).execute()
    if (email !== null) {
      await boundInvitations(db, context, { inviter: caller.personId, businessId, email })
      await notify(db, {
        kind: 'team.invitation', eventId: id, to: { email }, businessId, locationId: location.id, now,
        data: {
          businessName: location.businessName, locationName: location.name, role: body.jobTitle ?? body.role, inviterName: caller.name,
          url: invitationUrl(context.config, id),
        },
        keyedHash: createKeyedHash(context.config.secret),
      })
    }
    return {
      status: 201,
      body: { id, ...offered, inviterName: caller.name, createdAt: now.toISOString(), expiresAt: expiresAt.toISOString() },
      audit: { changes: { role: { to: body.role } } },
    }

    /** @throws alreadyExists when somebody with this address works here already */
    async function makeRoomFor(address: string): Promise<void> {
      const member = await membersOf(db, subject).where('person.email', '=', address).executeTakeFirst()
      if (member) throw refuse('alreadyExists', { detail: `${member.name} works here already.` })
      await db.updateTable('invitation').set({ outcome: 'withdrawn', settledAt: now })
        .where('businessId', '=', businessId).where('locationId', '=', locationId).where('email', '=', address).where('outcome', 'is', null).execute()
    }
  },
})
