import type { Context } from '../../context.ts'
import type { RelayedEvent } from './record-events.ts'

/** PostgreSQL channel on which the relay says that events got their numbers. */
export const relayedChannel = 'parlour_relayed'

/**
 * Somebody who follows the events of one location: called with those of one round, in order. The next round does not wait
 * for a promise; whose rounds must follow each other sees to that. Events from shortly before watching began may come too.
 */
export type Watcher = (events: readonly RelayedEvent[]) => void | Promise<void>

export type Live = {
  /** The number of the last event this process has seen. */
  position(): number
  watch(locationId: string, watcher: Watcher): () => void
  stop(): Promise<void>
}

const eventsPerReadMax = 1000
const lookAnywayMilliseconds = 2000

/**
 * Follows the numbered events and gives them to the screens that watch their location. One query a round for the whole
 * process, however many screens there are; none while nobody watches.
 */
export async function createLive(context: Pick<Context, 'database' | 'notifications' | 'log'>): Promise<Live> {
  const watchers = new Map<string, Set<Watcher>>()
  let seen = await lastSequence(context)
  let reading: Promise<void> | undefined
  let again = false
  const unlisten = context.notifications.on(relayedChannel, heard)
  // A lost notification is a delay of two seconds, not a loss.
  const timer = setInterval(follow, lookAnywayMilliseconds)

  /** While nobody watches, the number that comes along is all there is to keep: who comes later wants nothing from before. */
  function heard(sequence: string): void {
    if (watchers.size > 0) follow()
    else seen = Math.max(seen, Number(sequence))
  }

  function follow(): void {
    if (watchers.size === 0) return
    if (reading) { again = true; return }
    reading = readOn()
      .catch((error: unknown) => context.log.error({ err: error }, 'Live events could not be read; trying again shortly.'))
      .finally(() => {
        reading = undefined
        if (again) { again = false; follow() }
      })
  }

  async function readOn(): Promise<void> {
    for (;;) {
      const events = await readEvents(context, seen)
      if (events.length === 0) return
      seen = Math.max(seen, events.at(-1)?.sequence ?? seen)
      for (const [locationId, those] of Map.groupBy(events, (event) => event.locationId)) {
        for (const watcher of watchers.get(locationId) ?? []) void tell(watcher, those)
      }
      if (events.length < eventsPerReadMax) return
    }
  }

  /** Nobody waits for anybody: a watcher that is slow or fails harms no other. */
  async function tell(watcher: Watcher, events: readonly RelayedEvent[]): Promise<void> {
    try {
      await watcher(events)
    } catch (error) {
      context.log.error({ err: error }, 'Somebody who watches a location failed.')
    }
  }

  return {
    position: () => seen,
    watch(locationId, watcher) {
      const theirs = watchers.get(locationId) ?? new Set()
      watchers.set(locationId, theirs.add(watcher))
      follow()
      return () => {
        theirs.delete(watcher)
        if (theirs.size === 0 && watchers.get(locationId) === theirs) watchers.delete(locationId)
      }
    },
    async stop() {
      clearInterval(timer)
      unlisten()
      watchers.clear()
      await reading
    },
  }
}

async function lastSequence(context: Pick<Context, 'database'>): Promise<number> {
  const row = await context.database.kysely.selectFrom('relayPosition').select('lastSequence').executeTakeFirst()
  return row?.lastSequence ?? 0
}

async function readEvents(context: Pick<Context, 'database'>, after: number): Promise<RelayedEvent[]> {
  const rows = await context.database.kysely.selectFrom('event')
    .select(['businessId', 'id', 'sequence', 'topics', 'kind', 'locationId', 'subjectId', 'payload', 'occurredAt'])
    .where('sequence', '>', after).orderBy('sequence').limit(eventsPerReadMax).execute()
  // Safe: `sequence > after` leaves out the null ones, and payload is written as an object by recordEvents.
  return rows as unknown as RelayedEvent[]
}
