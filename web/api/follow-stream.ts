import { readEventStream } from './event-stream.ts'
import { problemOf } from './problem.ts'

/** How news comes in: by itself, by asking again and again, or not at all. */
export type LiveState = 'connecting' | 'live' | 'polling' | 'offline'

export type Following = {
  /** Address of the server-sent events. */
  url: string
  /** Name of the event; its data is JSON. */
  event: string
  onEvent: (data: unknown) => void
  /** Asks for the news once; while nothing streams, again and again. */
  poll: () => void
  onState: (state: LiveState) => void
}

/** A stream that is not back after this long is replaced by asking. */
const patienceMs = 4_000
const pollMs = 5_000
/** The server's heart beats every 15 s; after two missed beats the line is dead, whatever the device believes. */
const silenceMs = 35_000
/** A page nobody looks at gives its connection back, because a browser has only six for each address over HTTP/1.1. */
const hiddenMs = 15_000
const hiddenPollMs = 20_000
const reopenMs = [500, 1_000, 2_000, 5_000, 10_000, 30_000]

/** Follows a stream until the returned function is called: reopens it, asks instead while it is away, and rests while nobody looks. */
export function follow({ url, event, onEvent, poll, onState }: Following): () => void {
  let state: LiveState | undefined
  let failures = 0
  let connection: AbortController | undefined
  let reopening: ReturnType<typeof setTimeout> | undefined
  let losing: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let hiding: ReturnType<typeof setTimeout> | undefined
  let asking: ReturnType<typeof setInterval> | undefined

  function say(next: LiveState): void {
    if (state === next) return
    state = next
    clearInterval(asking)
    if (next === 'polling') asking = setInterval(poll, document.hidden ? hiddenPollMs : pollMs)
    onState(next)
  }

  function open(): void {
    close()
    const opened = new AbortController()
    connection = opened
    readEventStream(url, {
      signal: opened.signal,
      onHeard() {
        clearTimeout(losing)
        losing = undefined
        clearTimeout(silence)
        silence = setTimeout(() => opened.abort(), silenceMs)
        failures = 0
        say('live')
      },
      onEvent({ name, data }) {
        if (name === event) onEvent(JSON.parse(data))
      },
    }).then(() => lost(opened), (error: unknown) => lost(opened, problemOf(error).status))
  }

  function lost(opened: AbortController, status = 0): void {
    if (connection !== opened) return
    clearTimeout(silence)
    losing ??= setTimeout(() => say(navigator.onLine ? 'polling' : 'offline'), patienceMs)
    // What was refused for good is not asked for again; polling says what is wrong.
    if (status >= 400 && status < 500 && status !== 429) return
    reopening = setTimeout(open, reopenMs[Math.min(failures, reopenMs.length - 1)])
    failures += 1
  }

  function close(): void {
    clearTimeout(reopening)
    clearTimeout(silence)
    const closed = connection
    connection = undefined
    closed?.abort()
  }

  function onVisibility(): void {
    clearTimeout(hiding)
    if (document.hidden) {
      hiding = setTimeout(() => {
        close()
        say('polling')
      }, hiddenMs)
    } else if (!connection) {
      poll()
      open()
    }
  }

  function onNetwork(): void {
    if (!navigator.onLine) return say('offline')
    failures = 0
    poll()
    open()
  }

  say('connecting')
  open()
  document.addEventListener('visibilitychange', onVisibility)
  addEventListener('online', onNetwork)
  addEventListener('offline', onNetwork)
  return () => {
    close()
    clearTimeout(hiding)
    clearTimeout(losing)
    clearInterval(asking)
    document.removeEventListener('visibilitychange', onVisibility)
    removeEventListener('online', onNetwork)
    removeEventListener('offline', onNetwork)
  }
}
