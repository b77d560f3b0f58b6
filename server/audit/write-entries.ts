import type { FastifyRequest } from 'fastify'
import type { Db } from '../platform/database/index.ts'
import { deviceWords } from '../platform/device-words.ts'
import { isId, newId } from '../platform/ids.ts'
import type { Changes } from '../platform/act.ts'

/** Acts for no business, an administrator's, stand under this id; no business has it. */
export const noBusiness = '00000000-0000-0000-0000-000000000000'

/** One entry of the trail, before it has an id. */
export type NewEntry = {
  businessId: string
  locationId: string | null
  at: Date
  actorId: string | null
  actorRole: string
  action: string
  outcome: 'done' | 'refused'
  subjectKind: string
  subjectId: string | null
  subjectLabel: string | null
  changes: Changes
}

/** Where an act came from: as much of a request as the trail keeps. `ip` is null for what was done at the machine itself. */
export type Origin = Pick<FastifyRequest, 'headers' | 'id'> & { ip: string | null }

const addressCharactersMax = 64
const labelCharactersMax = 200
const requestIdCharactersMax = 100

/** Adds entries, in the transaction of what they tell of. */
export async function writeEntries(db: Db, entries: readonly NewEntry[], { ip, headers, id }: Origin): Promise<void> {
  if (entries.length === 0) return
  const from = {
    address: ip?.slice(0, addressCharactersMax) ?? null, device: deviceWords(headers['user-agent']), requestId: id.slice(0, requestIdCharactersMax),
  }
  await db.insertInto('auditEntry').values(entries.map((entry) => ({
    ...entry, ...from, id: newId(), subjectLabel: entry.subjectLabel?.slice(0, labelCharactersMax) ?? null, changes: JSON.stringify(entry.changes),
  }))).execute()
}

/** A refusal is kept once a minute for each person, act and thing, so that somebody who tries a thousand times leaves few lines. */
const refusalSeconds = 60

/** Adds an entry about a refusal, unless there is the same of this minute already. */
export async function writeRefusal(db: Db, entry: NewEntry, origin: Origin): Promise<void> {
  const since = new Date(entry.at.getTime() - refusalSeconds * 1000)
  // `is` for what is missing: unlike `is not distinct from`, both can be looked up in an index.
  const same = await db.selectFrom('auditEntry').select('id').where('businessId', '=', entry.businessId)
    .where('subjectId', entry.subjectId === null ? 'is' : '=', entry.subjectId).where('at', '>', since)
    .where('actorId', entry.actorId === null ? 'is' : '=', entry.actorId).where('action', '=', entry.action).where('outcome', '=', 'refused')
    .where('locationId', entry.locationId === null ? 'is' : '=', entry.locationId).limit(1).executeTakeFirst()
  if (!same) await writeEntries(db, [entry], origin)
}

/** Something else would be refused by PostgreSQL, and is no id of ours. */
export function uuidOrNull(value: unknown): string | null {
  return isId(value) ? value.toLowerCase() : null
}
