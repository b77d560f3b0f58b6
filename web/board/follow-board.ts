import { api } from '../api/client.ts'
import { readEventStream } from '../api/event-stream.ts'
import { Problem, problemOf } from '../api/problem.ts'
import type { Board, Card, KitchenStats } from './card.ts'

/** How news comes in: by itself, by asking every few seconds, not yet, or not at all. */
export type Connection = 'connecting' | 'live' | 'polling' | 'offline'

type Heard = {
  /** `clockAhead`: how far the server's clock is ahead of this device's, in milliseconds. */
  onBoard: (board: Board, clockAhead: number) => void
  onCard: (card: Card) => void
  onStats: (stats: KitchenStats) => void
  /** Anything at all came: what is shown is true at this moment. */
  onHeard: () => void
  onConnection: (connection: Connection) => void
  /** The server answers, and says no: signed out, or not allowed. Nothing more is tried. */
  onRefused: (problem: Problem) => void
}

/** The server's heartbeat comes every 15 s. A stream that is silent for longer is taken for dead and the board asked for. */
const silentMs = 17_000
const answerMs = 8_000
const pollMs = 3_000
/** After a stream could not be opened, how long only asking goes on before it is tried again. */
const streamAgainMs = [0, 3_000, 10_000, 30_000]
/** A stream that is cut sooner than this is not opened again at once, so that nobody is hammered. */
const streamShortMs = 1_000
/** Clocks this near each other are taken to agree: the server's date has whole seconds. */
const clockSameMs = 3_000

/**
 * Loads a board and follows it until the returned function is called. One loop: ask for what changed since the cursor, then listen to the
 * stream for as long as it speaks. Where no stream gets through, the asking alone remains.
 */
export function followBoard(location: string, heard: Heard): () => void {
  const ended = new AbortController()
  let cursor: string | undefined
  let wake = () => {}
  const onWake = () => wake()
  addEventListener('online', onWake)
  addEventListener('offline', onWake)
  document.addEventListener('visibilitychange', onWake)

  async function run(): Promise<void> {
    let streamFailures = 0
    let streamFrom = 0
    while (!ended.signal.aborted) {
      try {
        await load()
        if (Date.now() >= streamFrom) {
          const openedAt = Date.now()
          const isHeard = await listen()
          if (ended.signal.aborted) return
          streamFailures = isHeard ? 0 : streamFailures + 1
          streamFrom = Date.now() + (streamAgainMs[Math.min(streamFailures, streamAgainMs.length - 1)] ?? 0)
          if (isHeard && Date.now() - openedAt > streamShortMs) continue
          if (!isHeard) heard.onConnection('polling')
        } else heard.onConnection('polling')
      } catch (error) {
        if (ended.signal.aborted) return
        const problem = problemOf(error)
        if (problem.status === 401 || problem.status === 403 || problem.status === 404) return heard.onRefused(problem)
        heard.onConnection(navigator.onLine ? 'connecting' : 'offline')
      }
      await pause()
    }
  }

  /** @throws Problem */
  async function load(): Promise<void> {
    const { data, response } = await api.GET('/api/locations/{location}/board', {
      params: { path: { location }, query: cursor === undefined ? {} : { since: cursor } },
      signal: AbortSignal.any([ended.signal, AbortSignal.timeout(answerMs)]),
      cache: 'no-store',
    })
    if (!data) throw new Problem('unexpected', response.status, 'The board could not be read.')
    cursor = data.cursor
    const ahead = Date.parse(response.headers.get('date') ?? '') - Date.now()
    heard.onBoard(data, Math.abs(ahead) > clockSameMs ? ahead : 0)
  }

  /** Listens until the stream ends or falls silent. @returns whether it spoke at all */
  async function listen(): Promise<boolean> {
    const left = new AbortController()
    const onOffline = () => left.abort()
    addEventListener('offline', onOffline)
    let isHeard = false
    let watchdog = setTimeout(() => left.abort(), answerMs)
    try {
      await readEventStream(`/api/locations/${encodeURIComponent(location)}/board/stream?since=${cursor}`, {
        signal: AbortSignal.any([ended.signal, left.signal]),
        onHeard() {
          clearTimeout(watchdog)
          watchdog = setTimeout(() => left.abort(), silentMs)
          if (!isHeard) heard.onConnection('live')
          isHeard = true
          heard.onHeard()
        },
        onEvent({ id, name, data }) {
          if (name === 'reset') {
            cursor = undefined
            return left.abort()
          }
          // Safe: the contract says what each of these events carries.
          if (name === 'card') heard.onCard(JSON.parse(data) as Card)
          if (name === 'stats') heard.onStats(JSON.parse(data) as KitchenStats)
          // Those that came while we were catching up may lie behind it; from there a few cards come twice, which harms nobody.
          if (id !== null) cursor = id
        },
      })
    } catch {
      // Whatever it was, the next load says whether the server is there.
    } finally {
      clearTimeout(watchdog)
      removeEventListener('offline', onOffline)
    }
    return isHeard
  }

  /** Waits a moment, or until the network or the person is back. */
  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pollMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
      ended.signal.addEventListener('abort', wake, { once: true })
    })
  }

  void run()
  return () => {
    ended.abort()
    removeEventListener('online', onWake)
    removeEventListener('offline', onWake)
    document.removeEventListener('visibilitychange', onWake)
  }
}
