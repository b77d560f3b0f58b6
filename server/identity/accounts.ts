import type { FastifyInstance } from 'fastify'
import { mountAccountRoutes } from './auth-api/mount-auth-api.ts'
import { openAuthentication } from './auth-api/authentication.ts'
import type { AccountsNeed } from './auth-api/authentication.ts'
import { createIdentify } from './callers/identify-caller.ts'
import type { Identify } from './callers/identify-caller.ts'
import { openSessions } from './sessions/open-sessions.ts'
import type { Sessions } from './sessions/sessions.ts'

/** Who people are and how they prove it. */
export type Accounts = {
  /** Who a request comes from, by cookie, session token or short-lived token; null for a guest. @throws signedOut for a credential that isn't good */
  identify: Identify
  /** Where people are signed in; what is ended here is ended at once. */
  sessions: Sessions
  /** Serves the addresses under `/api/auth`. */
  mountOn(app: FastifyInstance): void
}

/** Opens the accounts: better-auth over our tables, with the secret of the settings. */
export async function createAccounts(need: AccountsNeed): Promise<Accounts> {
  const { sessions, storage } = openSessions(need)
  const authentication = openAuthentication(need, sessions, storage)
  const { authCookies: { sessionToken } } = await authentication.$context
  const cookie = { name: sessionToken.name, secure: sessionToken.attributes.secure === true }
  const identify = createIdentify({ ...need, sessions }, cookie)
  return {
    identify,
    sessions,
    mountOn: (app) => mountAccountRoutes(app, { ...need, authentication, identify, cookie }),
  }
}
