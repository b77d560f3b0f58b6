import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { businessDay } from '../locations/index.ts'
import type { Location } from '../locations/index.ts'
import type { Changes, Fact } from '../platform/act.ts'
import type { Db } from '../platform/database/index.ts'
import type { AuditEntry } from './audit-contract.ts'
import { sentenceOf } from './sentence.ts'
import type { Trail } from './sentence.ts'

type Row = {
  businessId: string
  id: string
  at: Date
  locationId: string | null
  locationName: string | null
  actorId: string | null
  actorName: string | null
  actorRole: string
  action: string
  outcome: AuditEntry['outcome']
  subjectKind: AuditEntry['subject']['kind']
  subjectId: string | null
  label: string | null
  changes: Changes
  address: string | null
  device: string | null
  requestId: string
}

/** By what the days of entries are told. */
export type AuditClock = Pick<Location, 'timeZone' | 'dayStartsAt'>

/** How many, and on whose clock their days are told. */
type Reading = { limit: number; clock: AuditClock; trail: Trail }

/**
 * Entries that meet the conditions, the newest first. Names are looked up for those few alone: of people they are not kept in the trail,
 * and of things only where the act itself knew them.
 */
export async function readEntries(db: Db, conditions: readonly RawBuilder<unknown>[], { limit, clock, trail }: Reading): Promise<AuditEntry[]> {
  const { rows } = await sql<Row>`
    with entry as materialized (
      select * from audit_entry where ${sql.join(conditions, sql` and `)} order by at desc, id desc limit ${limit})
    select entry.business_id, entry.id, entry.at, entry.location_id, location.name as location_name, entry.actor_id, actor.name as actor_name, entry.actor_role,
      entry.action, entry.outcome, entry.subject_kind, entry.subject_id, entry.changes, entry.address, entry.device, entry.request_id,
      coalesce(entry.subject_label, ${namesOfThings(trail)}) as label
    from entry left join person as actor on actor.id = entry.actor_id
      left join location on location.business_id = entry.business_id and location.id = entry.location_id
    order by entry.at desc, entry.id desc`.execute(db)
  const names = await namesOf(db, rows)
  return rows.map((row) => viewEntry(row, { names, clock, trail }))
}

/** The name of an entry's thing, as an expression. */
function namesOfThings({ things }: Trail): RawBuilder<string | null> {
  const cases = Object.entries(things).flatMap(([kind, { nameOf }]) => nameOf === undefined ? [] : sql`when ${kind} then (${sql.raw(nameOf)})`)
  return sql`case entry.subject_kind ${sql.join(cases, sql` `)} end`
}

/** Of changed ids that are names to a person: who brings it, in which category it stands. */
async function namesOf(db: Db, rows: readonly Row[]): Promise<Map<Fact | undefined, string>> {
  const ids = rows.flatMap(({ changes }) => ['courierId', 'categoryId', 'taxClassId'].flatMap((field) => [changes[field]?.from, changes[field]?.to]))
    .filter((id) => typeof id === 'string')
  if (ids.length === 0) return new Map()
  const businessIds = rows.map(({ businessId }) => businessId)
  const { rows: named } = await sql<{ id: string; name: string }>`
    select id, name from person where id = any(${ids}::uuid[])
    union all select id, name from category where business_id = any(${businessIds}::uuid[]) and id = any(${ids}::uuid[])
    union all select id, name from tax_class where business_id = any(${businessIds}::uuid[]) and id = any(${ids}::uuid[])`.execute(db)
  return new Map(named.map(({ id, name }) => [id, name]))
}

type Viewing = { names: ReadonlyMap<Fact | undefined, string>; clock: AuditClock; trail: Trail }

function viewEntry(row: Row, { names, clock, trail }: Viewing): AuditEntry {
  const { id, at, locationId, actorId, action, outcome, subjectKind: kind, subjectId, label, changes, address, device, requestId } = row
  return {
    id, at: at.toISOString(), businessDay: businessDay(clock, at),
    // What somebody does to their own account is about no place, also where it stands in the trail of each where they work.
    location: locationId === null || kind === 'account' ? null : { id: locationId, name: row.locationName },
    actor: actorId === null ? null : { personId: actorId, name: row.actorName },
    role: row.actorRole, action, outcome, sentence: sentenceOf(trail, { action, outcome, kind, label, changes }),
    subject: { kind, id: subjectId, label },
    changes: Object.entries(changes).map(([field, change]) => ({ field, ...named(change, names) })),
    address, device, requestId,
  }
}

function named(change: Changes[string], names: ReadonlyMap<Fact | undefined, string>): Changes[string] {
  const [from, to] = [names.get(change.from) ?? change.from, names.get(change.to) ?? change.to]
  return { ...from !== undefined && { from }, ...to !== undefined && { to } }
}
