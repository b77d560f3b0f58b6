import type { World } from '../../platform/world.ts'
import { refuse } from '../refusals.ts'
import { refuseAccount } from '../auth-api/own-route.ts'
import type { AccountWorld, AskingSession } from '../auth-api/own-route.ts'
import { createKeyedHash } from '../../platform/keyed-hash.ts'
import type { Sessions } from '../sessions/sessions.ts'
import { verifyPassword } from '../passwords/password-hash.ts'
import { forgetPasswordTries, takePasswordTry, tooManyPasswords } from './password-tries.ts'

/** Without a password, having signed in so lately is the proof. */
const freshSeconds = 15 * 60

type Proving = { personId: string; signedInAt: Date | undefined; password: string | undefined }
/** `tooMany`: the password was not even looked at; the next one is, so many seconds later. */
type Proof = { is: 'good' | 'wrong' | 'stale' } | { is: 'tooMany'; retryAfterSeconds: number }

/**
 * Before what would lock the owner out, or can't be undone: a session alone may be a tablet that was left lying. Wrong passwords are
 * counted by account, wherever they are typed. Outside of any transaction: it takes long, and a try counts whatever comes of it.
 */
async function prove(world: Pick<AccountWorld, 'database' | 'clock' | 'keyedHash'>, { personId, signedInAt, password }: Proving): Promise<Proof> {
  const { database: { kysely: db }, clock } = world
  const credential = await db.selectFrom('credential').select('password').where('personId', '=', personId)
    .where('providerId', '=', 'credential').where('password', 'is not', null).executeTakeFirst()
  if (credential?.password) {
    const retryAfterSeconds = await takePasswordTry(world, personId)
    if (retryAfterSeconds > 0) return { is: 'tooMany', retryAfterSeconds }
    const isRight = password !== undefined && await verifyPassword({ hash: credential.password, password })
    if (!isRight) return { is: 'wrong' }
    await forgetPasswordTries(world, personId)
    return { is: 'good' }
  }
  // Whoever types a password for an account that has none means another account.
  if (password !== undefined) return { is: 'wrong' }
  const isFresh = signedInAt !== undefined && clock.now().getTime() - signedInAt.getTime() <= freshSeconds * 1000
  return { is: isFresh ? 'good' : 'stale' }
}

/**
 * For the accounts' own addresses, in their words.
 * @throws INVALID_PASSWORD, SESSION_NOT_FRESH for somebody without a password, TOO_MANY_PASSWORDS
 */
export async function requireProof(world: AccountWorld, { personId, createdAt }: AskingSession, password: string | undefined): Promise<void> {
  const proof = await prove(world, { personId, signedInAt: createdAt, password })
  if (proof.is === 'wrong') throw refuseAccount(400, 'INVALID_PASSWORD', 'This is not your password.')
  if (proof.is === 'stale') throw refuseAccount(403, 'SESSION_NOT_FRESH', 'Please sign in again first; then you have 15 minutes for this.')
  if (proof.is === 'tooMany') throw tooManyPasswords(proof.retryAfterSeconds)
}

type Asking = { personId: string; sessionId: string | undefined; password: string | undefined }

/**
 * The same for operations.
 * @throws wrongProof, signInAgain, tooManyRequests
 */
export async function requireProofOfCaller(context: Pick<World, 'database' | 'clock' | 'config'> & { accounts: { sessions: Pick<Sessions, 'list'> } }, { personId, sessionId, password }: Asking): Promise<void> {
  const session = (await context.accounts.sessions.list(personId)).find(({ id }) => id === sessionId)
  const proof = await prove({ ...context, keyedHash: createKeyedHash(context.config.secret) }, { personId, signedInAt: session?.createdAt, password })
  if (proof.is === 'wrong') throw refuse('wrongProof')
  if (proof.is === 'stale') throw refuse('signInAgain')
  if (proof.is === 'tooMany') {
    throw refuse('tooManyRequests', { detail: 'Those were too many wrong passwords. Please wait a while.', retryAfterSeconds: proof.retryAfterSeconds })
  }
}
