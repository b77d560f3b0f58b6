import type { Db } from '../../platform/database/index.ts'
import { addressForCounting } from '../../platform/http/client-address.ts'
import { refuseAccount } from '../account-route.ts'
import type { AccountRequest, AccountWorld } from '../account-route.ts'
import { clientAddressHeader } from '../client-address.ts'
import { secondsUntilFree, take } from '../../platform/lasting-limits.ts'
import type { Limit } from '../../platform/lasting-limits.ts'
import { triesMax } from './one-time-code.ts'

const hour = 3600

/** Codes by text message to one number. */
export const codesToNumber: Limit = { max: 3, windowSeconds: hour, gapSeconds: 60 }
/** Mails with codes or links to one address, when somebody asks again. */
export const mailsAgain: Limit = { max: 5, windowSeconds: hour, gapSeconds: 60 }
/** The same when somebody begins: they may have mistyped their name. */
export const mailsToAddress: Limit = { max: 5, windowSeconds: hour }
/** From one network address, behind which a whole café may sit. */
const codesFromAddress: Limit = { max: 20, windowSeconds: hour }

/** What is sent is counted by what it is for: who mistyped their password must not wait because they just signed up. */
type Asked = { kind: 'number' | 'signUpMail' | 'resetMail' | 'addressMail'; receiver: string; limit: Limit }

/**
 * Takes one of the codes that may be sent to this receiver and from this network address. Within a transaction: when the second
 * is refused, the first is given back.
 * @throws TOO_MANY_CODES with the seconds to wait; whether anybody has an account there plays no part
 */
export async function takeCode(db: Db, request: AccountRequest, { clock, keyedHash }: AccountWorld, { kind, receiver, limit }: Asked): Promise<void> {
  const now = clock.now()
  const from = addressForCounting(request.headers?.get(clientAddressHeader) ?? '')
  const wait = await take(db, keyedHash(kind, receiver), limit, now) || await take(db, keyedHash('codes from', from), codesFromAddress, now)
  if (wait > 0) throw tooManyCodes(wait)
}

/** The seconds until another code may be sent to this receiver. */
export function secondsUntilNextCode(db: Db, { clock, keyedHash }: AccountWorld, { kind, receiver, limit }: Asked): Promise<number> {
  return secondsUntilFree(db, keyedHash(kind, receiver), limit, clock.now())
}

function tooManyCodes(retryAfterSeconds: number) {
  const message = retryAfterSeconds <= 60 ? 'A code was sent a moment ago. Look for it first.' : 'Too many codes were sent. Please wait a while.'
  return refuseAccount(429, 'TOO_MANY_CODES', message, { retryAfterSeconds, attemptsLeft: triesMax })
}

/** A code that is wrong, with the tries that are left. */
export function wrongCode(attemptsLeft: number, retryAfterSeconds: number) {
  return refuseAccount(400, 'INVALID_OTP', 'That is not the code that was sent.', { attemptsLeft, resendAfterSeconds: retryAfterSeconds })
}

/** There is no code any more to try: it is too old, was used, or never sent. */
export function goneCode(retryAfterSeconds: number) {
  return refuseAccount(400, 'OTP_EXPIRED', 'This code has expired. Ask for a new one.', { attemptsLeft: 0, resendAfterSeconds: retryAfterSeconds })
}

/** All tries are used up. */
export function spentCode(retryAfterSeconds: number) {
  return refuseAccount(429, 'TOO_MANY_ATTEMPTS', 'Those were too many tries. Ask for a new code.', { attemptsLeft: 0, retryAfterSeconds: Math.max(1, retryAfterSeconds) })
}
