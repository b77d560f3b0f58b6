import { sql } from 'kysely'
import { Type } from 'typebox'
import { pageOf } from '../platform/http/lists.ts'
import { AuditEntry } from './audit-contract.ts'
import { can } from './capabilities.ts'
import { entryFilters, pageOfEntries } from './entry-filters.ts'
import { operation } from './needs.ts'
import { noBusiness } from './write-entries.ts'

/** The platform is nowhere in particular: its days are those of UTC. */
const platformClock = { timeZone: 'UTC', dayStartsAt: '00:00' }

export const listPlatformEntries = operation({
  name: 'listPlatformEntries', method: 'GET', path: '/api/operations/audit', tag: 'audit',
  summary: 'Who did what for the whole platform: what belongs to no business, the newest first, by days of UTC',
  may: can['audit.readPlatform'],
  query: Type.Object(entryFilters),
  answers: { 200: pageOf(AuditEntry) },
  effect: 'none',
  async handle({ query, db, context }) {
    const page = await pageOfEntries(db, {
      query, scope: [sql`business_id = ${noBusiness}`], clock: platformClock, trail: context.trail, now: context.clock.now(),
      peopleCalled: (pattern) => sql`select id from person where is_admin and name ilike ${pattern}`,
    })
    return { status: 200, body: page }
  },
})
