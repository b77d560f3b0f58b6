import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '../../platform/database/index.ts'

const tokenBytes = 24
const tokenShape = /^[A-Za-z0-9_-]{32}$/

/** What a secret is good for, and for whom. */
export type LinkGood =
  | { purpose: 'signUp'; signUpId: string }
  | { purpose: 'verifyEmail' | 'resetPassword'; personId: string }
  | { purpose: 'changeEmail'; personId: string; newEmail: string }
  | { purpose: 'twoFactor'; personId: string; remembered: boolean }

export type LinkPurpose = LinkGood['purpose']

/** Makes a secret that is good once and until then. @returns it; written down is only its hash */
export async function makeLink(db: Db, good: LinkGood, expiresAt: Date): Promise<string> {
  const token = randomBytes(tokenBytes).toString('base64url')
  await db.insertInto('accountLink').values({ tokenHash: hashOf(token), ...good, expiresAt }).execute()
  return token
}

type LinkRow = { purpose: string; personId: string | null; signUpId: string | null; newEmail: string | null; remembered: boolean }

/** What a secret is good for, without using it up; undefined for one that is not good (any more). */
export async function readLink(db: Db, token: string, now: Date): Promise<LinkRow | undefined> {
  if (!tokenShape.test(token)) return undefined
  return db.selectFrom('accountLink').select(['purpose', 'personId', 'signUpId', 'newEmail', 'remembered'])
    .where('tokenHash', '=', hashOf(token)).where('expiresAt', '>', now).executeTakeFirst()
}

/** Takes a secret: of many at once, one gets what it is good for. */
export async function takeLink(db: Db, token: string, purpose: LinkPurpose, now: Date): Promise<LinkRow | undefined> {
  if (!tokenShape.test(token)) return undefined
  return db.deleteFrom('accountLink').where('tokenHash', '=', hashOf(token)).where('purpose', '=', purpose).where('expiresAt', '>', now)
    .returning(['purpose', 'personId', 'signUpId', 'newEmail', 'remembered']).executeTakeFirst()
}

/** Whatever of this kind was sent to a person before no longer works. */
export async function voidLinks(db: Db, personId: string, purposes: readonly LinkPurpose[]): Promise<void> {
  await db.deleteFrom('accountLink').where('personId', '=', personId).where('purpose', 'in', purposes).execute()
}

/** The token is random, so a plain hash is enough. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
