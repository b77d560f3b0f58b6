import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../database/index.ts'
import { startRounds } from '../rounds.ts'
import { inTransaction } from '../transaction.ts'
import { relayedChannel } from './live.ts'
import { unrelayedChannel } from './record-events.ts'
import type { RelayedEvent } from './record-events.ts'

export type Relay = { stop(): Promise<void> }

const eventsPerRoundMax = 1000
/** Any constant: the advisory lock under which events get their numbers, one relay at a time. */
const relayLock = 7_265_708

/**
 * Numbers committed events, in order and without gaps, and hands them to the transport in the same transaction. Every
 * process may run one; the lock lets one work at a time.
 */
export function startRelay(context: Pick<Context, 'database' | 'notifications' | 'transport' | 'log'>): Relay {
  return startRounds(context, {
    channel: unrelayedChannel,
    round: async () => await relayOnce(context) === eventsPerRoundMax,
    whenFailed: 'The relay could not hand on events; it tries again in a second.',
  })
}

/** One round: how many events were numbered and handed on. None when another relay is at it, which hears of the rest too. */
export async function relayOnce(context: Pick<Context, 'database' | 'transport'>): Promise<number> {
  return inTransaction(context, async (db) => {
    if (!await takeLock(db)) return 0
    const events = await numberEvents(db)
    if (events.length === 0) return 0
    await context.transport.publish(events, db)
    await sql`select pg_notify(${relayedChannel}, ${String(events.at(-1)?.sequence)})`.execute(db)
    return events.length
  })
}

/** Until the end of the transaction; nobody waits for it, so that many processes hold no connections in a line. */
async function takeLock(db: Db): Promise<boolean> {
  const { rows: [lock] } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${relayLock}) as taken`.execute(db)
  return lock?.taken === true
}

async function numberEvents(db: Db): Promise<RelayedEvent[]> {
  // Two statements after the lock, not one with it: a statement sees what was committed before it began, so the
  // numbering must begin after the lock is held.
  const { rows } = await sql<RelayedEvent>`
    with unrelayed as (
      select business_id, id, row_number() over (order by id) as place from (
        select business_id, id from event where sequence is null order by id limit ${eventsPerRoundMax}) oldest
    ), position as (
      update relay_position set last_sequence = last_sequence + (select count(*) from unrelayed)
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
