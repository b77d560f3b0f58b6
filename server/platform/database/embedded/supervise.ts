import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './process.ts'

/** How often the server is looked after, and how long it rests after it could not be started again. */
const lookMs = 500
const restMs = 5_000

/**
 * Starts the server again when it ends by itself: the system may kill it when memory is short. Its crash recovery brings back
 * everything committed, and our connections come back as they are needed. `release` ends the care and gives the present process number.
 */
export function supervise(first: number, relaunch: () => Promise<number>, log: (line: string) => void): { release(): Promise<number> } {
  let pid = first
  let mending: Promise<void> | undefined
  const released = new AbortController()

  async function mend() {
    log('PostgreSQL ended unexpectedly; starting it again')
    try {
      pid = await relaunch()
    } catch (error) {
      log(error instanceof Error ? error.message : String(error))
      await sleep(restMs, undefined, { signal: released.signal }).catch(() => {})
    }
  }

  const timer = setInterval(() => {
    if (mending || isAlive(pid)) return
    mending = mend().finally(() => { mending = undefined })
  }, lookMs)
  timer.unref()

  return {
    async release() {
      clearInterval(timer)
      released.abort()
      await mending
      return pid
    },
  }
}
