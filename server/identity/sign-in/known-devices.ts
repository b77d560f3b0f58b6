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

/** Whether this browser showed the second step lately, and was to be trusted. */
export async function isTrusted(db: Db, personId: string, deviceHash: string, now: Date): Promise<boolean> {
  const found = await db.selectFrom('knownDevice').select('personId').where('personId', '=', personId).where('deviceHash', '=', deviceHash)
    .where('trustedUntil', '>', now).executeTakeFirst()
  return found !== undefined
}

/** Writes down that a person signed in with a browser. @returns whether that is news: it is new, and not their first */
export async function noteDevice(db: Db, personId: string, deviceHash: string, now: Date): Promise<boolean> {
  const { rows: [row] } = await sql<{ isNew: boolean; hasOthers: boolean }>`
    insert into known_device (person_id, device_hash, first_used_at, last_used_at) values (${personId}, ${deviceHash}, ${now}, ${now})
    on conflict (person_id, device_hash) do update set last_used_at = excluded.last_used_at
    returning xmax = 0 as is_new,
      exists (select from known_device other where other.person_id = ${personId} and other.device_hash <> ${deviceHash}) as has_others`.execute(db)
  return row !== undefined && row.isNew && row.hasOthers
}

/** From now on, for a while, this browser need not show the second step. */
export async function trustDevice(db: Db, personId: string, deviceHash: string, now: Date): Promise<void> {
  await db.updateTable('knownDevice').set({ trustedUntil: new Date(now.getTime() + trustedDays * 86_400_000) })
    .where('personId', '=', personId).where('deviceHash', '=', deviceHash).execute()
}

/** No browser of this person is trusted any more: the password or the second step is another now. */
export async function trustNoDevice(db: Db, personId: string): Promise<void> {
  await db.updateTable('knownDevice').set({ trustedUntil: null }).where('personId', '=', personId).where('trustedUntil', 'is not', null).execute()
}
