import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { idempotencyHours } from '../platform/idempotency.ts'

type World = Pick<Context, 'database' | 'clock' | 'log'>

const everyMilliseconds = 3_600_000
/** Small enough that nobody who needs one of the rows waits for long. */
const rowsPerStatement = 5000

/** Takes away what nobody can use any more: answers of old requests, ended sessions, expired codes. Safe to run anywhere, also at once. */
export async function cleanUpOnce({ database, clock }: Pick<World, 'database' | 'clock'>): Promise<number> {
  const now = clock.now()
  const answersUntil = new Date(now.getTime() - idempotencyHours * 3_600_000)
  const worn = [
    sql`delete from idempotent_request where ctid in (select ctid from idempotent_request where created_at < ${answersUntil} limit ${rowsPerStatement} for update skip locked)`,
    sql`delete from session where ctid in (select ctid from session where expires_at < ${now} limit ${rowsPerStatement} for update skip locked)`,
    sql`delete from verification where ctid in (select ctid from verification where expires_at < ${now} limit ${rowsPerStatement} for update skip locked)`,
  ]
  let removed = 0
  for (const statement of worn) {
    for (let last = rowsPerStatement; last === rowsPerStatement;) {
      last = Number((await statement.execute(database.kysely)).numAffectedRows ?? 0n)
      removed += last
    }
  }
  return removed
}

/** Cleans up now and every hour until stopped. */
export function startCleanUp(context: World): { stop(): Promise<void> } {
  let running = round()
  const timer = setInterval(() => { running = running.then(round) }, everyMilliseconds)

  async function round(): Promise<void> {
    try {
      await cleanUpOnce(context)
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
