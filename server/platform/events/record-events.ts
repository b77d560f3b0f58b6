import { statement } from '../database/index.ts'
import type { Db } from '../database/index.ts'
import { newId } from '../ids.ts'

/** Something that happened to one subject at one location. `payload` holds no personal data. */
export type NewEvent = {
  businessId: string
  locationId: string
  subjectId: string
  topics: readonly string[]
  /** Noun and verb: `order.placed` */
  kind: string
  payload: Record<string, unknown>
  occurredAt: Date
}

/** An event that has its number: what queues and screens get. */
export type RelayedEvent = NewEvent & { id: string; sequence: number }

/** PostgreSQL channel on which a commit says that there are events without a number. */
export const unrelayedChannel = 'parlour_unrelayed'

/** SNS takes 256 KB a message, and an event that can't be handed on would hold up all that come after it. */
const payloadCharactersMax = 50_000

/**
 * The outbox: writes events in the statement of the fact they tell of, and wakes the relay when it commits.
 * @param rows SQL that selects business, id, topics, kind, location, subject, payload and instant, in this order. A `version` in the payload is that of the subject
 */
export function insertEvents(rows: string): string {
  return `
  insert into event (business_id, id, topics, kind, location_id, subject_id, payload, occurred_at, subject_version)
  select happening.*, (payload ->> 'version')::int from (
  ${rows}) happening (business_id, id, topics, kind, location_id, subject_id, payload, occurred_at)
  returning pg_notify('${unrelayedChannel}', '')`
}

const given = {
  business_id: 'uuid', id: 'uuid', topics: 'text', kind: 'text', location_id: 'uuid', subject_id: 'uuid', payload: 'jsonb', occurred_at: 'timestamptz',
} as const

const recording = statement()('record-events', { given }, (parts) => insertEvents(`select business_id, id, string_to_array(topics, ' '), kind, location_id, subject_id, payload, occurred_at from ${parts.given}`))

/** Writes events in the transaction of the fact they tell of, and wakes the relay when it commits. */
export async function recordEvents(db: Db, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await recording.runIn(db, { given: events.map((event) => ({
    business_id: event.businessId, id: newId(), topics: event.topics.join(' '), kind: event.kind, location_id: event.locationId, subject_id: event.subjectId,
    payload: checkedPayload(event), occurred_at: event.occurredAt,
  })) })
}

function checkedPayload({ kind, payload }: NewEvent): Record<string, unknown> {
  const { length } = JSON.stringify(payload)
  if (length <= payloadCharactersMax) return payload
  throw new Error(`The payload of ${kind} has ${length} characters; an event names what it is about instead of carrying it.`)
}
