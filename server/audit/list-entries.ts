import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { atLocation, boundsOfBusinessDay, findLocation } from '../locations/index.ts'
import type { Location } from '../locations/index.ts'
import { may } from '../platform/authorisation/index.ts'
import type { Caller, Subject } from '../platform/authorisation/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { operation } from '../platform/http/operation.ts'
import { refuse } from '../refusals.ts'
import { subjectKinds } from './acts.ts'
import { AuditEntry, outcomes } from './audit-contract.ts'
import { readEntries } from './read-entries.ts'
import { noBusiness } from './write-entries.ts'

/** Text is looked for line by line, so only in the days before, unless a first day is given. */
const textDaysBack = 31

const id = Type.String({ format: 'uuid' })
const filters = Type.Object({
  ...pageQuery,
  scope: Type.Optional(Type.Enum(['location', 'business', 'platform'], {
    description: 'Only here (the default); for owners the whole business; for administrators what belongs to no business',
  })),
  person: Type.Optional(Type.String({ format: 'uuid', description: 'Who did it' })),
  action: Type.Optional(Type.String({ maxLength: 80, description: 'The name of an operation' })),
  outcome: Type.Optional(Type.Enum([...outcomes])),
  kind: Type.Optional(Type.Enum([...subjectKinds], { description: 'What it was done to' })),
  subject: Type.Optional(id),
  from: Type.Optional(Type.String({ format: 'date', description: 'The first business day, on the clock of the location' })),
  to: Type.Optional(Type.String({ format: 'date', description: 'The last business day' })),
  text: Type.Optional(Type.String({
    minLength: 1, maxLength: 80, description: `The name of who did it or of the thing, or a request id; looks ${textDaysBack} days back unless from is given`,
  })),
})
type Filters = Static<typeof filters>

export const listAuditEntries = operation({
  name: 'listAuditEntries', method: 'GET', path: '/api/locations/{location}/audit', tag: 'audit',
  summary: 'Who did what to which thing, the newest first',
  may: 'audit.read',
  at: atLocation,
  params: Type.Object({ location: Type.String({ description: 'Id or slug' }) }),
  query: filters,
  answers: { 200: pageOf(AuditEntry) },
  effect: 'none',
  async handle({ query, caller, subject, db, context }) {
    const location = await findLocation(context, subject.locationId ?? '')
    if (!location) throw refuse('notFound')
    const conditions = [...inScope(query, caller, subject), ...inTime(query, location, context.clock.now()), ...thatMatch(query, subject)]
    const after = decodeCursor(query.cursor, ['instant', 'uuid'])
    if (after) conditions.push(sql`(at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    const limit = query.limit ?? limitDefault
    const found = await readEntries(db, conditions, { limit: limit + 1, clock: location })
    const items = found.slice(0, limit)
    const last = items.at(-1)
    return { status: 200, body: { items, nextCursor: found.length > limit && last ? encodeCursor([last.at, last.id]) : null } }
  },
})

/** @throws notAllowed for more than the caller may see */
function inScope({ scope = 'location' }: Filters, caller: Caller | null, subject: Subject): RawBuilder<unknown>[] {
  if (scope === 'platform') {
    if (!caller?.isAdmin) throw refuse('notAllowed')
    return [sql`business_id = ${noBusiness}`]
  }
  if (scope === 'location') return [sql`business_id = ${subject.businessId} and location_id = ${subject.locationId}`]
  if (!may('audit.readAll', caller, subject)) throw refuse('notAllowed', { detail: 'Only owners see their whole business. Ask for this location.' })
  return [sql`business_id = ${subject.businessId}`, isToldOnce]
}

/**
 * An act on one's own account stands once at each place where the person works, so that each of their managers sees it; of those, the whole
 * business sees the first. Looked up for each entry of the page, by its subject and time.
 */
const isToldOnce = sql`not (subject_kind = 'account' and exists (
  select from audit_entry as twin where twin.business_id = audit_entry.business_id and twin.subject_id = audit_entry.subject_id and twin.at = audit_entry.at
    and twin.id < audit_entry.id and twin.action = audit_entry.action and twin.outcome = audit_entry.outcome and twin.request_id = audit_entry.request_id))`

function inTime({ from, to, text }: Filters, location: Location, now: Date): RawBuilder<unknown>[] {
  const end = to === undefined ? undefined : boundsOfBusinessDay(location, to).end
  const start = from === undefined ? textStart(text, end ?? now) : boundsOfBusinessDay(location, from).start
  return [...start ? [sql`at >= ${start}`] : [], ...end ? [sql`at < ${end}`] : []]
}

function textStart(text: string | undefined, end: Date): Date | undefined {
  return text === undefined ? undefined : new Date(end.getTime() - textDaysBack * 86_400_000)
}

function thatMatch({ person, action, outcome, kind, subject: thing, text }: Filters, { businessId }: Subject): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = []
  if (person !== undefined) conditions.push(sql`actor_id = ${person}`)
  if (thing !== undefined) conditions.push(sql`subject_id = ${thing}`)
  if (action !== undefined) conditions.push(sql`action = ${action}`)
  if (kind !== undefined) conditions.push(sql`subject_kind = ${kind}`)
  if (outcome !== undefined) conditions.push(sql`outcome = ${outcome}`)
  if (text !== undefined) {
    const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    const people = sql`select person_id from membership join person on person.id = person_id where business_id = ${businessId} and person.name ilike ${pattern}`
    conditions.push(sql`(subject_label ilike ${pattern} or request_id = ${text} or actor_id in (${people}))`)
  }
  return conditions
}
