import { useEffect, useEffectEvent, useState } from 'react'

/** How news comes in: by themselves, by asking again and again, or not at all. */
export type LiveState = 'connecting' | 'live' | 'polling' | 'offline'

type Following = {
  /** Address of the server-sent events. */
  url: string
  /** Name of the event; its data is JSON. */
  event: string
  onEvent: (data: unknown) => void
  /** Asks for the news once; while nothing streams, again and again, and now and then beside a stream that may have died in silence. */
  poll: () => void
  onState: (state: LiveState) => void
}

/** A stream that is not back after this long is replaced by asking. */
const patienceMs = 4_000
const pollMs = 5_000
/** Asking beside a stream that seems well: its heartbeat is a comment, which the browser keeps to itself. */
const checkMs = 60_000
/** A page nobody looks at gives its connection back, because a browser has only six for each address over HTTP/1.1. */
const hiddenMs = 15_000
const hiddenPollMs = 20_000
const reopenMs = [1_000, 2_000, 5_000, 10_000, 30_000]

/** Follows a stream until the returned function is called: reopens it, asks instead while it is away, and rests while nobody looks. */
export function follow({ url, event, onEvent, poll, onState }: Following): () => void {
  let source: EventSource | undefined
  let state: LiveState | undefined
  let failures = 0
  let reopening: ReturnType<typeof setTimeout> | undefined
  let losing: ReturnType<typeof setTimeout> | undefined
  let hiding: ReturnType<typeof setTimeout> | undefined
  let asking: ReturnType<typeof setInterval> | undefined

  function say(next: LiveState): void {
    if (state === next) return
    state = next
    clearInterval(asking)
    const every = next === 'live' ? checkMs : document.hidden ? hiddenPollMs : pollMs
    asking = setInterval(poll, every)
    onState(next)
  }

  function open(): void {
    clearTimeout(reopening)
    source?.close()
    const opened = new EventSource(url)
    source = opened
    opened.addEventListener('open', () => {
      clearTimeout(losing)
      losing = undefined
      failures = 0
      say('live')
    })
    opened.addEventListener(event, (message) => onEvent(JSON.parse(message.data)))
    opened.addEventListener('error', () => {
      losing ??= setTimeout(() => say(navigator.onLine ? 'polling' : 'offline'), patienceMs)
      // The browser itself opens again what was cut; what was refused it leaves closed.
      if (opened.readyState === EventSource.CLOSED) {
        reopening = setTimeout(open, reopenMs[Math.min(failures, reopenMs.length - 1)])
        failures += 1
      }
    })
  }

  function close(): void {
    clearTimeout(reopening)
    clearTimeout(losing)
    losing = undefined
    source?.close()
    source = undefined
  }

  function onVisibility(): void {
    clearTimeout(hiding)
    if (document.hidden) {
      hiding = setTimeout(() => {
        close()
        say('polling')
      }, hiddenMs)
    } else if (!source) {
      poll()
      open()
    }
  }

  function onNetwork(): void {
    if (!navigator.onLine) return say('offline')
    poll()
    failures = 0
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
    clearInterval(asking)
    document.removeEventListener('visibilitychange', onVisibility)
    removeEventListener('online', onNetwork)
    removeEventListener('offline', onNetwork)
  }
}

/** Follows a stream while a component shows; no `url`, no stream. Says how the news come in. */
export function useLive({ url, event, onEvent, poll }: Omit<Following, 'onState' | 'url'> & { url: string | undefined }): LiveState {
  const [state, setState] = useState<LiveState>('connecting')
  const heard = useEffectEvent(onEvent)
  const asked = useEffectEvent(poll)
  useEffect(() => {
    if (url === undefined) return undefined
    return follow({ url, event, onEvent: (data) => heard(data), poll: () => asked(), onState: setState })
  }, [url, event])
  return state
}
