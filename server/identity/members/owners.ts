import { Type } from 'typebox'
import type { Operation } from '../../platform/http/operation.ts'
import { can } from '../capabilities.ts'
import type { IdentityNeeds } from '../needs.ts'
import { boundLookUps } from '../codes/bounded.ts'
import { emailCharactersMax } from '../people/email-address.ts'
import { operation } from '../needs.ts'
import { appoint, memberSeenBy, personByEmail } from './appoint.ts'
import { atBusiness } from './at-business.ts'
import { dismiss, reinstate, suspend } from './end-role.ts'
import { memberPage } from './list-members.ts'
import { Member } from './member.ts'
import { pageOf, pageQuery } from '../../platform/http/lists.ts'

const owners = '/api/businesses/{business}/owners'
const business = Type.String({ description: 'Id or slug' })
const businessParams = Type.Object({ business })
const ownerParams = Type.Object({ business, personId: Type.String({ format: 'uuid' }) })
/** What all of them have in common. */
const common = { tag: 'members', may: can['members.appointOwners'], at: atBusiness } as const

const listOwners = operation({
  ...common,
  name: 'listOwners', method: 'GET', path: owners, summary: 'The people who own the business, by name',
  params: businessParams,
  query: Type.Object(pageQuery),
  answers: { 200: pageOf(Member) },
  effect: 'none',
  handle: async ({ caller, subject, db, query }) => ({ status: 200, body: await memberPage(db, caller, subject, query) }),
})

const appointOwner = operation({
  ...common,
  name: 'appointOwner', method: 'PUT', path: `${owners}/{personId}`, summary: 'Make a person an owner of the business',
  params: ownerParams,
  answers: { 200: Member },
  effect: 'transaction',
  async handle({ caller, subject, db, params: { personId } }) {
    await appoint(db, { by: caller, place: subject, personId, role: 'owner', jobTitle: null })
    return { status: 200, body: await memberSeenBy(db, caller, subject, personId) }
  },
})

const appointOwnerByEmail = operation({
  ...common,
  name: 'appointOwnerByEmail', method: 'POST', path: owners, summary: 'Make somebody who has an account an owner, by email address',
  params: businessParams,
  body: Type.Object({ email: Type.String({ format: 'email', maxLength: emailCharactersMax }) }),
  answers: { 200: Member },
  effect: 'transaction',
  beforehand: ({ caller, context }) => boundLookUps(context, caller),
  async handle({ caller, subject, db, body }) {
    const personId = await personByEmail(db, body.email)
    await appoint(db, { by: caller, place: subject, personId, role: 'owner', jobTitle: null })
    return { status: 200, body: await memberSeenBy(db, caller, subject, personId) }
  },
})

const dismissOwner = operation({
  ...common,
  name: 'dismissOwner', method: 'DELETE', path: `${owners}/{personId}`, summary: 'Take the role of an owner away; one always stays',
  params: ownerParams,
  answers: { 204: Type.Null() },
  effect: 'transaction',
  async handle({ caller, subject, db, params: { personId } }) {
    await dismiss(db, { caller, place: subject, personId })
    return { status: 204 }
  },
})

const suspendOwner = operation({
  ...common,
  name: 'suspendOwner', method: 'PUT', path: `${owners}/{personId}/suspension`, summary: 'Let the role of an owner rest; one always stays',
  params: ownerParams,
  answers: { 200: Member },
  effect: 'transaction',
  async handle({ caller, subject, db, params: { personId }, context }) {
    await suspend(db, { caller, place: subject, personId, now: context.clock.now() })
    return { status: 200, body: await memberSeenBy(db, caller, subject, personId) }
  },
})

const reinstateOwner = operation({
  ...common,
  name: 'reinstateOwner', method: 'DELETE', path: `${owners}/{personId}/suspension`, summary: 'Give a suspended owner their role back',
  params: ownerParams,
  answers: { 200: Member },
  effect: 'transaction',
  async handle({ caller, subject, db, params: { personId } }) {
    await reinstate(db, { caller, place: subject, personId })
    return { status: 200, body: await memberSeenBy(db, caller, subject, personId) }
  },
})

export const ownerOperations: readonly Operation<IdentityNeeds>[] = [listOwners, appointOwner, appointOwnerByEmail, dismissOwner, suspendOwner, reinstateOwner]
