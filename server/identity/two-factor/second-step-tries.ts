import { giveBack, secondsUntilFree, take } from '../../platform/lasting-limits.ts'
import type { Db } from '../../platform/database/index.ts'
import { refuseAccount } from '../auth-api/own-route.ts'
import type { AccountWorld } from '../auth-api/own-route.ts'

/**
 * Wrong codes of the second step, on a device that the person has signed in on before, and from everywhere else together: somebody who knows the
 * password can't keep its owner out. The next try is a quarter of an hour after the first of the five.
 */
const wrongCodes = { max: 5, windowSeconds: 15 * 60 }

/** A try that was counted, and where. */
export type SecondStepTry = { personId: string; key: string }

/** Counts a try before it is made. `device` is one that the person has signed in on before. @throws ACCOUNT_TEMPORARILY_LOCKED with the seconds to wait */
export async function countSecondStep(world: AccountWorld, personId: string, device?: string): Promise<SecondStepTry> {
  const { database: { kysely: db }, clock, keyedHash } = world
  if (device !== undefined) {
    const key = keyedHash('second step', personId, device)
    if (await take(db, key, wrongCodes, clock.now()) === 0) return { personId, key }
  }
  const key = keyedHash('second step', personId)
  const retryAfterSeconds = await take(db, key, wrongCodes, clock.now())
  if (retryAfterSeconds > 0) throw locked(retryAfterSeconds)
  return { personId, key }
}

/** What to say of a wrong code: how many tries are left, or how long to wait. */
export async function wrongSecondStep(world: AccountWorld, { key }: SecondStepTry, code: string, message: string) {
  const { database: { kysely: db }, clock } = world
  const retryAfterSeconds = await secondsUntilFree(db, key, wrongCodes, clock.now())
  if (retryAfterSeconds > 0) return locked(retryAfterSeconds)
  const row = await db.selectFrom('accountLimit').select('takenAt').where('key', '=', key).executeTakeFirst()
  return refuseAccount(401, code, message, { attemptsLeft: Math.max(0, wrongCodes.max - (row?.takenAt.length ?? 0)) })
}

/** It was the right code: the wrong ones before it don't count any more. */
export async function forgetSecondStepTries({ database: { kysely: db } }: AccountWorld, { key }: SecondStepTry): Promise<void> {
  await giveBack(db, key)
}

/** Wrong codes of strangers don't count any more. */
export async function forgetSecondSteps({ db, keyedHash }: Pick<AccountWorld, 'keyedHash'> & { db: Db }, personId: string): Promise<void> {
  await giveBack(db, keyedHash('second step', personId))
}

function locked(retryAfterSeconds: number) {
  return refuseAccount(429, 'ACCOUNT_TEMPORARILY_LOCKED', 'Those were too many wrong codes. Please wait a while.', { attemptsLeft: 0, retryAfterSeconds })
}
