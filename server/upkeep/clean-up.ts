import type { World } from '../platform/world.ts'
import { archiveEvents } from '../platform/events/index.ts'
import { eraseLatecomers, forgetInTime } from '../privacy/index.ts'
import type { Forgetting } from '../privacy/index.ts'

type CleaningUp = Pick<World, 'database' | 'clock' | 'log'>

const everyMilliseconds = 3_600_000

/**
 * Takes away whatever has been kept for as long as the comment of its column says: answers of old requests, ended sessions, expired codes, the
 * contacts of old orders. Gives how many rows changed. Safe to run anywhere, also at once.
 */
export async function cleanUpOnce({ database, clock, log }: CleaningUp, which: readonly Forgetting[] = ['soon', 'nightly']): Promise<number> {
  const { changed, faults } = await forgetInTime(database.kysely, clock.now(), which)
  for (const { rule, error } of faults) log.error({ err: error, rule }, 'Something could not be forgotten in time; the next round tries again.')
  return changed + await eraseLatecomers({ database }, clock.now())
}

/** Cleans up now and every hour until stopped; what is kept for days and longer is looked at in the first round and then once a night. */
export function startCleanUp(context: CleaningUp): { stop(): Promise<void> } {
  let lastNight: string | undefined
  let running = round()
  const timer = setInterval(() => { running = running.then(round) }, everyMilliseconds)

  async function round(): Promise<void> {
    const night = nightOf(context.clock.now())
    try {
      await cleanUpOnce(context, night === lastNight ? ['soon'] : ['soon', 'nightly'])
      if (night !== lastNight) await archiveEvents(context)
      lastNight = night
    } catch (error) {
      context.log.error({ err: error }, 'Cleaning up failed; the next round is in an hour.')
    }
  }

  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

const hoursAfterMidnight = 3

/** One name for the time from 03:00 UTC to the next: a quiet hour for most places, and for all of them the same one. */
function nightOf(now: Date): string {
  return new Date(now.getTime() - hoursAfterMidnight * 3_600_000).toISOString().slice(0, 10)
}
