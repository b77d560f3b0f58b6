import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { Db } from '../../platform/database/index.ts'
import { refuse } from '../../platform/refusal.ts'
import { can } from '../capabilities.ts'
import { readPushKey } from '../channels/push-key.ts'
import { operation } from '../needs.ts'
import type { NotificationNeeds } from '../needs.ts'
import { chosenChannels, kinds, wantedUnlessTold } from '../kinds.ts'
import type { ChosenChannel } from '../kinds.ts'
import { isTimeZone } from '../quiet-hours.ts'
import { readDevices } from './devices.ts'

/** What a person can choose about: the groups that have a kind which is not essential. */
const groups = [...new Set(Object.values(kinds).filter(({ essential }) => !essential).map(({ group }) => group))]

const wallTime = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:MM' })

const QuietHours = Type.Object({
  starts: wallTime, ends: wallTime,
  timeZone: Type.Union([Type.String({ maxLength: 60 }), Type.Null()], { description: 'IANA name; null: the clock of the place that something is about' }),
}, { additionalProperties: false, description: 'From starts to ends, past midnight when it ends earlier than it starts' })

const Wishes = Type.Object({
  groups: Type.Array(Type.Object({
    group: Type.Enum(groups),
    email: Type.Boolean(), sms: Type.Boolean(), push: Type.Boolean(),
  }, { additionalProperties: false }), { maxItems: groups.length }),
  quietHours: Type.Union([QuietHours, Type.Null()]),
}, { additionalProperties: false })
type Wishes = Static<typeof Wishes>

const nullableText = Type.Union([Type.String(), Type.Null()])

const Preferences = Type.Object({
  ...Wishes.properties,
  reach: Type.Object({
    email: { ...nullableText, description: 'Where email goes; null until an address is verified' },
    phone: { ...nullableText, description: 'Where text messages go' },
    devices: Type.Integer({ description: 'How many devices want to be told' }),
  }),
  pushKey: Type.String({ description: 'The key that a browser wants of who sends to it (applicationServerKey)' }),
}, { title: 'NotificationPreferences' })

export const showPreferences = operation({
  name: 'showNotificationPreferences',
  method: 'GET',
  path: '/api/me/notification-preferences',
  summary: 'How I want to be told, and when not',
  tag: 'messages',
  may: can['account.keep'],
  answers: { 200: Preferences },
  effect: 'none',
  async handle({ caller, db, context }) {
    if (!caller) throw refuse('notSignedIn')
    return { status: 200, body: await readPreferences(db, context, caller.personId) }
  },
})

export const changePreferences = operation({
  name: 'changeNotificationPreferences',
  method: 'PUT',
  path: '/api/me/notification-preferences',
  summary: 'Say how I want to be told, and when not. Codes, links and warnings about the account come all the same.',
  tag: 'messages',
  may: can['account.keep'],
  body: Wishes,
  answers: { 200: Preferences },
  effect: 'transaction',
  async handle({ caller, body, db, context }) {
    if (!caller) throw refuse('notSignedIn')
    await writeWishes(db, caller.personId, body)
    return { status: 200, body: await readPreferences(db, context, caller.personId) }
  },
})

/** @throws invalidInput for hours that are none and zones that nobody lives in */
async function writeWishes(db: Db, personId: string, { groups: wished, quietHours }: Wishes): Promise<void> {
  if (quietHours && quietHours.starts === quietHours.ends) throw wrong('/quietHours/ends', 'Quiet hours end at another time than they start.')
  if (quietHours && quietHours.timeZone !== null && !isTimeZone(quietHours.timeZone)) throw wrong('/quietHours/timeZone', 'This is not a time zone, such as Europe/Berlin.')
  // Who changes them twice at once gets one of the two, whole.
  await db.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
  await db.deleteFrom('quietHours').where('personId', '=', personId).execute()
  if (quietHours) await db.insertInto('quietHours').values({ personId, ...quietHours }).execute()
  const said = new Map(wished.map(({ group, ...channels }) => [group, channels]))
  for (const [group, channels] of said) {
    await db.deleteFrom('noticePreference').where('personId', '=', personId).where('kindGroup', '=', group).execute()
    await db.insertInto('noticePreference').values(chosenChannels.map((channel) => ({ personId, kindGroup: group, channel, wanted: channels[channel] }))).execute()
  }
}

type Row = {
  email: string | null
  phone: string | null
  said: Record<string, Partial<Record<ChosenChannel, boolean>>>
  quietHours: Wishes['quietHours']
}

async function readPreferences(db: Db, { deviceSessions, clock, config }: Pick<NotificationNeeds, 'clock' | 'config' | 'deviceSessions'>, personId: string): Promise<Static<typeof Preferences>> {
  const { rows: [row] } = await sql<Row>`
    select case when email_verified then email end as email, phone_number as phone,
      coalesce((select jsonb_object_agg(kind_group, channels) from (
        select kind_group, jsonb_object_agg(channel, wanted) as channels from notice_preference where person_id = person.id group by kind_group) said), '{}') as said,
      (select jsonb_build_object('starts', to_char(starts, 'HH24:MI'), 'ends', to_char(ends, 'HH24:MI'), 'timeZone', time_zone)
        from quiet_hours where person_id = person.id) as quiet_hours
    from person where id = ${personId}`.execute(db)
  if (!row) throw refuse('notFound')
  const { email, phone, said, quietHours } = row
  const { length: devices } = await readDevices(db, deviceSessions, personId)
  const { publicKey: pushKey } = await readPushKey(db, config, clock.now())
  return {
    groups: groups.map((group) => ({ group, ...wantedUnlessTold, ...said[group] })),
    quietHours, reach: { email, phone, devices }, pushKey,
  }
}

function wrong(pointer: string, detail: string): Error {
  return refuse('invalidInput', { errors: [{ pointer, detail }] })
}
