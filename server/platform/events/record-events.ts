import { sql } from 'kysely'
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

/** Writes events in the transaction of the fact they tell of, and wakes the relay when it commits. */
export async function recordEvents(db: Db, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await sql`
    with given as (
      insert into event (business_id, id, topics, kind, location_id, subject_id, payload, occurred_at)
      select business_id, id, string_to_array(topics, ' '), kind, location_id, subject_id, payload, occurred_at from unnest(
        ${events.map((event) => event.businessId)}::uuid[], ${events.map(() => newId())}::uuid[],
        ${events.map((event) => event.topics.join(' '))}::text[], ${events.map((event) => event.kind)}::text[],
        ${events.map((event) => event.locationId)}::uuid[], ${events.map((event) => event.subjectId)}::uuid[],
        ${events.map(payloadText)}::jsonb[], ${events.map((event) => event.occurredAt)}::timestamptz[])
        as given (business_id, id, topics, kind, location_id, subject_id, payload, occurred_at)
      returning id)
    select pg_notify(${unrelayedChannel}, '') from given limit 1`.execute(db)
}

function payloadText({ kind, payload }: NewEvent): string {
  const text = JSON.stringify(payload)
  if (text.length <= payloadCharactersMax) return text
  throw new Error(`The payload of ${kind} has ${text.length} characters; an event names what it is about instead of carrying it.`)
}
