import { useEffect, useState, useSyncExternalStore } from 'react'
import { stored } from '../ground/device/stored.ts'

/** Whether this screen shows fewer, larger tickets, because it is read from far away; kept on it. */
export const largeTickets = stored('parlour.board.large', (raw) => raw === true)

/** Keeps the screen on while a board shows, where the browser lets it. A board that went dark is no board. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isOver = false
    async function ask(): Promise<void> {
      if (document.hidden || !('wakeLock' in navigator)) return
      try {
        lock = await navigator.wakeLock.request('screen')
        if (isOver) await lock.release()
      } catch {
        // A low battery may forbid it; the device's own settings then decide.
      }
    }
    const onShow = () => void ask()
    void ask()
    document.addEventListener('visibilitychange', onShow)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', onShow)
      void lock?.release()
    }
  }, [])
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}

/** The whole screen for the board; `isPossible` is false on devices that do not offer it. */
export function useFullScreen(): { isFull: boolean; isPossible: boolean; toggle: () => void } {
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null)
  const [isPossible] = useState(() => document.fullscreenEnabled ?? false)
  return {
    isFull,
    isPossible,
    toggle: () => {
      const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen()
      // A refused full screen leaves everything as it was, which anybody can see.
      done.catch(() => undefined)
    },
  }
}
