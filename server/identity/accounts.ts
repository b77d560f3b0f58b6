import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller } from '../platform/authorisation/index.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction, sqlState } from '../platform/transaction.ts'
import { refuse } from '../refusals.ts'
import { mountAccountRoutes } from './account-routes.ts'
import { openAuthentication, passwordCharactersMax, passwordCharactersMin } from './authentication.ts'
import type { AccountsNeed } from './authentication.ts'
import { readEmail } from './email.ts'
import { createIdentify } from './identify-caller.ts'
import { readPersonName } from './person-name.ts'

export type NewAccount = { name: string; email: string; password: string }

/** Who people are and how they prove it. */
export type Accounts = {
  /** Who a request comes from, by cookie, session token or short-lived token; null for a guest and for every bad credential. */
  identify(request: FastifyRequest): Promise<Caller | null>
  /** Serves better-auth's addresses under `/api/auth`. */
  mountOn(app: FastifyInstance): void
  /**
   * Makes an account without signing in and gives the person's id.
   * @throws alreadyExists when the e-mail address has an account, invalidInput when something is not right
   */
  signUp(account: NewAccount): Promise<string>
}

const uniqueViolation = '23505'

/** Opens the accounts: better-auth over our tables, with the secret of the settings. */
export async function createAccounts(need: AccountsNeed): Promise<Accounts> {
  const authentication = openAuthentication(need)
  const { authCookies: { sessionToken }, password: passwords } = await authentication.$context
  const cookie = { name: sessionToken.name, secure: sessionToken.attributes.secure === true }
  const identify = createIdentify(need, cookie.name)
  return {
    identify,
    mountOn: (app) => mountAccountRoutes(app, { authentication, identify, config: need.config, cookie }),
    async signUp(account) {
      const { name, email, password } = checked(account)
      const hash = await passwords.hash(password)
      try {
        return await inTransaction(need, async (db) => {
          const personId = newId()
          await db.insertInto('person').values({ id: personId, name, email }).execute()
          await db.insertInto('credential')
            .values({ id: newId(), personId, providerId: 'credential', accountId: personId, password: hash }).execute()
          return personId
        })
      } catch (error) {
        if (sqlState(error) !== uniqueViolation) throw error
        throw refuse('alreadyExists', { detail: 'There is already an account with this e-mail address.' })
      }
    },
  }
}

function checked({ name, email, password }: NewAccount): NewAccount {
  const good = { name: readPersonName(name), email: readEmail(email) }
  const errors = [
    ...(good.name === undefined ? [{ pointer: '/name', detail: 'A name has 1 to 120 characters.' }] : []),
    ...(good.email === undefined ? [{ pointer: '/email', detail: 'This is not an e-mail address.' }] : []),
    ...(password.length < passwordCharactersMin || password.length > passwordCharactersMax
      ? [{ pointer: '/password', detail: `A password has ${passwordCharactersMin} to ${passwordCharactersMax} characters.` }] : []),
  ]
  if (good.name === undefined || good.email === undefined || errors.length > 0) throw refuse('invalidInput', { errors })
  return { name: good.name, email: good.email, password }
}
