import { betterAuth } from 'better-auth'
import { bearer } from 'better-auth/plugins/bearer'
import { jwt } from 'better-auth/plugins/jwt'
import type { World } from '../../platform/world.ts'
import { newId } from '../../platform/ids.ts'
import { ownRoutes } from './own-routes.ts'
import { ownRoutesPlugin } from './own-route.ts'
import type { AccountWorld } from './own-route.ts'
import { clientAddressHeader } from './client-address.ts'
import { createKeyedHash } from '../../platform/keyed-hash.ts'
import { ownOrigins } from '../callers/own-origin.ts'
import { passwordCharactersMax, passwordCharactersMin } from '../passwords/password-length.ts'
import { hashPassword, verifyPassword } from '../passwords/password-hash.ts'
import type { openSessions } from '../sessions/open-sessions.ts'
import type { Sessions } from '../sessions/sessions.ts'
import { sessionSeconds } from '../sessions/session-life.ts'

/** Under this path better-auth's own addresses live. */
export const accountsPath = '/api/auth'
/** Issuer and audience of the short-lived tokens: they are by Parlour, for Parlour, under whatever address it is reached. */
export const tokenParty = 'parlour'
const tokenMinutes = 15
const signingKeyDays = 30
/** How long the public half of a replaced key is still good: longer than any token it signed. */
export const signingKeyGraceSeconds = 3600

export type AccountsNeed = Pick<World, 'cache'> & Pick<AccountWorld, 'config' | 'database' | 'clock' | 'log' | 'whenContactProved'>
export type Authentication = ReturnType<typeof openAuthentication>

/**
 * better-auth over our own tables, with our names, and our own addresses where its rules are not ours. Asks nobody outside: no
 * telemetry, no providers. @param storage where sessions are, when they are not in the table
 */
export function openAuthentication(
  { config, database, clock, log, whenContactProved }: AccountsNeed, sessions: Sessions, storage: ReturnType<typeof openSessions>['storage'],
) {
  const isSecure = config.publicUrl.startsWith('https:')
  return betterAuth({
    appName: 'Parlour',
    baseURL: config.publicUrl,
    basePath: accountsPath,
    secret: config.secret,
    telemetry: { enabled: false },
    database: { db: database.kysely, type: 'postgres', transaction: true },
    user: {
      modelName: 'person',
      additionalFields: {
        phoneNumber: { type: 'string', required: false, input: false },
        twoFactorEnabled: { type: 'boolean', required: false, input: false },
      },
    },
    ...(storage && { secondaryStorage: storage }),
    session: {
      modelName: 'session',
      fields: { userId: 'personId' },
      expiresIn: sessionSeconds,
      // Ours renews them on every address (`createIdentify`), and knows how long a session may live at the longest.
      disableSessionRefresh: true,
    },
    account: { modelName: 'credential', fields: { userId: 'personId' } },
    verification: { modelName: 'verification' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordCharactersMin,
      maxPasswordLength: passwordCharactersMax,
      password: { hash: (password) => hashPassword(password, config.passwordCost), verify: verifyPassword },
    },
    plugins: [
      ownRoutesPlugin(ownRoutes, { config, database, clock, log, sessions, whenContactProved, keyedHash: createKeyedHash(config.secret) }),
      bearer(),
      jwt({
        jwks: { rotationInterval: signingKeyDays * 86_400, gracePeriod: signingKeyGraceSeconds },
        // The session stands in the token, so that signing out ends the token as well; the person's details do not.
        jwt: {
          issuer: tokenParty, audience: tokenParty, expirationTime: `${tokenMinutes}m`,
          definePayload: ({ session }) => ({ sessionId: session.id }),
        },
        disableSettingJwtHeader: true,
        schema: { jwks: { modelName: 'signingKey', fields: { alg: 'algorithm', crv: 'curve' } } },
      }),
    ],
    databaseHooks: {
      // Whoever signs in takes their own expired sessions away, so that nobody has to sweep the table.
      session: {
        create: {
          after: async ({ userId }) => {
            await database.kysely.deleteFrom('session').where('personId', '=', userId).where('expiresAt', '<', clock.now()).execute()
          },
        },
      },
    },
    // Origins are those of the request's own host, however this Parlour is reached.
    trustedOrigins: (request) => request ? ownOrigins(config.publicUrl, request.headers.get('host')) : [],
    // Ours stand before every address (platform/http/rate-limits.ts), and their windows end.
    rateLimit: { enabled: false },
    advanced: {
      // Over TLS `__Host-`, so that no other host of the domain can set such a cookie; `useSecureCookies` would make it `__Secure-`.
      cookiePrefix: isSecure ? '__Host-parlour' : 'parlour',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => newId(), validateSchema: false },
      // Ours stands before every address (`requireOwnPage`) and knows the same pages everywhere. Theirs refuses programs that
      // run on Node, whose fetch says Sec-Fetch-Mode like a browser, but no Origin.
      disableCSRFCheck: true,
      // better-auth checks the addresses it redirects to. Stated here, because it skips the check when it thinks it is being tested.
      disableOriginCheck: false,
    },
    // Anything but a refusal is thrown to the bridge, which answers it like every other fault.
    onAPIError: { throw: true },
    logger: {
      level: 'warn',
      // Its words may hold addresses and names; the log gets what went wrong and not with whom.
      log: (_level, message, ...details) => {
        const fault = details.find((detail) => detail instanceof Error)
        if (fault) log.warn({ err: fault }, 'Accounts had a fault.')
        else log.debug({ account: message }, 'Accounts had something to say.')
      },
    },
  })
}
