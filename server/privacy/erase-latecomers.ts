import type { World } from '../platform/world.ts'
import { inTransaction } from '../platform/transaction.ts'
import { eraseRows } from './erase-rows.ts'
import { findWhose } from './find-whose.ts'
import { readRegister } from './read-register.ts'
import { markedTables } from './tables.ts'

/** No request takes as long; nor does a process that was cut off from the database. */
const hoursLater = 24

/**
 * Erases again what belongs to accounts that were erased lately: a request that had begun before may have written its row a moment after.
 * Gives how many rows there were.
 */
export async function eraseLatecomers(context: Pick<World, 'database'>, now: Date): Promise<number> {
  const since = new Date(now.getTime() - hoursLater * 3_600_000)
  const erased = await context.database.kysely.selectFrom('person').select('id').where('erasedAt', '>=', since).execute()
  if (erased.length === 0) return 0
  const tables = markedTables(await readRegister(context.database.kysely))
  let rows = 0
  for (const { id } of erased) {
    rows += await inTransaction(context, async (db) =>
      eraseRows(db, tables, await findWhose(db, tables, { personId: id, email: null, phone: null, businessId: null })))
  }
  return rows
}
