import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { Type } from 'typebox'
import { locationQuery, queriedLocation } from '../locations/index.ts'
import { reachOf } from '../platform/authorisation/index.ts'
import type { Caller } from '../platform/authorisation/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { operation } from '../platform/http/operation.ts'
import { atManaged } from './at-managed.ts'
import { can } from './capabilities.ts'
import { DeadLetter, readDeadLetters } from './dead-letter-contract.ts'

export const listDeadLetters = operation({
  name: 'listDeadLetters', method: 'GET', path: '/api/operations/dead-letters', tag: 'operations',
  summary: 'Messages that no try could handle, the newest first: of one location, or of all that I manage',
  may: can['failures.read'],
  at: atManaged,
  query: Type.Object({
    ...pageQuery,
    location: Type.Optional(locationQuery),
    open: Type.Optional(Type.Boolean({ description: 'Only those that were not sent again' })),
  }),
  answers: { 200: pageOf(DeadLetter) },
  effect: 'none',
  async handle({ query, caller, subject, db, raw }) {
    const conditions = [queriedLocation(raw) === undefined ? managedBy(caller)
      : sql`letter.business_id = ${subject.businessId} and letter.location_id = ${subject.locationId}`]
    if (query.open) conditions.push(sql`letter.redriven_at is null`)
    const after = decodeCursor(query.cursor, ['instant', 'uuid'])
    if (after) conditions.push(sql`(letter.created_at, letter.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    const limit = query.limit ?? limitDefault
    const found = await readDeadLetters(db, sql.join(conditions, sql` and `), sql`order by letter.created_at desc, letter.id desc limit ${limit + 1}`)
    const items = found.slice(0, limit)
    const last = items.at(-1)
    return { status: 200, body: { items, nextCursor: found.length > limit && last ? encodeCursor([last.createdAt, last.id]) : null } }
  },
})

/** Owners see their whole business, managers their locations, administrators everything. */
function managedBy(caller: Caller | null): RawBuilder<unknown> {
  const { everywhere, businesses, locationIds } = reachOf(can['failures.read'], caller)
  if (everywhere) return sql`true`
  const owned = businesses.map(({ businessId }) => businessId)
  const except = businesses.flatMap(({ exceptLocationIds }) => exceptLocationIds)
  return sql`(letter.business_id = any(${owned}::uuid[]) and letter.location_id <> all(${except}::uuid[]) or letter.location_id = any(${locationIds}::uuid[]))`
}
