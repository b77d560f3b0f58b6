import { Type } from 'typebox'
import { sql } from 'kysely'
import { atLocation } from '../locations/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { operation } from '../platform/http/operation.ts'
import { Member, membersOf, seenBy } from './member.ts'

export const listMembers = operation({
  name: 'listMembers',
  method: 'GET',
  path: '/api/locations/{location}/members',
  summary: 'The people who work here, by name',
  tag: 'members',
  callers: ['staff', 'manager', 'owner', 'admin'],
  at: atLocation,
  params: Type.Object({ location: Type.String() }),
  query: Type.Object({ ...pageQuery, role: Type.Optional(Type.Enum(['owner', 'manager', 'staff', 'courier'])) }),
  answers: { 200: pageOf(Member) },
  effect: 'none',
  async handle({ caller, subject, db, query }) {
    const limit = query.limit ?? limitDefault
    const after = decodeCursor(query.cursor, 2)
    let members = membersOf(db, subject).orderBy('person.name').orderBy('person.id').limit(limit + 1)
    if (query.role !== undefined) members = members.where('membership.role', '=', query.role)
    if (after) members = members.where(sql<boolean>`(person.name, person.id::text) > (${String(after[0])}, ${String(after[1])})`)
    const rows = await members.execute()
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return {
      status: 200,
      body: {
        items: rows.slice(0, limit).map((row) => seenBy(caller, subject, row)),
        nextCursor: last ? encodeCursor([last.name, last.personId]) : null,
      },
    }
  },
})
