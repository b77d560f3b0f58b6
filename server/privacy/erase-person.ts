import { closeAccount, requireAnotherOwner } from '../identity/index.ts'
import type { Db } from '../platform/database/index.ts'
import { Refusal } from '../platform/refusal.ts'
import { refuse } from './refusals.ts'
import { eraseRows } from './erase-rows.ts'
import { findPerson, findWhose } from './find-whose.ts'
import { readRegister } from './read-register.ts'
import { markedTables } from './tables.ts'
import { findDeliveryUnderWay, findOrderUnderWay } from './their-orders.ts'

/**
 * Takes everything about a person away, in the transaction it is given: what their marks say goes, and the account stays as a shell, so
 * that the books keep telling people apart. Of two at once, the second finds nobody.
 * @throws lastOwner, ordersUnderWay; notSignedIn when there is nobody any more
 */
export async function erasePerson(db: Db, personId: string, now: Date): Promise<void> {
  await db.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
  const person = await findPerson(db, personId)
  if (!person) throw refuse('notSignedIn')
  const tables = markedTables(await readRegister(db))
  const whose = await findWhose(db, tables, person)
  refuseWhile(await findDeliveryUnderWay(db, personId), (number) => `Order ${number} is still yours to bring. Hand it over first, then delete your account.`)
  refuseWhile(await findOrderUnderWay(db, tables, whose), (number) => `Your order ${number} is still under way. Wait until it is done, or cancel it, then delete your account.`)
  await requireOtherOwners(db, personId)
  await eraseRows(db, tables, whose)
  await closeAccount(db, personId, now)
}

function refuseWhile(number: number | undefined, words: (number: number) => string): void {
  if (number !== undefined) throw refuse('ordersUnderWay', { number, detail: words(number) })
}

async function requireOtherOwners(db: Db, personId: string): Promise<void> {
  const owned = await db.selectFrom('membership').innerJoin('business', 'business.id', 'membership.businessId')
    .select(['business.id', 'business.name']).where('personId', '=', personId).where('role', '=', 'owner').orderBy('business.id').execute()
  for (const { id, name } of owned) {
    try {
      await requireAnotherOwner(db, id, personId)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw refuse('lastOwner', { detail: `You are the last owner of ${name}. Make somebody else an owner first, then delete your account.` })
    }
  }
}
