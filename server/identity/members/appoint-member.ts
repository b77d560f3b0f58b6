import { Type } from 'typebox'
import { atLocation, locationParam } from '../../locations/index.ts'
import { can } from '../capabilities.ts'
import { boundLookUps } from '../codes/bounded.ts'
import { emailCharactersMax } from '../people/email-address.ts'
import { operation } from '../needs.ts'
import { appoint, memberSeenBy, personByEmail } from './appoint.ts'
import { Member, givenRoles, jobTitle, memberParams } from './member.ts'

const role = Type.Enum([...givenRoles])

export const appointMember = operation({
  name: 'appointMember',
  method: 'PUT',
  path: '/api/locations/{location}/members/{personId}',
  summary: 'Give a person a role here, or another one',
  tag: 'members',
  may: can['members.appointCrew'],
  at: atLocation,
  params: memberParams,
  body: Type.Object({ role, jobTitle }),
  answers: { 200: Member },
  effect: 'transaction',
  async handle({ caller, subject, db, params: { personId }, body }) {
    await appoint(db, { by: caller, place: subject, personId, role: body.role, jobTitle: body.jobTitle ?? null })
    return { status: 200, body: await memberSeenBy(db, caller, subject, personId) }
  },
})

export const appointMemberByEmail = operation({
  name: 'appointMemberByEmail',
  method: 'POST',
  path: '/api/locations/{location}/members',
  summary: 'Give a role here to somebody who has an account, by email address',
  tag: 'members',
  may: can['members.appointCrew'],
  at: atLocation,
  params: Type.Object({ location: locationParam }),
  body: Type.Object({ email: Type.String({ format: 'email', maxLength: emailCharactersMax }), role, jobTitle }),
  answers: { 200: Member },
  effect: 'transaction',
  beforehand: ({ caller, context }) => boundLookUps(context, caller),
  async handle({ caller, subject, db, body }) {
    const personId = await personByEmail(db, body.email)
    await appoint(db, { by: caller, place: subject, personId, role: body.role, jobTitle: body.jobTitle ?? null })
    return { status: 200, body: await memberSeenBy(db, caller, subject, personId) }
  },
})
