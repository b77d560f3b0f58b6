import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { atLocation, locationParam } from '../../locations/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../../platform/http/lists.ts'
import { can } from '../capabilities.ts'
import type { NoticeKind } from '../kinds.ts'
import { operation } from '../needs.ts'
import { textOf } from '../texts/index.ts'

const states = ['due', 'sent', 'dead', 'unwanted'] as const
const sentChannels = ['email', 'sms', 'push'] as const
const nullableText = Type.Union([Type.String(), Type.Null()])
const instant = Type.String({ format: 'date-time' })

const SentMessage = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.String({ description: 'Such as order.ready' }),
  name: Type.String({ description: 'The kind in words' }),
  channel: Type.Enum([...sentChannels]),
  to: { ...nullableText, description: 'Enough of the address to recognise it; null for a device' },
  state: Type.Enum([...states], { description: 'due: on its way; dead: given up; unwanted: its receiver turned it off, or it came too late' }),
  tries: Type.Integer(),
  reason: { ...nullableText, description: 'Why it was not sent (yet)' },
  at: instant,
  settledAt: Type.Union([instant, Type.Null()]),
}, { title: 'SentMessage' })

const query = Type.Object({
  ...pageQuery,
  state: Type.Optional(Type.Enum([...states])),
  channel: Type.Optional(Type.Enum([...sentChannels])),
})

export const listMessages = operation({
  name: 'listMessages',
  method: 'GET',
  path: '/api/locations/{location}/messages',
  summary: 'What was sent to guests and crew of this location, the newest first: when, by which way, and what became of it. Kept for 90 days.',
  tag: 'messages',
  may: can['messages.read'],
  at: atLocation,
  params: Type.Object({ location: locationParam }),
  query,
  answers: { 200: pageOf(SentMessage) },
  effect: 'none',
  async handle({ query: asked, subject, db }) {
    return { status: 200, body: await readMessages(db, asked, sql`business_id = ${subject.businessId} and location_id = ${subject.locationId}`) }
  },
})

export const listAccountMessages = operation({
  name: 'listAccountMessages',
  method: 'GET',
  path: '/api/operations/messages',
  summary: 'What was sent about accounts, which belong to no business: codes, links and warnings, without what they said',
  tag: 'messages',
  may: can['messages.readAll'],
  query,
  answers: { 200: pageOf(SentMessage) },
  effect: 'none',
  async handle({ query: asked, db }) {
    return { status: 200, body: await readMessages(db, asked, sql`business_id is null`) }
  },
})

type Row = Omit<Static<typeof SentMessage>, 'name' | 'to' | 'at' | 'settledAt' | 'kind'> & { kind: NoticeKind; addressMasked: string | null; createdAt: Date; settledAt: Date | null }

async function readMessages(db: Db, asked: Static<typeof query>, where: RawBuilder<unknown>) {
  const limit = asked.limit ?? limitDefault
  const [before] = decodeCursor(asked.cursor, ['uuid']) ?? []
  const conditions = [where, sql`channel <> 'inbox'`]
  if (asked.state) conditions.push(sql`state = ${asked.state}`)
  if (asked.channel) conditions.push(sql`channel = ${asked.channel}`)
  if (before !== undefined) conditions.push(sql`id < ${before}::uuid`)
  const { rows } = await sql<Row>`
    select id, kind, channel, address_masked, state, tries, reason, created_at, settled_at from notice
    where ${sql.join(conditions, sql` and `)} order by id desc limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit).map(({ addressMasked, createdAt, settledAt, ...row }) => ({
    ...row, name: textOf(row.kind).name, to: addressMasked, at: createdAt.toISOString(), settledAt: settledAt?.toISOString() ?? null,
  }))
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null }
}
