import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { boundsOfBusinessDay } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageQuery } from '../platform/http/lists.ts'
import { outcomes } from './audit-contract.ts'
import type { AuditEntry } from './audit-contract.ts'
import { readEntries } from './read-entries.ts'
import type { AuditClock } from './read-entries.ts'
import type { Trail } from './sentence.ts'

/** Text is looked for line by line, so only in the days before, unless a first day is given. */
const textDaysBack = 31

/** By what every list of entries can be narrowed down. Days are those of the clock that the list is told by. */
export const entryFilters = {
  ...pageQuery,
  person: Type.Optional(Type.String({ format: 'uuid', description: 'Who did it' })),
  action: Type.Optional(Type.String({ maxLength: 80, description: 'The name of an operation' })),
  outcome: Type.Optional(Type.Enum([...outcomes])),
  kind: Type.Optional(Type.String({ maxLength: 40, pattern: '^[a-zA-Z]+$', description: 'What it was done to, such as `order`' })),
  subject: Type.Optional(Type.String({ format: 'uuid' })),
  from: Type.Optional(Type.String({ format: 'date', description: 'The first business day, on the clock of the location' })),
  to: Type.Optional(Type.String({ format: 'date', description: 'The last business day' })),
  text: Type.Optional(Type.String({
    minLength: 1, maxLength: 80, description: `The name of who did it or of the thing, or a request id; looks ${textDaysBack} days back unless from is given`,
  })),
}
const filters = Type.Object(entryFilters)
type Filters = Static<typeof filters>

type Listing = {
  query: Filters
  /** Whose trail it is. */
  scope: readonly RawBuilder<unknown>[]
  /** The ids of those whose names are looked for: a query with the pattern of a name in it. */
  peopleCalled: (pattern: string) => RawBuilder<unknown>
  clock: AuditClock
  trail: Trail
  now: Date
}

/** One page of a trail, the newest first. @throws invalidInput for a cursor that isn't ours */
export async function pageOfEntries(db: Db, { query, scope, peopleCalled, clock, trail, now }: Listing): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
  const conditions = [...scope, ...inTime(query, clock, now), ...thatMatch(query, peopleCalled)]
  const after = decodeCursor(query.cursor, ['instant', 'uuid'])
  if (after) conditions.push(sql`(at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const limit = query.limit ?? limitDefault
  const found = await readEntries(db, conditions, { limit: limit + 1, clock, trail })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: found.length > limit && last ? encodeCursor([last.at, last.id]) : null }
}

function inTime({ from, to, text }: Filters, clock: AuditClock, now: Date): RawBuilder<unknown>[] {
  const end = to === undefined ? undefined : boundsOfBusinessDay(clock, to).end
  const start = from === undefined ? textStart(text, end ?? now) : boundsOfBusinessDay(clock, from).start
  return [...start ? [sql`at >= ${start}`] : [], ...end ? [sql`at < ${end}`] : []]
}

function textStart(text: string | undefined, end: Date): Date | undefined {
  return text === undefined ? undefined : new Date(end.getTime() - textDaysBack * 86_400_000)
}

function thatMatch({ person, action, outcome, kind, subject: thing, text }: Filters, peopleCalled: Listing['peopleCalled']): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = []
  if (person !== undefined) conditions.push(sql`actor_id = ${person}`)
  if (thing !== undefined) conditions.push(sql`subject_id = ${thing}`)
  if (action !== undefined) conditions.push(sql`action = ${action}`)
  if (kind !== undefined) conditions.push(sql`subject_kind = ${kind}`)
  if (outcome !== undefined) conditions.push(sql`outcome = ${outcome}`)
  if (text !== undefined) {
    const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    conditions.push(sql`(subject_label ilike ${pattern} or request_id = ${text} or actor_id in (${peopleCalled(pattern)}))`)
  }
  return conditions
}
