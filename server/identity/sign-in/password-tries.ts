import { refuseAccount } from '../account-route.ts'
import type { AccountWorld } from '../account-route.ts'
import { giveBack, take } from '../../platform/lasting-limits.ts'

/** Wrong passwords for one account, wherever they come from; ten guesses a quarter of an hour find nothing that is not common. */
const wrongPasswords = { max: 10, windowSeconds: 15 * 60 }

/**
 * Counts a try before it is made, so that many at once are no more than allowed. `account` is an address in lower case, whether or
 * not anybody has it, or the id of whoever is signed in.
 * @throws TOO_MANY_PASSWORDS when there were too many wrong ones
 */
export async function countPasswordTry(world: AccountWorld, account: string): Promise<void> {
  const retryAfterSeconds = await takePasswordTry(world, account)
  if (retryAfterSeconds > 0) throw tooManyPasswords(retryAfterSeconds)
}

type Counting = Pick<AccountWorld, 'database' | 'clock' | 'keyedHash'>

/** The same; gives the seconds to wait when there were too many, and otherwise 0. */
export function takePasswordTry({ database: { kysely: db }, clock, keyedHash }: Counting, account: string): Promise<number> {
  return take(db, keyedHash('password', account), wrongPasswords, clock.now())
}

export function tooManyPasswords(retryAfterSeconds: number) {
  return refuseAccount(429, 'TOO_MANY_PASSWORDS', 'Those were too many wrong passwords. Wait a while, or choose a new password by mail.', { retryAfterSeconds })
}

/** It was the right one: what was tried before does not count any more. */
export async function forgetPasswordTries({ database: { kysely: db }, keyedHash }: Pick<Counting, 'database' | 'keyedHash'>, account: string): Promise<void> {
  await giveBack(db, keyedHash('password', account))
}
