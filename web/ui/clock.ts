import { useSyncExternalStore } from 'react'

/** How often the clock looks: a countdown in minutes is right to the second. */
const tickMs = 1_000

let now = 0
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === undefined) {
    now = Date.now()
    timer = setInterval(tick, tickMs)
    document.addEventListener('visibilitychange', tick)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
    document.removeEventListener('visibilitychange', tick)
  }
}

/**
 * What is made of the time, kept up to date by one clock for the whole page. A component is drawn again only when its own words change, not
 * each second; so `read` gives a word, a number or a yes or no that stays the same for a while.
 */
export function useAt<Words extends string | number | boolean | null>(read: (now: number) => Words): Words {
  return useSyncExternalStore(subscribe, () => read(timer === undefined ? Date.now() : now))
}
