import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

const trustedDays = 30

/** A person by what they type when they sign in, or by their id. */
export type Whose = { email: string } | { phoneNumber: string } | { id: string }

/** Whether a person has signed in with this browser before, all steps of it. */
export async function isKnown(db: Db, deviceHash: string, whose: Whose): Promise<boolean> {
  const found = await db.selectFrom('person').innerJoin('knownDevice', 'knownDevice.personId', 'person.id').select('person.id')
    .where('deviceHash', '=', deviceHash).where((where) => where.and(whose)).executeTakeFirst()
  return found !== undefined
}

/** Whether this browser showed the second step lately, was to be trusted, and hasn't been signed out since. */
export async function isTrusted(db: Db, personId: string, deviceHash: string, now: Date): Promise<boolean> {
  const found = await db.selectFrom('knownDevice').select('personId').where('personId', '=', personId).where('deviceHash', '=', deviceHash)
    .where('trustedUntil', '>', now).where('sessionId', 'is not', null).executeTakeFirst()
  return found !== undefined
}

type SignedInThere = { personId: string; deviceHash: string; sessionId: string; now: Date }

/** Writes down that a person signed in with a browser. @returns whether that is news: it is new, and not their first */
export async function noteDevice(db: Db, { personId, deviceHash, sessionId, now }: SignedInThere): Promise<boolean> {
  const { rows: [row] } = await sql<{ isNew: boolean; hasOthers: boolean }>`
    insert into known_device (person_id, device_hash, session_id, first_used_at, last_used_at) values (${personId}, ${deviceHash}, ${sessionId}, ${now}, ${now})
    on conflict (person_id, device_hash) do update set last_used_at = excluded.last_used_at, session_id = excluded.session_id
    returning xmax = 0 as is_new,
      exists (select from known_device other where other.person_id = ${personId} and other.device_hash <> ${deviceHash}) as has_others`.execute(db)
  return row !== undefined && row.isNew && row.hasOthers
}

/** From now on, for a while, this browser need not show the second step. */
export async function trustDevice(db: Db, personId: string, deviceHash: string, now: Date): Promise<void> {
  await db.updateTable('knownDevice').set({ trustedUntil: new Date(now.getTime() + trustedDays * 86_400_000) })
    .where('personId', '=', personId).where('deviceHash', '=', deviceHash).execute()
}

/** No browser of this person is trusted any more, but the one with this session: others are signed out, or how one signs in has changed. */
export async function trustNoDevice(db: Db, personId: string, exceptSessionId?: string): Promise<void> {
  await trusted(db, personId)
    .$if(exceptSessionId !== undefined, (query) => query.where((where) => where.or([where('sessionId', 'is', null), where('sessionId', '!=', exceptSessionId ?? '')])))
    .execute()
}

/** The browser with this session is signed out, and so it isn't trusted any more. */
export async function trustNoDeviceOf(db: Db, personId: string, sessionId: string): Promise<void> {
  await trusted(db, personId).where('sessionId', '=', sessionId).execute()
}

/** Nobody is behind the account any more. */
export async function forgetDevices(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('knownDevice').where('personId', '=', personId).execute()
}

function trusted(db: Db, personId: string) {
  return db.updateTable('knownDevice').set({ trustedUntil: null }).where('personId', '=', personId).where('trustedUntil', 'is not', null)
}
