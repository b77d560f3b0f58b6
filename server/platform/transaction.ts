import type { Db } from './database/index.ts'
import type { Ground } from './ground.ts'

const triesMax = 5
/** serialization_failure and deadlock_detected: nothing was done, the same work can simply be done again. */
const worthAnotherTry = new Set(['40001', '40P01'])

/**
 * Runs `work` in one transaction; tries again, at most five times in all, when PostgreSQL asks for it. Nothing outside
 * PostgreSQL may happen inside, since it may run more than once.
 */
export async function inTransaction<Value>(context: Pick<Ground, 'database'>, work: (db: Db) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await context.database.kysely.transaction().execute(work)
    } catch (error) {
      if (attempt >= triesMax || !worthAnotherTry.has(sqlState(error) ?? '')) throw error
    }
  }
}

/** The SQLSTATE of a PostgreSQL error, if it is one. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
