import { notify } from '../../notifications/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { isId, newId } from '../../platform/ids.ts'
import type { AccountRequest, AccountWorld } from '../auth-api/own-route.ts'
import { makeLink } from '../codes/account-link.ts'
import { mailCodeSeconds, makeCode } from '../codes/one-time-code.ts'

/** How long a sign-up waits for its proof: the link in the mail. Its code is good for less. */
export const signUpSeconds = 86_400
const signUpCookie = 'sign_up'

/** An account that is made once its address is proved; its id becomes the person's. */
export type PendingSignUp = { id: string; email: string; name: string; password: string }

/**
 * Sends what proves the address. Whoever has an account with it already is told that instead, so that only who reads the mail
 * learns of it.
 */
export async function sendSignUpMail(db: Db, world: AccountWorld, { id, email, name }: PendingSignUp): Promise<void> {
  const { config, keyedHash, clock } = world
  const now = clock.now()
  const code = await makeCode(db, { purpose: 'signUp', receiver: id }, mailCodeSeconds, { keyedHash, now })
  const token = await makeLink(db, { purpose: 'signUp', signUpId: id }, new Date(now.getTime() + signUpSeconds * 1000))
  const known = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  const [eventId, to] = [newId(), { email, name }]
  if (known) return notify(db, { kind: 'account.alreadyExists', eventId, to: { email }, data: {}, now, keyedHash })
  const data = { url: `${config.publicUrl}/verify-email?token=${token}`, code, minutes: mailCodeSeconds / 60 }
  return notify(db, { kind: 'account.verifyEmail', eventId, to, data, now, keyedHash })
}

/** The browser that began a sign-up is told from others by a cookie: a code alone doesn't say whose sign-up it completes. */
export async function rememberSignUp(request: AccountRequest, id: string): Promise<void> {
  const cookie = request.context.createAuthCookie(signUpCookie, { maxAge: signUpSeconds })
  await request.setSignedCookie(cookie.name, id, request.context.secret, cookie.attributes)
}

export async function forgetSignUp(request: AccountRequest): Promise<void> {
  const cookie = request.context.createAuthCookie(signUpCookie, { maxAge: 0 })
  request.setCookie(cookie.name, '', cookie.attributes)
}

/** By whom a sign-up is looked for: `nonce` is its id, from a program that keeps no cookies. */
type Sought = { email: string; nonce: string | undefined; now: Date }

/** The sign-up that whoever asks began; for programs that show nothing to tell by, the newest with this address. */
export async function findSignUp(db: Db, request: AccountRequest, { email, nonce, now }: Sought): Promise<{ pending: PendingSignUp; isOwn: boolean } | undefined> {
  const { name } = request.context.createAuthCookie(signUpCookie)
  const own = nonce ?? await request.getSignedCookie(name, request.context.secret)
  const waiting = db.selectFrom('pendingSignUp').select(['id', 'email', 'name', 'password']).where('email', '=', email).where('expiresAt', '>', now)
  if (own && isId(own)) {
    const pending = await waiting.where('id', '=', own).executeTakeFirst()
    if (pending) return { pending, isOwn: true }
  }
  const pending = await waiting.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return pending && { pending, isOwn: false }
}

/** Whether this browser began that sign-up. */
export async function beganHere(request: AccountRequest, id: string): Promise<boolean> {
  const { name } = request.context.createAuthCookie(signUpCookie)
  return await request.getSignedCookie(name, request.context.secret) === id
}
