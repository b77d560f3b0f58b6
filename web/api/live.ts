import { useEffect, useEffectEvent, useState } from 'react'
import type { Following, LiveState } from './follow-stream.ts'

export type { LiveState } from './follow-stream.ts'

/** Comes once the page is there: nothing streams before it. */
const importFollow = () => import('./follow-stream.ts')
/** How often a device asks that could not fetch what follows a stream. */
const pollMs = 5_000

/** Follows a stream while a component shows; no `url`, no stream. Says how the news come in. */
export function useLive({ url, event, onEvent, poll }: Omit<Following, 'onState' | 'url'> & { url: string | undefined }): LiveState {
  const [state, setState] = useState<LiveState>('connecting')
  const heard = useEffectEvent(onEvent)
  const asked = useEffectEvent(poll)
  useEffect(() => {
    if (url === undefined) return undefined
    let stop: (() => void) | undefined
    let isOver = false
    importFollow().then(({ follow }) => {
      if (!isOver) stop = follow({ url, event, onEvent: (data) => heard(data), poll: () => asked(), onState: setState })
    }, () => {
      if (isOver) return
      setState('polling')
      const asking = setInterval(() => asked(), pollMs)
      stop = () => clearInterval(asking)
    })
    return () => {
      isOver = true
      stop?.()
    }
  }, [url, event])
  return state
}
