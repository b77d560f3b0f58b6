import { sql } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { kinds, noticeKinds } from './kinds.ts'
import type { Channel, ChosenChannel, NoticeData, NoticeKind } from './kinds.ts'
import { quietUntil } from './quiet-hours.ts'
import { wantsBy } from './receivers.ts'
import { senderOf } from './sender.ts'
import type { SenderRow } from './sender.ts'
import type { OwnWords, Sender } from './texts/index.ts'

/** A notice that this worker has claimed, with all it takes to send it. */
export type DueNotice = {
  id: string
  kind: NoticeKind
  eventId: string
  channel: Exclude<Channel, 'inbox'>
  receiver: string
  personId: string | null
  /** Nobody is behind the account any more. */
  isErased: boolean
  businessId: string | null
  locationId: string | null
  /**
   * Where it goes now: an address, a number, or the id of a device. Null where its receiver can't be reached this way any more.
   */
  address: string | null
  data: NoticeData[NoticeKind]
  createdAt: Date
  /** Counting this try. */
  tries: number
  /** A try before this one began, and nobody knows how it ended. */
  inDoubt: boolean
  sender: Sender
  own: OwnWords | null
  said: Partial<Record<ChosenChannel, boolean>>
  quiet: { starts: string; ends: string; timeZone: string | null } | null
}

type Row = Omit<DueNotice, 'sender' | 'own'> & SenderRow & { ownSubject: string | null; ownBody: string | null }

/**
 * Warnings go where somebody was when it happened: whoever has taken an account over changes its address first. Everything else goes where they are
 * now, and not where they were when it was asked for.
 */
const warnings = noticeKinds.filter((kind) => kinds[kind].essential)

const groups = JSON.stringify(Object.fromEntries(noticeKinds.map((kind) => [kind, kinds[kind].group])))

/**
 * Claims up to `max` notices that are due: for `leaseSeconds` nobody else sees them. Whoever does not say in time what became of theirs
 * is taken for dead, and leaves the next one in doubt.
 */
export async function claimDue(db: Db, { max, leaseSeconds, now, publicUrl }: { max: number; leaseSeconds: number; now: Date; publicUrl: string }): Promise<DueNotice[]> {
  const leasedUntil = new Date(now.getTime() + leaseSeconds * 1000)
  const { rows } = await sql<Row>`
    with due as materialized (
      select id, in_doubt from notice where state = 'due' and due_at <= ${now} order by due_at limit ${max} for update skip locked),
    claimed as (
      update notice set due_at = ${leasedUntil}, tries = tries + 1, in_doubt = true from due where notice.id = due.id
      returning notice.*, due.in_doubt as was_in_doubt)
    select claimed.id, claimed.kind, event_id, claimed.channel, receiver, claimed.person_id, claimed.business_id, claimed.location_id, data,
      case
        when claimed.channel = 'push' then (
          select device.id::text from push_subscription device where device.id = claimed.receiver::uuid and device.person_id = claimed.person_id)
        when claimed.person_id is null or claimed.kind = any (${warnings}) then address
        when claimed.channel = 'email' then case when person.email_verified then person.email end
        else person.phone_number
      end as address,
      person.erased_at is not null as is_erased,
      claimed.created_at, tries, was_in_doubt as in_doubt, business.name as business_name, business.accent, location.name as location_name,
      location.time_zone, location.locale, template.subject as own_subject, template.body as own_body,
      coalesce((select jsonb_object_agg(channel, wanted) from notice_preference said
        where said.person_id = claimed.person_id and said.kind_group = ${groups}::jsonb ->> claimed.kind), '{}') as said,
      (select jsonb_build_object('starts', to_char(starts, 'HH24:MI'), 'ends', to_char(ends, 'HH24:MI'), 'timeZone', time_zone)
        from quiet_hours quiet where quiet.person_id = claimed.person_id) as quiet
    from claimed
    left join person on person.id = claimed.person_id
    left join business on business.id = claimed.business_id
    left join location on location.business_id = claimed.business_id and location.id = claimed.location_id
    left join notice_template template on template.business_id = claimed.business_id and template.kind = claimed.kind
    order by claimed.created_at`.execute(db)
  return rows.map(({ businessName, accent, locationName, timeZone, locale, ownSubject, ownBody, ...row }) => ({
    ...row,
    sender: senderOf({ businessName, accent, locationName, timeZone, locale }, publicUrl),
    own: ownSubject !== null && ownBody !== null ? { subject: ownSubject, body: ownBody } : null,
  }))
}

export type Fate = { what: 'send' } | { what: 'hold'; until: Date } | { what: 'drop'; reason: string }

/** What is to be done with a notice now, as its receiver wishes. Pure. */
export function fateOf(notice: Omit<DueNotice, 'own' | 'tries'>, now: Date): Fate {
  if (now.getTime() >= usefulUntil(notice)) return { what: 'drop', reason: 'It could not be sent while it was of use.' }
  if (notice.isErased) return { what: 'drop', reason: 'Their account was deleted.' }
  // A guest gave us this one address for this one order.
  if (kinds[notice.kind].essential || notice.personId === null) return { what: 'send' }
  if (!wantsBy(notice.kind, notice.channel, notice.said)) return { what: 'drop', reason: 'They turned this off.' }
  if (notice.address === null) return { what: 'drop', reason: 'They can’t be reached this way any more.' }
  const { quiet, sender } = notice
  const until = quiet ? quietUntil({ ...quiet, timeZone: quiet.timeZone ?? sender.timeZone }, now) : null
  return until ? { what: 'hold', until } : { what: 'send' }
}

/** Until when, in milliseconds since 1970, somebody has a use for it. A code says so itself. */
export function usefulUntil({ kind, data, createdAt }: Pick<DueNotice, 'kind' | 'data' | 'createdAt'>): number {
  const { minutes = Infinity } = data as { minutes?: number } // Only codes have it, and there it is a number.
  return createdAt.getTime() + Math.min(minutes, kinds[kind].usefulMinutes) * 60_000
}
