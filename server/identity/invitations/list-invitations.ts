import { sql } from 'kysely'
import { Type } from 'typebox'
import { atLocation, locationParam } from '../../locations/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../../platform/http/lists.ts'
import { can } from '../capabilities.ts'
import type { GivenRole } from '../members/member.ts'
import { operation } from '../needs.ts'
import { Invitation } from './invitation.ts'

export const listInvitations = operation({
  name: 'listInvitations', method: 'GET', path: '/api/locations/{location}/invitations', tag: 'members',
  summary: 'Invitations that wait for an answer, the newest first',
  may: can['members.appointCrew'],
  at: atLocation,
  params: Type.Object({ location: locationParam }),
  query: Type.Object(pageQuery),
  answers: { 200: pageOf(Invitation) },
  effect: 'none',
  async handle({ subject, db, query, context }) {
    const limit = query.limit ?? limitDefault
    const after = decodeCursor(query.cursor, ['uuid'])
    let waiting = db.selectFrom('invitation').innerJoin('person', 'person.id', 'invitation.invitedBy')
      .select(['invitation.id', 'invitation.role', 'invitation.jobTitle', 'invitation.email', 'invitation.createdAt', 'invitation.expiresAt', 'person.name as inviterName'])
      .where('invitation.businessId', '=', subject.businessId).where('invitation.locationId', '=', subject.locationId)
      .where('invitation.outcome', 'is', null).where('invitation.expiresAt', '>', context.clock.now())
      .orderBy('invitation.id', 'desc').limit(limit + 1)
    if (after) waiting = waiting.where(sql<boolean>`invitation.id < ${after[0]}::uuid`)
    const rows = await waiting.execute()
    const items = rows.slice(0, limit).map((row) => ({
      ...row, role: row.role as GivenRole, createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString(), // the table allows these roles
    }))
    const last = items.at(-1)
    return { status: 200, body: { items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null } }
  },
})
