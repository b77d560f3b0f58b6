import { setTimeout as sleep } from 'node:timers/promises'
import type { Places } from '../locations/index.ts'
import type { Live } from '../platform/events/index.ts'
import { eventLines } from '../platform/http/event-stream.ts'
import type { EventStream } from '../platform/http/event-stream.ts'
import type { World } from '../platform/world.ts'
import type { Card } from './board-contract.ts'
import { createBoardCursors } from './board-cursor.ts'
import type { BoardCursors } from './board-cursor.ts'
import { statsOf } from './kitchen-stats.ts'
import { readCardsOf } from './read-cards.ts'
import type { At } from './read-cards.ts'
import { readChanges, readPosition } from './read-changes.ts'

type Following = Pick<World, 'config' | 'database' | 'live' | 'clock' | 'log'> & { places: Places }

/** One screen. What comes while it is still catching up waits, so that its cursor never runs ahead of what it has. */
type Screen = { stream: EventStream; waiting: string[] | null; stats: string }

type Hub = { add(stream: EventStream, since: string | undefined): Promise<void> }

const statsPauseMilliseconds = 1000
/** Figures change with the day too, not only with orders. */
const statsAnywayMilliseconds = 60_000
const againMilliseconds = 1000

/** The hubs of each process by location, as long as somebody watches it. */
const hubs = new WeakMap<Live, Map<string, Hub>>()

/**
 * Sends a screen what changed at its location after a cursor (or, where it has none that is of here, tells it to load the board), and from then on every change,
 * until it goes away.
 */
export async function followBoard(context: Following, at: At, stream: EventStream, since: string | undefined): Promise<void> {
  const here = hubs.get(context.live) ?? new Map<string, Hub>()
  hubs.set(context.live, here)
  let hub = here.get(at.locationId)
  if (!hub) here.set(at.locationId, hub = openHub(context, at, () => here.delete(at.locationId)))
  await hub.add(stream, since)
}

/**
 * One watched location: each round of changes is one query and each card is put into words once, however many screens there
 * are. Opened by the first screen, closed by the last.
 */
function openHub(context: Following, at: At, closed: () => void): Hub {
  const db = context.database.kysely
  const cursors = createBoardCursors(context.config.secret, at.locationId)
  const screens = new Set<Screen>()
  let changed = new Map<string, number>()
  let sending = false
  const unwatch = context.live.watch(at.locationId, (events) => {
    for (const event of events) if (event.kind.startsWith('order.')) changed.set(event.subjectId, event.sequence)
    void sendChanges()
  })
  const stats = pacedStats(context, at, screens)

  /** Rounds follow each other; what comes meanwhile is the next one. */
  async function sendChanges(): Promise<void> {
    if (sending) return
    sending = true
    while (changed.size > 0 && screens.size > 0) {
      const round = changed
      changed = new Map()
      try {
        give(cardLines(cursors, await readCardsOf(db, at, [...round.keys()]), round))
        stats.refresh()
      } catch (error) {
        context.log.error({ err: error, locationId: at.locationId }, 'A board could not be brought up to date; trying again in a second.')
        changed = new Map([...round, ...changed])
        await sleep(againMilliseconds)
      }
    }
    sending = false
  }

  function give(lines: string): void {
    if (lines === '') return
    for (const { waiting, stream } of screens) {
      if (waiting) waiting.push(lines)
      else stream.send(lines)
    }
  }

  function remove(screen: Screen): void {
    if (!screens.delete(screen) || screens.size > 0) return
    unwatch()
    stats.stop()
    closed()
  }

  return {
    async add(stream, since) {
      const screen: Screen = { stream, waiting: [], stats: '' }
      screens.add(screen)
      stream.onClose(() => remove(screen))
      try {
        // Watching began before this is read, so between the two nothing is missed; what comes twice has the same version.
        stream.send(await linesSince(context, at, cursors, since === undefined ? undefined : cursors.open(since)))
      } catch (error) {
        context.log.error({ err: error, locationId: at.locationId }, 'A screen could not catch up; it will connect again.')
        return stream.close()
      }
      for (const lines of screen.waiting ?? []) stream.send(lines)
      screen.waiting = null
      stats.welcome(screen)
    },
  }
}

async function linesSince(context: Following, at: At, cursors: BoardCursors, since: number | undefined): Promise<string> {
  const db = context.database.kysely
  const changes = since === undefined ? { position: await readPosition(db, at), tooFarBehind: true } : await readChanges(db, at, since)
  if (!('changed' in changes)) return eventLines({ id: cursors.seal(changes.position), name: 'reset', data: {} })
  return cardLines(cursors, await readCardsOf(db, at, [...changes.changed.keys()]), changes.changed)
}

/** Cards as events, in the order of what happened, so that the last one's cursor says all that the screen has. */
function cardLines(cursors: BoardCursors, cards: readonly Card[], sequences: ReadonlyMap<string, number>): string {
  return cards.map((card) => ({ card, sequence: sequences.get(card.id) ?? 0 }))
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ card, sequence }) => eventLines({ id: cursors.seal(sequence), name: 'card', data: card })).join('')
}

/** Sends the figures to each screen whose figures are others, at most once a second. */
function pacedStats(context: Following, at: At, screens: ReadonlySet<Screen>) {
  let pause: NodeJS.Timeout | undefined
  let wanted = false
  let newest = ''
  const anyway = setInterval(refresh, statsAnywayMilliseconds)
  anyway.unref()

  function refresh(): void {
    wanted = true
    if (pause) return
    wanted = false
    pause = setTimeout(() => {
      pause = undefined
      if (wanted) refresh()
    }, statsPauseMilliseconds)
    pause.unref()
    void send()
  }

  async function send(): Promise<void> {
    try {
      newest = eventLines({ name: 'stats', data: await statsOf(context, at) })
      for (const screen of screens) if (!screen.waiting) give(screen)
    } catch (error) {
      context.log.error({ err: error, locationId: at.locationId }, 'The figures of a board could not be read.')
      wanted = true
    }
  }

  function give(screen: Screen): void {
    if (screen.stats === newest) return
    screen.stats = newest
    screen.stream.send(newest)
  }

  /** Whoever comes gets the figures there are, without waiting for the next ones. */
  function welcome(screen: Screen): void {
    if (newest === '') refresh()
    else give(screen)
  }

  function stop(): void {
    clearInterval(anyway)
    clearTimeout(pause)
    pause = undefined
  }

  return { refresh, welcome, stop }
}
