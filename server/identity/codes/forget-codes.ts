import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'

/** Small enough that nobody who needs one of the rows waits for long. */
const rowsPerStatement = 5000

/** Takes away codes and counts that are over, which lead to nobody and so have no mark. @returns how many; safe to run anywhere, also at once */
export async function forgetCodes(db: Db, now: Date): Promise<number> {
  const over = [
    sql`delete from one_time_code where ctid in (select ctid from one_time_code where expires_at < ${now} limit ${rowsPerStatement} for update skip locked)`,
    sql`delete from account_limit where ctid in (select ctid from account_limit where forget_at < ${now} limit ${rowsPerStatement} for update skip locked)`,
  ]
  let removed = 0
  for (const statement of over) {
    for (let last = rowsPerStatement; last === rowsPerStatement;) {
      last = Number((await statement.execute(db)).numAffectedRows ?? 0n)
      removed += last
    }
  }
  return removed
}
