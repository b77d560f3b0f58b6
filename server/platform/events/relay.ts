import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../database/index.ts'
import { inTransaction } from '../transaction.ts'
import { relayedChannel } from './live.ts'
import { unrelayedChannel } from './record-events.ts'
import type { RelayedEvent } from './record-events.ts'

export type Relay = { stop(): Promise<void> }

const eventsPerRoundMax = 1000
/** A notification can be lost with its connection; looking anyway makes that a delay instead of a loss. */
const lookAnywayMilliseconds = 1000
/** Any constant: the advisory lock under which events get their numbers, one relay at a time. */
const relayLock = 7_265_708

/**
 * Numbers committed events, in order and without gaps, and hands them to the transport in the same transaction. Every
 * process may run one; the lock lets one work at a time.
 */
export function startRelay(context: Context): Relay {
  let stopping = false
  let wake: (() => void) | undefined
  let poked = false
  const unlisten = context.notifications.on(unrelayedChannel, poke)

  function poke(): void {
    poked = true
    wake?.()
  }

  async function pause(): Promise<void> {
    if (poked || stopping) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lookAnywayMilliseconds)
      wake = () => { clearTimeout(timer); resolve() }
    })
    wake = undefined
  }

  async function loop(): Promise<void> {
    while (!stopping) {
      poked = false
      try {
        if (await relayOnce(context) === eventsPerRoundMax) continue
      } catch (error) {
        context.log.error({ err: error }, 'The relay could not hand on events; it tries again in a second.')
        poked = false
      }
      await pause()
    }
  }

  const running = loop()
  return {
    async stop() {
      stopping = true
      unlisten()
      wake?.()
      await running
    },
  }
}

/** One round: how many events were numbered and handed on. */
export async function relayOnce(context: Pick<Context, 'database' | 'transport'>): Promise<number> {
  return inTransaction(context, async (db) => {
    await sql`select pg_advisory_xact_lock(${relayLock})`.execute(db)
    const events = await numberEvents(db)
    if (events.length === 0) return 0
    await context.transport.publish(events, db)
    await sql`select pg_notify(${relayedChannel}, ${String(events.at(-1)?.sequence)})`.execute(db)
    return events.length
  })
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
