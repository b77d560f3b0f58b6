import type { Ground } from '../ground.ts'
import type { Db } from '../database/index.ts'
import type { RelayedEvent } from './record-events.ts'

/** PostgreSQL channel on which the relay says that events got their numbers. */
export const relayedChannel = 'parlour_relayed'

/**
 * Somebody who follows the events of one location: called with what has happened since the last call, in order, each event
 * once. Its calls follow each other: what comes while its promise is pending comes with the next call. Events from shortly
 * before watching began may come too.
 */
export type Watcher = (events: readonly RelayedEvent[]) => void | Promise<void>

export type Live = {
  /** The number of the last event this process has seen. */
  position(): number
  watch(locationId: string, watcher: Watcher): () => void
  stop(): Promise<void>
}

/** One who watches, with what waits for it while it is busy. */
type Watching = { watcher: Watcher; waiting: RelayedEvent[]; busy: boolean }

const eventsPerReadMax = 1000
const lookAnywayMilliseconds = 2000

/**
 * Follows the numbered events and gives them to the screens that watch their location. One query a round for the whole
 * process, however many screens there are; none while nobody watches.
 */
export async function createLive(context: Pick<Ground, 'database' | 'listening' | 'log'>): Promise<Live> {
  const watched = new Map<string, Set<Watching>>()
  let seen = await lastSequence(context)
  let reading: Promise<void> | undefined
  let again = false
  const unlisten = context.listening.on(relayedChannel, heard)
  // A lost notification is a delay of two seconds, not a loss.
  const timer = setInterval(follow, lookAnywayMilliseconds)

  /** While nobody watches, the number that comes along is all there is to keep: who comes later wants nothing from before. */
  function heard(sequence: string): void {
    if (watched.size > 0) follow()
    else seen = Math.max(seen, Number(sequence))
  }

  function follow(): void {
    if (watched.size === 0) return
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
      const events = await readEvents(context.database.kysely, seen, eventsPerReadMax)
      if (events.length === 0) return
      seen = Math.max(seen, events.at(-1)?.sequence ?? seen)
      for (const [locationId, those] of Map.groupBy(events, (event) => event.locationId)) {
        for (const watching of watched.get(locationId) ?? []) {
          watching.waiting.push(...those)
          if (!watching.busy) void tell(watching)
        }
      }
      if (events.length < eventsPerReadMax) return
    }
  }

  /** Nobody waits for anybody else: a watcher that is slow or fails harms no other. */
  async function tell(watching: Watching): Promise<void> {
    watching.busy = true
    while (watching.waiting.length > 0) {
      try {
        await watching.watcher(watching.waiting.splice(0))
      } catch (error) {
        context.log.error({ err: error }, 'Somebody who watches a location failed.')
      }
    }
    watching.busy = false
  }

  return {
    position: () => seen,
    watch(locationId, watcher) {
      const watching: Watching = { watcher, waiting: [], busy: false }
      const theirs = watched.get(locationId) ?? new Set()
      watched.set(locationId, theirs.add(watching))
      follow()
      return () => {
        watching.waiting = []
        theirs.delete(watching)
        if (theirs.size === 0 && watched.get(locationId) === theirs) watched.delete(locationId)
      }
    },
    async stop() {
      clearInterval(timer)
      unlisten()
      watched.clear()
      await reading
    },
  }
}

async function lastSequence(context: Pick<Ground, 'database'>): Promise<number> {
  const row = await context.database.kysely.selectFrom('relayPosition').select('lastSequence').executeTakeFirst()
  return row?.lastSequence ?? 0
}

/** Numbered events, in order. */
export async function readEvents(db: Db, after: number, limit: number): Promise<RelayedEvent[]> {
  const rows = await db.selectFrom('event')
    .select(['businessId', 'id', 'sequence', 'topics', 'kind', 'locationId', 'subjectId', 'payload', 'occurredAt'])
    .where('sequence', '>', after).orderBy('sequence').limit(limit).execute()
  // Safe: `sequence > after` leaves out the null ones, and payload is written as an object by recordEvents.
  return rows as unknown as RelayedEvent[]
}
