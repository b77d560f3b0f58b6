import type { FastifyRequest } from 'fastify'
import type { Caller, Membership } from '../../platform/authorisation/index.ts'
import { refuse } from '../refusals.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { AccountsNeed } from '../auth-api/authentication.ts'
import { readCredential } from './credentials.ts'
import type { Credential } from './credentials.ts'
import { effectiveMemberships } from '../members/effective-memberships.ts'
import { changesState, isFromOwnPage } from './own-origin.ts'
import { renewedUntil, useNotedAfterSeconds } from '../sessions/session-life.ts'
import type { LiveSession, SessionKey, Sessions } from '../sessions/sessions.ts'
import { createTokenVerifier } from './verify-token.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set when the session was renewed: its cookie has to live longer too. */
    sessionRenewed?: boolean
    /** The session that the request came with, by whatever credential. */
    sessionId?: string
  }
}

/**
 * `onlyLook`: the request was answered long ago, as that of a stream was. Its session is not in use for that, nor renewed: the cookie that would have
 * to live longer could not be sent any more.
 */
export type Identify = (request: FastifyRequest, how?: { onlyLook: boolean }) => Promise<Caller | null>

/**
 * Makes the function that says who a request comes from. Without a credential it asks nobody; with one it is a single query,
 * and two once for each signing key; with sessions in the cache the cache is asked first.
 * The function throws signedOut for a credential that is bad, expired or signed out, also where guests are welcome: whoever shows one believes to
 * be somebody, and what they do must not be done as a guest. It throws foreignOrigin when a page of another site used the browser's cookie to change something, and unavailable
 * when sessions are in the cache and the cache is away.
 */
export function createIdentify(need: IdentifyNeed, cookie: SessionCookie): Identify {
  const { config } = need
  const verifyToken = createTokenVerifier(need)
  return async (request, { onlyLook } = { onlyLook: false }) => {
    const credential = readCredential(request.headers, { secret: config.secret, cookieName: cookie.name })
    if (!credential) return null
    if (credential.kind === 'signed') {
      const claims = await verifyToken(credential.jwt)
      const found = claims && await findSession(need, { by: 'id', value: claims.sessionId })
      if (!found || found.caller.personId !== claims.personId) throw signedOut(credential, cookie)
      request.sessionId = found.id
      if (!onlyLook) await noteUse(need, found)
      return found.caller
    }
    if (credential.byCookie && changesState(request.method) && !isFromOwnPage(request, config.publicUrl)) throw refuse('foreignOrigin')
    const found = credential.kind === 'bad' ? null : await findSession(need, { by: 'token', value: credential.token })
    if (!found) throw signedOut(credential, cookie)
    request.sessionId = found.id
    if (!onlyLook && await renew(need, found)) request.sessionRenewed = credential.byCookie
    return found.caller
  }
}

/** The cookie that holds a browser's session. */
export type SessionCookie = { name: string; secure: boolean }

/** RFC 6750 has a word for programs; a browser gets its cookie taken away, so that it goes on as a guest. */
function signedOut({ byCookie }: Credential, { name, secure }: SessionCookie): Refusal {
  const cleared = `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return refuse('signedOut', {}, { 'www-authenticate': 'Bearer error="invalid_token"', ...(byCookie && { 'set-cookie': cleared }) })
}

export type IdentifyNeed = AccountsNeed & { sessions: Sessions }

type FoundSession = { caller: Caller } & Pick<LiveSession, 'id' | 'token' | 'createdAt' | 'expiresAt' | 'updatedAt' | 'lastUsedAt'>

type PersonRow = {
  person_id: string
  name: string
  email: string | null
  is_admin: boolean
  two_factor_enabled: boolean
  memberships: Membership[]
}
type SessionRow = PersonRow & { id: string; token: string; created_at: Date; expires_at: Date; updated_at: Date; last_used_at: Date }

const personColumns = `person.id as person_id, person.name, person.email, person.is_admin, person.two_factor_enabled,
        ${effectiveMemberships} as memberships`

/** Session, person and memberships in one hand-written statement: every request that is signed in begins with it. */
async function findSession({ database, clock, sessions }: IdentifyNeed, key: SessionKey): Promise<FoundSession | null> {
  if (sessions.find) return findCached(database, await sessions.find(key))
  const { rows: [row] } = await database.pool.query<SessionRow>({
    name: `find session by ${key.by}`,
    text: `
      select session.id, session.token, session.created_at, session.expires_at, session.updated_at, session.last_used_at, ${personColumns}
      from session join person on person.id = session.person_id
      where session.${key.by} = $1 and session.expires_at > $2 and person.erased_at is null`,
    values: [key.value, clock.now()],
  })
  if (!row) return null
  const { id, token, created_at: createdAt, expires_at: expiresAt, updated_at: updatedAt, last_used_at: lastUsedAt } = row
  return { id, token, createdAt, expiresAt, updatedAt, lastUsedAt, caller: callerOf(row) }
}

/** The person of a session that is in the cache, as they are now. */
async function findCached(database: AccountsNeed['database'], session: LiveSession | undefined): Promise<FoundSession | null> {
  if (!session) return null
  const { rows: [row] } = await database.pool.query<PersonRow>({
    name: 'find person of session', text: `select ${personColumns} from person where person.id = $1 and person.erased_at is null`, values: [session.personId],
  })
  return row ? { ...session, caller: callerOf(row) } : null
}

function callerOf({ person_id: personId, name, email, is_admin: isAdmin, two_factor_enabled: hasTwoFactor, memberships }: PersonRow): Caller {
  return { personId, name, email, isAdmin, hasTwoFactor, memberships }
}

/** Moves the end of a session that is in use, at most once a day; of several requests at once, one does. */
async function renew(need: IdentifyNeed, found: FoundSession): Promise<boolean> {
  const until = renewedUntil(found, need.clock.now())
  await noteUse(need, found)
  return until !== undefined && need.sessions.renew(found, until)
}

/** Writes down that a session is in use, at most once in ten minutes. */
async function noteUse({ clock, sessions }: IdentifyNeed, found: FoundSession): Promise<void> {
  if (clock.now().getTime() - found.lastUsedAt.getTime() >= useNotedAfterSeconds * 1000) await sessions.noteUse(found)
}
