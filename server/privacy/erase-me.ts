import { Type } from 'typebox'
import { endSessions, requireProofOfCaller } from '../identity/index.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { operation } from './needs.ts'
import { erasePerson } from './erase-person.ts'

export const eraseMe = operation({
  name: 'eraseMe', method: 'DELETE', path: '/api/me', tag: 'accounts',
  summary: 'Delete my account and all that is kept about me; the books of businesses stay, without my name',
  may: can['account.keep'],
  rate: 'signIn',
  body: Type.Object({
    password: Type.Optional(Type.String({ minLength: 1, maxLength: 128, description: 'Accounts without one have to have signed in within the last 15 minutes' })),
  }),
  answers: { 204: Type.Null() },
  effect: 'transaction',
  erasesCaller: true,
  async beforehand({ caller, body: { password }, context, raw: { sessionId } }) {
    if (!caller) throw refuse('notSignedIn')
    await requireProofOfCaller(context, { personId: caller.personId, sessionId, password })
  },
  async handle({ caller, db, context }) {
    if (!caller) throw refuse('notSignedIn')
    const { personId } = caller
    await erasePerson(db, personId, context.clock.now())
    await endSessions(db, context.accounts.sessions, personId)
    return { status: 204 }
  },
})
