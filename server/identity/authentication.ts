import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { bearer } from 'better-auth/plugins/bearer'
import { jwt } from 'better-auth/plugins/jwt'
import type { Context } from '../context.ts'
import { newId } from '../platform/ids.ts'
import { ownOrigins } from './own-origin.ts'
import { readPersonName } from './person-name.ts'
import { readEmail } from './email.ts'
import { sessionSeconds, sessionRenewedAfterSeconds } from './session.ts'

/** Under this path better-auth's own addresses live. */
export const accountsPath = '/api/auth'
export const passwordCharactersMin = 8
export const passwordCharactersMax = 128
/** Issuer and audience of the short-lived tokens: they are by Parlour, for Parlour, under whatever address it is reached. */
export const tokenParty = 'parlour'
const tokenMinutes = 15
const signingKeyDays = 30
/** How long the public half of a replaced key is still good: longer than any token it signed. */
export const signingKeyGraceSeconds = 3600
/** Where the bridge writes who is asking, so that a client can't choose its own address in a header. */
export const clientAddressHeader = 'x-parlour-client-address'

export type AccountsNeed = Pick<Context, 'config' | 'database' | 'clock' | 'log'>
export type Authentication = ReturnType<typeof openAuthentication>

/** better-auth over our own tables, with our names. Asks nobody outside: no telemetry, no providers. */
export function openAuthentication({ config, database, clock, log }: AccountsNeed) {
  return betterAuth({
    appName: 'Parlour',
    baseURL: config.publicUrl,
    basePath: accountsPath,
    secret: config.secret,
    telemetry: { enabled: false },
    database: { db: database.kysely, type: 'postgres', transaction: true },
    user: { modelName: 'person' },
    session: {
      modelName: 'session',
      fields: { userId: 'personId' },
      expiresIn: sessionSeconds,
      updateAge: sessionRenewedAfterSeconds,
    },
    account: { modelName: 'credential', fields: { userId: 'personId' } },
    verification: { modelName: 'verification' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordCharactersMin,
      maxPasswordLength: passwordCharactersMax,
    },
    plugins: [
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
      user: { create: { before: async (person) => ({ data: { ...person, ...checkedPerson(person), image: null } }) } },
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
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 10,
      max: 100,
      // Per address, behind which a whole café may sit.
      customRules: {
        '/sign-in/email': { window: 60, max: 30 },
        '/sign-up/email': { window: 60, max: 30 },
        '/change-password': { window: 60, max: 10 },
        // Every page asks who is there. Their windows end only with a pause as long as themselves, so a café with steady guests
        // behind one address would sooner or later be told to wait; and there is nothing to guess here.
        '/get-session': false,
      },
    },
    advanced: {
      cookiePrefix: 'parlour',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      database: { generateId: () => newId(), validateSchema: false },
      // Ours stands before every address (`requireOwnPage`) and knows the same pages everywhere. Theirs refuses programs that
      // run on Node, whose fetch says Sec-Fetch-Mode like a browser, but no Origin.
      disableCSRFCheck: true,
      // That of addresses to go on to is theirs. Said aloud, because they leave it out where they believe to be under test.
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

/** @throws a refusal in better-auth's shape, since it answers one of its addresses */
function checkedPerson({ name, email }: { name: string; email: string }): { name: string; email: string } {
  const goodName = readPersonName(name)
  if (goodName === undefined) throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message: 'A name has 1 to 120 characters.' })
  const goodEmail = readEmail(email)
  if (goodEmail === undefined) throw new APIError('BAD_REQUEST', { code: 'INVALID_EMAIL', message: 'This is not an e-mail address.' })
  return { name: goodName, email: goodEmail }
}
