import type { GenericEndpointContext } from 'better-auth'
import { APIError, createAuthEndpoint, getSessionFromCtx, sensitiveSessionMiddleware } from 'better-auth/api'
import { Type } from 'typebox'
import type { Static, TObject, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { World } from '../../platform/world.ts'
import type { Capability } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { holdPerson } from '../../platform/hold-person.ts'
import type { RateClass } from '../../platform/http/rate-rules.ts'
import type { KeyedHash } from '../../platform/keyed-hash.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { IdentityConfig } from '../settings.ts'

/** One address under `/api/auth`, as the OpenAPI file shows it. */
export type AccountRoute = {
  name: string
  method: 'GET' | 'POST'
  path: string
  summary: string
  may: Capability
  /** `signIn` where a password or a code is shown, `code` where a message is sent; otherwise by the method. */
  rate?: RateClass
  body?: TSchema
  answer: TSchema
}

/** What our own addresses stand on. */
export type AccountWorld = Pick<World, 'config' | 'database' | 'clock' | 'log'> & {
  config: IdentityConfig
  keyedHash: KeyedHash
  sessions: Sessions
  /** What other modules do once somebody has proved an address or a number, in the transaction that takes the proof. */
  whenContactProved: (db: Db, personId: string) => Promise<unknown>
}

/** better-auth's view of a request: its cookies, and the functions that make sessions. */
export type AccountRequest = GenericEndpointContext

/** The session that asks, as better-auth knows it. */
export type AskingSession = { id: string; token: string; personId: string; createdAt: Date }

type Asked<Body> = { request: AccountRequest; body: Body; world: AccountWorld }

/** One of our own addresses: better-auth's path and answers, so that its client library works, but our rules. */
export type OwnRoute = AccountRoute & {
  /** The name under which better-auth has an address of its own there, which ours replaces. */
  replaces?: string
  needsSession: boolean
  handle(asked: Asked<unknown> & { session: AskingSession }): Promise<object>
}

type Declared<Body extends TObject> = Omit<AccountRoute, 'body' | 'method'> & { body: Body; replaces?: string }

/** Declares an address that everybody may ask. */
export function openRoute<const Body extends TObject>(
  declared: Declared<Body> & { handle(asked: Asked<Static<Body>>): Promise<object> },
): OwnRoute {
  // Safe: better-auth checks the body against this very schema first.
  return { method: 'POST', needsSession: false, ...declared } as unknown as OwnRoute
}

/** Declares an address for whoever is signed in with a session; a short-lived token is not enough. */
export function sessionRoute<const Body extends TObject>(
  declared: Declared<Body> & { handle(asked: Asked<Static<Body>> & { session: AskingSession }): Promise<object> },
): OwnRoute {
  // Safe: as above, and better-auth finds the session first.
  return { method: 'POST', needsSession: true, ...declared } as unknown as OwnRoute
}

/** Our addresses as a plugin of better-auth. */
export function ownRoutesPlugin(routes: readonly OwnRoute[], world: AccountWorld) {
  const endpoints = routes.map((route) => [route.replaces ?? route.name, createAuthEndpoint(route.path, {
    method: 'POST', body: standard(route.body ?? Type.Object({})), use: route.needsSession ? [sensitiveSessionMiddleware] : [],
  }, async (request) => {
    const session = route.needsSession ? await requireSession(request) : undefined
    // Safe: `session` is missing only where nobody was promised one.
    return request.json(await route.handle({ request, body: request.body, world, session: session as AskingSession }))
  })] as const)
  return { id: 'parlour', endpoints: Object.fromEntries(endpoints) }
}

/** The session that asks, where everybody may; undefined for who is not signed in. */
export async function findSession(request: AccountRequest): Promise<AskingSession | undefined> {
  const asking = await getSessionFromCtx(request)
  if (!asking) return undefined
  const { id, token, userId, createdAt } = asking.session
  return { id, token, personId: userId, createdAt }
}

/** The same, at an address that for one of its uses needs it. @throws UNAUTHORIZED */
export async function requireSession(request: AccountRequest): Promise<AskingSession> {
  const session = await findSession(request)
  if (!session) throw refuseAccount(401, 'UNAUTHORIZED', 'Please sign in first.')
  return session
}

/**
 * Holds somebody for what is written about them in this transaction: whoever was erased meanwhile leaves nothing behind by it.
 * @throws UNAUTHORIZED when nobody is behind the account any more, SERVICE_UNAVAILABLE while that is being decided
 */
export async function requirePerson(db: Db, personId: string): Promise<void> {
  const found = await holdPerson(db, personId)
  if (found === 'gone') throw refuseAccount(401, 'UNAUTHORIZED', 'This account was deleted.')
  if (found === 'erasing') throw refuseAccount(503, 'SERVICE_UNAVAILABLE', 'This account is being deleted. Please try again in a moment.')
}

/** A schema of ours in the shape that better-auth asks for. */
function standard(schema: TSchema) {
  const check = Compile(schema)
  return {
    '~standard': {
      version: 1 as const,
      vendor: 'parlour',
      validate(value: unknown) {
        if (check.Check(value)) return { value }
        return { issues: check.Errors(value).map(({ instancePath, message }) => ({ message, path: instancePath.split('/').slice(1) })) }
      },
    },
  }
}

const statusNames = { 400: 'BAD_REQUEST', 401: 'UNAUTHORIZED', 403: 'FORBIDDEN', 409: 'CONFLICT', 429: 'TOO_MANY_REQUESTS', 503: 'SERVICE_UNAVAILABLE' } as const

type RefusalFacts = { retryAfterSeconds?: number; attemptsLeft?: number; [fact: string]: unknown }

/** A no in better-auth's shape, `{ code, message }`, since it answers one of its addresses; with facts for the screen. */
export function refuseAccount(status: keyof typeof statusNames, code: string, message: string, facts: RefusalFacts = {}): APIError {
  const headers: Record<string, string> = facts.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(facts.retryAfterSeconds) }
  return new APIError(statusNames[status], { code, message, ...facts }, headers)
}
