import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller } from '../platform/authorisation/index.ts'
import { mountAccountRoutes } from './account-routes.ts'
import { openAuthentication } from './authentication.ts'
import type { AccountsNeed } from './authentication.ts'
import { createIdentify } from './identify-caller.ts'

/** Who people are and how they prove it. */
export type Accounts = {
  /** Who a request comes from, by cookie, session token or short-lived token; null for a guest and for every bad credential. */
  identify(request: FastifyRequest): Promise<Caller | null>
  /** Serves better-auth's addresses under `/api/auth`. */
  mountOn(app: FastifyInstance): void
}

/** Opens the accounts: better-auth over our tables, with the secret of the settings. */
export async function createAccounts(need: AccountsNeed): Promise<Accounts> {
  const authentication = openAuthentication(need)
  const { authCookies: { sessionToken } } = await authentication.$context
  const cookie = { name: sessionToken.name, secure: sessionToken.attributes.secure === true }
  const identify = createIdentify(need, cookie.name)
  return {
    identify,
    mountOn: (app) => mountAccountRoutes(app, { authentication, identify, config: need.config, cookie }),
  }
}
