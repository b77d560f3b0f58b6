import { deleteSessionCookie } from 'better-auth/cookies'
import { Type } from 'typebox'
import { inTransaction } from '../../platform/transaction.ts'
import { findSession, openRoute, sessionRoute } from '../auth-api/own-route.ts'
import { done, status } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { endSession, endSessions } from './end-sessions.ts'

const body = Type.Object({})

export const signOut = openRoute({
  name: 'signOut',
  replaces: 'signOut',
  path: '/sign-out',
  summary: 'End this session, and the trust in this browser',
  may: can['account.enter'],
  body,
  answer: done,
  async handle({ request, world }) {
    const session = await findSession(request)
    if (session) await inTransaction(world, (db) => endSession(db, world.sessions, session.personId, session.id))
    deleteSessionCookie(request)
    return { success: true }
  },
})

export const revokeSessions = sessionRoute({
  name: 'revokeSessions',
  replaces: 'revokeSessions',
  path: '/revoke-sessions',
  summary: 'End all of the person\'s sessions',
  may: can['account.keep'],
  body,
  answer: status,
  async handle({ world, session: { personId } }) {
    await inTransaction(world, (db) => endSessions(db, world.sessions, personId))
    return { status: true }
  },
})

export const revokeOtherSessions = sessionRoute({
  name: 'revokeOtherSessions',
  replaces: 'revokeOtherSessions',
  path: '/revoke-other-sessions',
  summary: 'End all sessions but this one',
  may: can['account.keep'],
  body,
  answer: status,
  async handle({ world, session: { personId, id } }) {
    await inTransaction(world, (db) => endSessions(db, world.sessions, personId, id))
    return { status: true }
  },
})
