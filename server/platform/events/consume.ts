import { statement } from '../database/index.ts'
import type { Db } from '../database/index.ts'
import type { RelayedEvent } from './record-events.ts'

export type Consumed = {
  /** Something that happened to the same subject afterwards was consumed before. */
  isLate: boolean
}

const given = { business_id: 'uuid', event_id: 'uuid', subject_id: 'uuid', subject_version: 'int' } as const

const taking = statement<{ eventId: string; isLate: boolean }>()('consume-events', { given, consumer: 'text', now: 'timestamptz' }, (the) => `
with given as (select * from ${the.given}),
taken as (
  insert into consumed_event (business_id, consumer, event_id, subject_id, subject_version, consumed_at)
  select business_id, ${the.consumer}, event_id, subject_id, subject_version, ${the.now} from given order by event_id
  on conflict do nothing returning *)
select event_id as "eventId", exists (select from consumed_event other where other.business_id = taken.business_id and other.consumer = taken.consumer
  and other.subject_id = taken.subject_id and other.subject_version > taken.subject_version) as "isLate"
from taken`)

/**
 * Takes events for a consumer, in the transaction of what it does about them: each event is there for each consumer once, however often its message comes, to
 * however many processes. Another process that has taken one and not committed is waited for.
 * @returns what was taken now, by the id of the event; what is missing was taken before
 */
export async function consumeEvents(db: Db, consumer: string, events: readonly RelayedEvent[], now: Date): Promise<ReadonlyMap<string, Consumed>> {
  if (events.length === 0) return new Map()
  const rows = await taking.runIn(db, { consumer, now, given: events.map(({ businessId, id, subjectId, payload }) => (
    { business_id: businessId, event_id: id, subject_id: subjectId, subject_version: typeof payload['version'] === 'number' ? payload['version'] : null })) })
  return new Map(rows.map(({ eventId, isLate }) => [eventId, { isLate }]))
}

/** So that the message of an event, sent again by somebody who means it, is done again. */
export async function forgetConsumed(db: Db, consumer: string, { businessId, id }: Pick<RelayedEvent, 'businessId' | 'id'>): Promise<void> {
  await db.deleteFrom('consumedEvent').where('businessId', '=', businessId).where('consumer', '=', consumer).where('eventId', '=', id).execute()
}
