import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { DatabasePool } from '../server/platform/database/index.ts'
import { inTransaction } from '../server/platform/transaction.ts'
import { cloudCafe } from './businesses/cloud-cafe.ts'
import { littleLemon } from './businesses/little-lemon.ts'
import { parlourGifts } from './businesses/parlour-gifts.ts'
import { hashDemoPasswords, writePeople } from './people.ts'
import { writeBusiness } from './write-business.ts'

export { demoPassword } from '../server/identity/passwords/demo-password.ts'
export { demoPeople } from './people.ts'

/** Any constant: the advisory lock under which one process alone looks and seeds. */
const seedLock = 7_265_709

/**
 * Writes the demo businesses and accounts into a database that has no business yet; anything else is left as it is. In one transaction, so
 * that a start that was cut short is simply done again.
 * @returns whether anything was written
 */
export async function seedDemo(database: DatabasePool, log: Pick<Logger, 'info'>, now = new Date()): Promise<boolean> {
  if (await hasBusiness(database)) return false
  const hashes = await hashDemoPasswords()
  const seeded = await inTransaction({ database }, async (db) => {
    await sql`select pg_advisory_xact_lock(${seedLock})`.execute(db)
    if (await hasBusiness({ kysely: db })) return false
    const businesses = new Map<string, string>()
    const locations = new Map<string, string>()
    for (const demo of [cloudCafe, littleLemon, parlourGifts]) {
      const { businessId, locationIds } = await writeBusiness(db, demo, now)
      businesses.set(demo.slug, businessId)
      for (const [slug, id] of locationIds) locations.set(slug, id)
    }
    await writePeople(db, businesses, locations, hashes)
    return true
  })
  if (seeded) log.info('The demo businesses and accounts were written.')
  return seeded
}

async function hasBusiness({ kysely }: Pick<DatabasePool, 'kysely'>): Promise<boolean> {
  return await kysely.selectFrom('business').select('id').limit(1).executeTakeFirst() !== undefined
}
