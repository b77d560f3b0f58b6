import { notify } from '../../notifications/index.ts'
import type { SecurityChange } from '../../notifications/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import type { KeyedHash } from '../../platform/keyed-hash.ts'
import { refuse } from '../refusals.ts'
import { voidLinks } from '../codes/account-link.ts'
import type { Sessions } from '../sessions/sessions.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import { forgetSecondSteps } from '../two-factor/second-step-tries.ts'
import { turnOffTwoFactor } from '../two-factor/turn-off.ts'

/** `db` is the transaction of it all. */
export type Recovering = { db: Db; sessions: Sessions; keyedHash: KeyedHash; now: Date }

/** `wasOn: false`: there was nothing to reset, and nothing was done. `ended`: how many devices were signed out. */
export type Reset = { wasOn: boolean; ended: number }

/**
 * Lets somebody in again who lost their app and their recovery codes: one proof is enough from now on, sign-ins between their two steps are over,
 * and whoever is signed in is not any more, so that a thief of the phone is out, too. Tells the person. Twice is the same as once.
 * @throws notFound without such a person; unavailable when sessions are in the cache and it is away — then nothing was changed
 */
export async function resetTwoFactor({ db, sessions, keyedHash, now }: Recovering, personId: string): Promise<Reset> {
  const person = await lockPerson(db, personId)
  if (!person.twoFactorEnabled) return { wasOn: false, ended: 0 }
  await turnOffTwoFactor(db, personId, now)
  await voidLinks(db, personId, ['twoFactor'])
  // Five wrong codes may have gone before the call for help; they must not stand in the way of the next app.
  await forgetSecondSteps({ db, keyedHash }, personId)
  const ended = await endSessions(db, sessions, personId)
  await tell(db, personId, 'twoFactorReset', now)
  return { wasOn: true, ended }
}

/**
 * Signs somebody out everywhere, at once, and tells them when they were signed in anywhere.
 * @returns how many devices were signed out
 * @throws notFound, unavailable: as above
 */
export async function signOutEverywhere({ db, sessions, now }: Recovering, personId: string): Promise<number> {
  await lockPerson(db, personId)
  const ended = await endSessions(db, sessions, personId)
  if (ended > 0) await tell(db, personId, 'signedOutByAdmin', now)
  return ended
}

/** Tells an administrator what was done with their rights: of a stolen session, they hear here. */
export async function tellHelper(db: Db, personId: string, now: Date): Promise<void> {
  await tell(db, personId, 'helpedSomebody', now)
}

/** One recovery of a person at a time. @throws notFound, also for an account that was deleted */
async function lockPerson(db: Db, personId: string): Promise<{ twoFactorEnabled: boolean }> {
  const person = await db.selectFrom('person').select('twoFactorEnabled').where('id', '=', personId).where('erasedAt', 'is', null)
    .forNoKeyUpdate().executeTakeFirst()
  if (!person) throw refuse('notFound', { detail: 'There is no such person.' })
  return person
}

async function tell(db: Db, personId: string, what: SecurityChange, now: Date): Promise<void> {
  await notify(db, { kind: 'account.securityChanged', eventId: newId(), to: { personId }, data: { what }, now })
}
