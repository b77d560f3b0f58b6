import { sql } from 'kysely'
import type { Ground } from './ground.ts'
import type { Db } from './database/index.ts'
import type { Transport } from './queue/index.ts'
import { newId } from './ids.ts'
import { startRounds } from './rounds.ts'
import { inTransaction } from './transaction.ts'
import { readEvents, relayedChannel } from './events/live.ts'
import { unrelayedChannel } from './events/record-events.ts'
import type { RelayedEvent } from './events/record-events.ts'

export type Relay = { stop(): Promise<void> }

const eventsPerRoundMax = 1000
/** Any constant: the advisory lock under which events get their numbers, one relay at a time. */
const relayLock = 7_265_708

/** By then whoever carries events outside has told of it, or was paused and is no longer waited for. */
const leaseSeconds = 30

type Relaying = Pick<Ground, 'database'> & { transport: Transport }

/**
 * Numbers committed events, in order and without gaps, and hands them to the transport: in the same transaction where the queues are in the database,
 * and afterwards where they are outside. Every process may run one; one at a time works.
 */
export function startRelay(context: Pick<Ground, 'database' | 'listening' | 'log'> & { transport: Transport }): Relay {
  const numbering = startRounds(context, {
    channel: unrelayedChannel,
    round: async () => await relayOnce(context) === eventsPerRoundMax,
    whenFailed: 'The relay could not hand on events; it tries again in a second.',
  })
  const carrying = context.transport.isInside ? undefined : startRounds(context, {
    channel: relayedChannel,
    round: async () => await carryOnce(context) === eventsPerRoundMax,
    whenFailed: 'Events could not be carried to the queues outside; trying again in a second.',
  })
  return { async stop() { await Promise.all([numbering.stop(), carrying?.stop()]) } }
}

/** One round: how many events were numbered. None when another relay is at it, which hears of the rest too. */
export async function relayOnce(context: Relaying): Promise<number> {
  return inTransaction(context, async (db) => {
    if (!await takeLock(db)) return 0
    const events = await numberEvents(db, context.transport.isInside)
    if (events.length === 0) return 0
    if (context.transport.isInside) await context.transport.publish(events, db)
    await sql`select pg_notify(${relayedChannel}, ${String(events.at(-1)?.sequence)})`.execute(db)
    return events.length
  })
}

/**
 * Carries numbered events to queues outside, and then writes down how far it came: how many they were. None when another process is at it. One that
 * was paused for longer than its lease lasts has been replaced; what it carries then arrives twice, and what it writes down changes nothing.
 */
export async function carryOnce({ database, transport }: Relaying): Promise<number> {
  const db = database.kysely
  const carrier = newId()
  const taken = await db.updateTable('relayPosition').set({ carrier, carryingUntil: sql`now() + make_interval(secs => ${leaseSeconds})` })
    .where('carriedSequence', '<', (position) => position.ref('lastSequence'))
    .where((position) => position.or([position('carryingUntil', 'is', null), position('carryingUntil', '<', sql<Date>`now()`)]))
    .returning('carriedSequence').executeTakeFirst()
  if (!taken) return 0
  let carried = taken.carriedSequence
  try {
    const events = await readEvents(db, taken.carriedSequence, eventsPerRoundMax)
    await transport.publish(events, db)
    carried = events.at(-1)?.sequence ?? carried
    return events.length
  } finally {
    await db.updateTable('relayPosition').set({ carriedSequence: carried, carrier: null, carryingUntil: null }).where('carrier', '=', carrier).execute()
  }
}

/** Until the end of the transaction; nobody waits for it, so that many processes hold no connections in a line. */
async function takeLock(db: Db): Promise<boolean> {
  const { rows: [lock] } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${relayLock}) as taken`.execute(db)
  return lock?.taken === true
}

async function numberEvents(db: Db, isCarried: boolean): Promise<RelayedEvent[]> {
  // Two statements after the lock, not one with it: a statement sees what was committed before it began, so the
  // numbering must begin after the lock is held.
  const { rows } = await sql<RelayedEvent>`
    with unrelayed as (
      select business_id, id, row_number() over (order by entry nulls first, id) as place from (
        select business_id, id, entry from event where sequence is null order by entry nulls first, id limit ${eventsPerRoundMax}) oldest
    ), position as (
      update relay_position set last_sequence = last_sequence + (select count(*) from unrelayed),
        carried_sequence = case when ${isCarried}::boolean then last_sequence + (select count(*) from unrelayed) else carried_sequence end
      where exists (select from unrelayed)
      returning last_sequence - (select count(*) from unrelayed) as before
    )
    update event set sequence = position.before + unrelayed.place
    from unrelayed, position
    where event.business_id = unrelayed.business_id and event.id = unrelayed.id
    returning event.business_id, event.id, event.sequence, event.topics, event.kind, event.location_id, event.subject_id,
      event.payload, event.occurred_at`.execute(db)
  return rows.sort((a, b) => a.sequence - b.sequence)
}
