import { Type } from 'typebox'
import { sql } from 'kysely'
import { atLocation, locationParam } from '../../locations/index.ts'
import type { Caller, Subject } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../../platform/http/lists.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { Member, memberRoles, membersOf, seenBy } from './member.ts'
import type { MemberRole } from './member.ts'

export const listMembers = operation({
  name: 'listMembers',
  method: 'GET',
  path: '/api/locations/{location}/members',
  summary: 'The people who work here, by name',
  tag: 'members',
  may: can['members.read'],
  at: atLocation,
  params: Type.Object({ location: locationParam }),
  query: Type.Object({
    ...pageQuery, role: Type.Optional(Type.Enum([...memberRoles])), active: Type.Optional(Type.Boolean({ description: 'Only those whose role does not rest' })),
  }),
  answers: { 200: pageOf(Member) },
  effect: 'none',
  handle: async ({ caller, subject, db, query }) => ({ status: 200, body: await memberPage(db, caller, subject, query) }),
})

type Wanted = { limit?: number; cursor?: string; role?: MemberRole; active?: boolean }

/** A page of the people of a place, by name. Somebody who owns the business and works here as well is there twice. */
export async function memberPage(db: Db, caller: Caller | null, place: Subject, query: Wanted): Promise<{ items: Member[]; nextCursor: string | null }> {
  const limit = query.limit ?? limitDefault
  const after = decodeCursor(query.cursor, 2)
  let members = membersOf(db, place).orderBy('person.name').orderBy('membership.id').limit(limit + 1)
  if (query.role !== undefined) members = members.where('membership.role', '=', query.role)
  if (query.active) members = members.where('membership.suspendedAt', 'is', null)
  if (after) members = members.where(sql<boolean>`(person.name, membership.id::text) > (${String(after[0])}, ${String(after[1])})`)
  const rows = await members.execute()
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map((row) => seenBy(caller, place, row)),
    nextCursor: last ? encodeCursor([last.name, last.id]) : null,
  }
}
