import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import type { JWK, JWTVerifyGetKey } from 'jose'
import type { World } from '../../platform/world.ts'
import { isId } from '../../platform/ids.ts'
import { signingKeyGraceSeconds, tokenParty } from '../auth-api/authentication.ts'

/** What a good short-lived token says: from which session of which person it was made. */
export type TokenClaims = { personId: string; sessionId: string }

type VerifyingKey = { key: Awaited<ReturnType<JWTVerifyGetKey>>; algorithm: string; goodUntil: number }

/**
 * Makes the function that verifies our short-lived tokens; null for one that is not good (any more). The public halves of
 * the keys are kept in memory: only a key that was never seen costs a query.
 */
export function createTokenVerifier({ database, clock }: Pick<World, 'database' | 'clock'>) {
  const keys = new Map<string, VerifyingKey>()

  async function findKey(id: string): Promise<VerifyingKey | undefined> {
    const known = keys.get(id)
    if (known) return known
    const row = await database.kysely.selectFrom('signingKey').select(['algorithm', 'publicKey', 'expiresAt'])
      .where('id', '=', id).executeTakeFirst()
    if (!row) return undefined
    const found = {
      // Safe: better-auth writes public keys as JWK, and nobody else does.
      key: await importJWK(JSON.parse(row.publicKey) as JWK, row.algorithm),
      algorithm: row.algorithm,
      goodUntil: row.expiresAt ? row.expiresAt.getTime() + signingKeyGraceSeconds * 1000 : Infinity,
    }
    keys.set(id, found)
    return found
  }

  return async (jwt: string): Promise<TokenClaims | null> => {
    const keyId = namedKey(jwt)
    const key = keyId === undefined ? undefined : await findKey(keyId)
    const now = clock.now()
    if (!key || key.goodUntil < now.getTime()) return null
    return readClaims(jwt, key, now)
  }
}

function namedKey(jwt: string): string | undefined {
  try {
    const { kid } = decodeProtectedHeader(jwt)
    return isId(kid) ? kid : undefined
  } catch {
    // Three parts with dots between them, but no token.
    return undefined
  }
}

async function readClaims(jwt: string, { key, algorithm }: VerifyingKey, now: Date): Promise<TokenClaims | null> {
  try {
    const { payload: { sub, sessionId } } = await jwtVerify(jwt, key, {
      algorithms: [algorithm], issuer: tokenParty, audience: tokenParty, currentDate: now, requiredClaims: ['exp', 'sub', 'sessionId'],
    })
    return typeof sub === 'string' && typeof sessionId === 'string' ? { personId: sub, sessionId } : null
  } catch {
    // Forged, expired or for somebody else: nobody's token, which is all the caller has to know.
    return null
  }
}
