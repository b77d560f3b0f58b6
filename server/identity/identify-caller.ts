import type { FastifyRequest } from 'fastify'
import type { Caller, Membership } from '../platform/authorisation/index.ts'
import { refuse } from '../refusals.ts'
import type { AccountsNeed } from './authentication.ts'
import { readCredential } from './credentials.ts'
import { changesState, isFromOwnPage } from './own-origin.ts'
import { renewedUntil } from './session.ts'
import { createTokenVerifier } from './verify-token.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set when the session was renewed: its cookie has to live longer too. */
    sessionRenewed?: boolean
  }
}

export type Identify = (request: FastifyRequest) => Promise<Caller | null>

/**
 * Makes the function that says who a request comes from. Without a credential it asks nobody; with one it is a single query,
 * and two once for each signing key. A credential that is bad, expired or signed out is nobody's.
 * The function throws foreignOrigin when a page of another site used the browser's cookie to change something.
 */
export function createIdentify(need: AccountsNeed, cookieName: string): Identify {
  const { config } = need
  const verifyToken = createTokenVerifier(need)
  return async (request) => {
    const credential = readCredential(request.headers, { secret: config.secret, cookieName })
    if (!credential) return null
    if (credential.kind === 'signed') {
      const claims = await verifyToken(credential.jwt)
      const found = claims && await findSession(need, 'session.id = $1', claims.sessionId)
      return found && found.caller.personId === claims.personId ? found.caller : null
    }
    if (credential.byCookie && changesState(request.method) && !isFromOwnPage(request, config.publicUrl)) throw refuse('foreignOrigin')
    const found = await findSession(need, 'session.token = $1', credential.token)
    if (!found) return null
    if (await renew(need, found)) request.sessionRenewed = credential.byCookie
    return found.caller
  }
}

type FoundSession = { caller: Caller; id: string; expiresAt: Date; updatedAt: Date }

type SessionRow = {
  id: string
  expires_at: Date
  updated_at: Date
  person_id: string
  name: string
  email: string
  is_admin: boolean
  memberships: Membership[]
}

/** Session, person and memberships in one hand-written statement: every request that is signed in begins with it. */
async function findSession(
  { database, clock }: AccountsNeed, which: 'session.id = $1' | 'session.token = $1', value: string,
): Promise<FoundSession | null> {
  const { rows: [row] } = await database.pool.query<SessionRow>({
    name: `find ${which}`,
    text: `
      select session.id, session.expires_at, session.updated_at, session.person_id, person.name, person.email, person.is_admin,
        coalesce((
          select json_agg(json_build_object('businessId', business_id, 'locationId', location_id, 'role', role) order by id)
          from membership where membership.person_id = session.person_id), '[]') as memberships
      from session join person on person.id = session.person_id
      where ${which} and session.expires_at > $2`,
    values: [value, clock.now()],
  })
  if (!row) return null
  const { id, expires_at: expiresAt, updated_at: updatedAt, name, email, memberships } = row
  return { id, expiresAt, updatedAt, caller: { personId: row.person_id, name, email, isAdmin: row.is_admin, memberships } }
}

/** Moves the end of a session that is in use, at most once a day; of several requests at once, one does. */
async function renew({ database, clock }: AccountsNeed, { id, expiresAt, updatedAt }: FoundSession): Promise<boolean> {
  const now = clock.now()
  const until = renewedUntil({ expiresAt, updatedAt }, now)
  if (!until) return false
  const { numUpdatedRows } = await database.kysely.updateTable('session').set({ expiresAt: until, updatedAt: now })
    .where('id', '=', id).where('expiresAt', '<', until).executeTakeFirst()
  return numUpdatedRows > 0n
}
