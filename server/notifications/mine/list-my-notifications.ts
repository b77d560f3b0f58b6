import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Db } from '../../platform/database/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageQuery } from '../../platform/http/lists.ts'
import { refuse } from '../../platform/refusal.ts'
import { can } from '../capabilities.ts'
import type { NoticeData, NoticeKind } from '../kinds.ts'
import { operation } from '../needs.ts'
import { senderOf } from '../sender.ts'
import type { SenderRow } from '../sender.ts'
import { inboxWordsOf } from '../texts/index.ts'

const nullableText = Type.Union([Type.String(), Type.Null()])
const instant = Type.String({ format: 'date-time' })

const Notification = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.String({ description: 'Such as order.ready' }),
  title: Type.String(),
  body: Type.String(),
  path: { ...nullableText, description: 'Where in the app this is about; null where nowhere' },
  from: Type.String({ description: 'The place, or Parlour itself' }),
  at: instant,
  readAt: Type.Union([instant, Type.Null()]),
}, { title: 'Notification' })

type Row = SenderRow & { id: string; kind: NoticeKind; data: NoticeData[NoticeKind]; createdAt: Date; readAt: Date | null }

export const listMyNotifications = operation({
  name: 'listMyNotifications',
  method: 'GET',
  path: '/api/me/notifications',
  summary: 'What I was told, the newest first, and how much of it I have not read',
  tag: 'messages',
  may: can['account.keep'],
  query: Type.Object(pageQuery),
  answers: { 200: Type.Object({ items: Type.Array(Notification), nextCursor: nullableText, unread: Type.Integer() }) },
  effect: 'none',
  async handle({ query, caller, db, context }) {
    if (!caller) throw refuse('notSignedIn')
    const limit = query.limit ?? limitDefault
    const [before] = decodeCursor(query.cursor, ['uuid']) ?? []
    const { rows } = await sql<Row>`
      select notice.id, notice.kind, data, notice.created_at, read_at, business.name as business_name, accent, location.name as location_name, time_zone, locale
      from notice
      left join business on business.id = notice.business_id
      left join location on location.business_id = notice.business_id and location.id = notice.location_id
      where person_id = ${caller.personId} and channel = 'inbox' ${before === undefined ? sql`` : sql`and notice.id < ${before}::uuid`}
      order by notice.id desc limit ${limit + 1}`.execute(db)
    const items = rows.slice(0, limit).map((row) => {
      const sender = senderOf(row, context.config.publicUrl)
      const { id, kind, createdAt, readAt } = row
      const words = inboxWordsOf(kind, row.data, sender)
      return { id, kind, ...words, from: sender.locationName ?? sender.businessName, at: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null }
    })
    const last = items.at(-1)
    const nextCursor = rows.length > limit && last ? encodeCursor([last.id]) : null
    return { status: 200, body: { items, nextCursor, unread: await countUnread(db, caller.personId) } }
  },
})

/** How many somebody has not read; what is past counting is one more than that. */
export async function countUnread(db: Db, personId: string): Promise<number> {
  const { rows: [counted] } = await sql<{ unread: number }>`
    select count(*)::int as unread from (
      select from notice where person_id = ${personId} and channel = 'inbox' and read_at is null limit ${unreadMax + 1}) found`.execute(db)
  return counted?.unread ?? 0
}

const unreadMax = 99
