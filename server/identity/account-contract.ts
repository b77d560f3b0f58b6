import { Type } from 'typebox'
import type { TSchema } from 'typebox'
import type { Role } from '../platform/authorisation/index.ts'
import { passwordCharactersMax, passwordCharactersMin } from './authentication.ts'
import { emailCharactersMax } from './email.ts'
import { personNameMax } from './person-name.ts'

/** One of better-auth's addresses that we serve. It checks its own input; these schemas tell readers what it takes. */
export type AccountRoute = {
  name: string
  method: 'GET' | 'POST'
  path: string
  summary: string
  callers: readonly Role[]
  body?: TSchema
  answer: TSchema
}

const nullableText = Type.Union([Type.String(), Type.Null()])
const instant = Type.String({ format: 'date-time' })
const id = Type.String({ format: 'uuid' })
const email = Type.String({ format: 'email', maxLength: emailCharactersMax })
const password = Type.String({ minLength: passwordCharactersMin, maxLength: passwordCharactersMax })
const rememberMe = Type.Optional(Type.Boolean({
  default: true, description: 'False: the session ends after a day, and its cookie with the browser',
}))
const done = Type.Object({ success: Type.Boolean() })
const status = Type.Object({ status: Type.Boolean() })
const key = Type.Object({ kid: Type.String(), kty: Type.String(), alg: Type.String() }, { additionalProperties: true })
const user = Type.Object({
  id, name: Type.String(), email: Type.String(), emailVerified: Type.Boolean(), image: nullableText, createdAt: instant, updatedAt: instant,
})
const session = Type.Object({
  id, token: Type.String(), userId: id, expiresAt: instant, createdAt: instant, updatedAt: instant,
  ipAddress: nullableText, userAgent: nullableText,
})
const signedIn = Type.Object({ token: Type.String({ description: 'Bearer of this session' }), user })

/** Every address of better-auth that we serve; the rest of it is switched off until somebody needs it. */
export const accountRoutes: readonly AccountRoute[] = [
  {
    name: 'signUpWithEmail', method: 'POST', path: '/sign-up/email', callers: ['everyone'], answer: signedIn,
    summary: 'Make an account and sign in',
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: personNameMax }), email, password, rememberMe }),
  },
  {
    name: 'signInWithEmail', method: 'POST', path: '/sign-in/email', callers: ['everyone'], answer: signedIn,
    summary: 'Sign in: a session cookie for browsers, its token for programs', body: Type.Object({ email, password, rememberMe }),
  },
  { name: 'signOut', method: 'POST', path: '/sign-out', callers: ['everyone'], answer: done, summary: 'End this session' },
  {
    name: 'getSession', method: 'GET', path: '/get-session', callers: ['everyone'],
    summary: 'This session and whose it is; null for a guest', answer: Type.Union([Type.Object({ session, user }), Type.Null()]),
  },
  {
    name: 'getToken', method: 'GET', path: '/token', callers: ['customer'], answer: Type.Object({ token: Type.String() }),
    summary: 'A signed token (JWT) of this session, good for 15 minutes',
  },
  {
    name: 'listSigningKeys', method: 'GET', path: '/jwks', callers: ['everyone'], answer: Type.Object({ keys: Type.Array(key) }),
    summary: 'The public keys that verify our tokens',
  },
  {
    name: 'changePassword', method: 'POST', path: '/change-password', callers: ['customer'], summary: 'Change the password',
    body: Type.Object({ currentPassword: password, newPassword: password, revokeOtherSessions: Type.Optional(Type.Boolean()) }),
    answer: Type.Object({ token: Type.Union([Type.String(), Type.Null()]), user }),
  },
  {
    name: 'listSessions', method: 'GET', path: '/list-sessions', callers: ['customer'], answer: Type.Array(session),
    summary: 'Where this person is signed in',
  },
  {
    name: 'revokeSession', method: 'POST', path: '/revoke-session', callers: ['customer'], answer: status,
    summary: 'End one of the person\'s sessions', body: Type.Object({ token: Type.String() }),
  },
  {
    name: 'revokeSessions', method: 'POST', path: '/revoke-sessions', callers: ['customer'], answer: status,
    summary: 'End all of the person\'s sessions',
  },
  {
    name: 'revokeOtherSessions', method: 'POST', path: '/revoke-other-sessions', callers: ['customer'], answer: status,
    summary: 'End all sessions but this one',
  },
]
