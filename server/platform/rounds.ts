import { setTimeout as sleep } from 'node:timers/promises'
import type { Ground } from './ground.ts'
import { createBell } from './bell.ts'

/** A notification can be lost with its connection, and what waits for its time is announced by nobody; looking anyway makes that a delay instead of a loss. */
const lookAnywayMilliseconds = 1000
const pauseAfterFaultMilliseconds = 1000

type Rounds = {
  /** The PostgreSQL channel on which a commit says that there is something to do. */
  channel: string
  /** Does what there is to do; true when there may be more at once. */
  round(): Promise<boolean>
  /** For the log, when a round throws; it is tried again in a second. */
  whenFailed: string
}

/** Works in rounds until stopped: whenever a commit rings, once a second anyway, and one round right after another while there is more. */
export function startRounds({ listening, log }: Pick<Ground, 'listening' | 'log'>, { channel, round, whenFailed }: Rounds): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const bell = createBell()
  const unlisten = listening.on(channel, bell.ring)

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      const seen = bell.rings()
      try {
        if (!await round()) await bell.wait(seen, lookAnywayMilliseconds)
      } catch (error) {
        log.error({ err: error }, whenFailed)
        await sleep(pauseAfterFaultMilliseconds, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  }

  const working = work()
  return {
    async stop() {
      stopping.abort()
      unlisten()
      bell.ring()
      await working
    },
  }
}
