import { refuseAccount } from '../auth-api/own-route.ts'
import type { AccountWorld } from '../auth-api/own-route.ts'
import { giveBack, take } from '../../platform/lasting-limits.ts'

/**
 * Wrong passwords for one account: on a device that its owner has signed in on before, and from everywhere else together, so that strangers can't
 * use up the owner's tries. Ten guesses a quarter of an hour find nothing that isn't common.
 */
const wrongPasswords = { max: 10, windowSeconds: 15 * 60 }

/**
 * Counts a try before it is made, so that many at once are no more than allowed. `account` is an address in lower case, whether or
 * not anybody has it, or the id of whoever is signed in. `device` is one that its owner has signed in on before.
 * @throws TOO_MANY_PASSWORDS when there were too many wrong ones
 */
export async function countPasswordTry(world: AccountWorld, account: string, device?: string): Promise<void> {
  const retryAfterSeconds = await takePasswordTry(world, account, device)
  if (retryAfterSeconds > 0) throw tooManyPasswords(retryAfterSeconds)
}

type Counting = Pick<AccountWorld, 'database' | 'clock' | 'keyedHash'>

/** The same; gives the seconds to wait when there were too many, and otherwise 0. */
export async function takePasswordTry({ database: { kysely: db }, clock, keyedHash }: Counting, account: string, device?: string): Promise<number> {
  if (device !== undefined && await take(db, keyedHash('password', account, device), wrongPasswords, clock.now()) === 0) return 0
  return take(db, keyedHash('password', account), wrongPasswords, clock.now())
}

export function tooManyPasswords(retryAfterSeconds: number) {
  return refuseAccount(429, 'TOO_MANY_PASSWORDS', 'Those were too many wrong passwords. Wait a while, or choose a new password by mail.', { retryAfterSeconds })
}

/** It was the right one: what was tried before doesn't count any more, there or, where no device is named, everywhere but on known devices. */
export async function forgetPasswordTries(
  { database: { kysely: db }, keyedHash }: Pick<Counting, 'database' | 'keyedHash'>, account: string, device?: string,
): Promise<void> {
  await giveBack(db, device === undefined ? keyedHash('password', account) : keyedHash('password', account, device))
}
