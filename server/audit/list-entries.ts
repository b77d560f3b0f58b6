import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { Type } from 'typebox'
import { atLocation, locationParam } from '../locations/index.ts'
import { may } from '../platform/authorisation/index.ts'
import type { Caller, Subject } from '../platform/authorisation/index.ts'
import { pageOf } from '../platform/http/lists.ts'
import { refuse } from '../platform/refusal.ts'
import { AuditEntry } from './audit-contract.ts'
import { can } from './capabilities.ts'
import { entryFilters, pageOfEntries } from './entry-filters.ts'
import { operation } from './needs.ts'

const scopes = ['location', 'business'] as const

export const listAuditEntries = operation({
  name: 'listAuditEntries', method: 'GET', path: '/api/locations/{location}/audit', tag: 'audit',
  summary: 'Who did what to which thing, the newest first',
  may: can['audit.read'],
  at: atLocation,
  params: Type.Object({ location: locationParam }),
  query: Type.Object({
    ...entryFilters,
    scope: Type.Optional(Type.Enum([...scopes], { description: 'Only here (the default); for owners the whole business' })),
  }),
  answers: { 200: pageOf(AuditEntry) },
  effect: 'none',
  async handle({ query, caller, subject, db, context }) {
    const location = await context.places.of(subject.locationId ?? '')
    if (!location) throw refuse('notFound')
    const page = await pageOfEntries(db, {
      query, scope: inScope(query.scope, caller, subject), clock: location, trail: context.trail, now: context.clock.now(),
      peopleCalled: (pattern) => sql`
        select person_id from membership join person on person.id = person_id where business_id = ${subject.businessId} and person.name ilike ${pattern}`,
    })
    return { status: 200, body: page }
  },
})

/** @throws notAllowed for more than the caller may see */
function inScope(scope: (typeof scopes)[number] = 'location', caller: Caller | null, subject: Subject): RawBuilder<unknown>[] {
  if (scope === 'location') return [sql`business_id = ${subject.businessId} and location_id = ${subject.locationId}`]
  if (!may(can['audit.readAll'], caller, subject)) throw refuse('notAllowed', { detail: 'Only owners see their whole business. Ask for this location.' })
  return [sql`business_id = ${subject.businessId}`, isToldOnce]
}

/**
 * An act on one's own account stands once at each place where the person works, so that each of their managers sees it; of those, the whole
 * business sees the first. Looked up for each entry of the page, by its subject and time.
 */
const isToldOnce = sql`not (subject_kind = 'account' and exists (
  select from audit_entry as twin where twin.business_id = audit_entry.business_id and twin.subject_id = audit_entry.subject_id and twin.at = audit_entry.at
    and twin.id < audit_entry.id and twin.action = audit_entry.action and twin.outcome = audit_entry.outcome and twin.request_id = audit_entry.request_id))`
