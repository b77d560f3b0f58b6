import type { Db } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import type { AccountWorld } from '../auth-api/own-route.ts'
import type { AccountPerson } from '../people/person.ts'
import { readPerson } from '../people/person.ts'
import type { PendingSignUp } from './pending-sign-up.ts'

/**
 * Makes the account, within the transaction that takes the proof; orders that were placed as a guest come along. Undefined when the
 * address has an account by now: of several sign-ups with one address, one becomes an account.
 */
export async function completeSignUp(db: Db, { clock, whenContactProved }: AccountWorld, { id, email, name, password }: PendingSignUp): Promise<AccountPerson | undefined> {
  const now = clock.now()
  const made = await db.insertInto('person').values({ id, name, email, emailVerified: true, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return undefined
  await db.insertInto('credential').values({ id: newId(), personId: id, providerId: 'credential', accountId: id, password, createdAt: now, updatedAt: now }).execute()
  await db.deleteFrom('pendingSignUp').where('email', '=', email).execute()
  await whenContactProved(db, id)
  return readPerson(db, id)
}
