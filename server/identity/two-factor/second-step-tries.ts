import type { Db } from '../../platform/database/index.ts'
import { refuseAccount } from '../account-route.ts'
import type { AccountWorld } from '../account-route.ts'
import { giveBack, secondsUntilFree, take } from '../../platform/lasting-limits.ts'

/** Wrong codes of the second step; the next try is a quarter of an hour after the first of the five. */
const wrongCodes = { max: 5, windowSeconds: 15 * 60 }

/** Counts a try before it is made. @throws ACCOUNT_TEMPORARILY_LOCKED with the seconds to wait */
export async function countSecondStep(world: AccountWorld, personId: string): Promise<void> {
  const { database: { kysely: db }, clock, keyedHash } = world
  const retryAfterSeconds = await take(db, keyedHash('second step', personId), wrongCodes, clock.now())
  if (retryAfterSeconds > 0) throw locked(retryAfterSeconds)
}

/** What to say of a wrong code: how many tries are left, or how long to wait. */
export async function wrongSecondStep(world: AccountWorld, personId: string, code: string, message: string) {
  const { database: { kysely: db }, clock, keyedHash } = world
  const key = keyedHash('second step', personId)
  const retryAfterSeconds = await secondsUntilFree(db, key, wrongCodes, clock.now())
  if (retryAfterSeconds > 0) return locked(retryAfterSeconds)
  const row = await db.selectFrom('accountLimit').select('takenAt').where('key', '=', key).executeTakeFirst()
  return refuseAccount(401, code, message, { attemptsLeft: Math.max(0, wrongCodes.max - (row?.takenAt.length ?? 0)) })
}

type Forgetting = Pick<AccountWorld, 'keyedHash'> & { database: { kysely: Db } }

export async function forgetSecondSteps({ database: { kysely: db }, keyedHash }: Forgetting, personId: string): Promise<void> {
  await giveBack(db, keyedHash('second step', personId))
}

function locked(retryAfterSeconds: number) {
  return refuseAccount(429, 'ACCOUNT_TEMPORARILY_LOCKED', 'Those were too many wrong codes. Please wait a while.', { attemptsLeft: 0, retryAfterSeconds })
}
