import type { Db } from '../platform/database/index.ts'
import { wrongInput } from './editing.ts'
import type { ItemChanges } from './item-contract.ts'

type Parts = Pick<ItemChanges, 'dayparts' | 'optionGroupIds'>
type References = Pick<ItemChanges, 'categoryId' | 'taxClassId' | 'optionGroupIds'>

/**
 * Looks that what an item refers to is there and belongs to its business, and keeps it from being deleted meanwhile.
 * @throws invalidInput
 */
export async function checkReferences(db: Db, businessId: string, { categoryId, taxClassId, optionGroupIds = [] }: References): Promise<void> {
  const exists = (table: 'category' | 'taxClass' | 'optionGroup', ids: readonly string[]) => db.selectFrom(table).select('id')
    .where('businessId', '=', businessId).where('id', 'in', [...ids]).orderBy('id').forKeyShare().execute()
  if (categoryId !== undefined && (await exists('category', [categoryId])).length === 0) throw wrongInput('/categoryId', 'There is no such category.')
  if (taxClassId !== undefined && (await exists('taxClass', [taxClassId])).length === 0) throw wrongInput('/taxClassId', 'There is no such tax class.')
  if (optionGroupIds.length === 0) return
  const found = new Set((await exists('optionGroup', optionGroupIds)).map(({ id }) => id))
  const unknown = optionGroupIds.findIndex((id) => !found.has(id.toLowerCase()))
  if (unknown >= 0) throw wrongInput(`/optionGroupIds/${unknown}`, 'There is no such option group.')
}

/** Replaces dayparts and option groups, where they are given. */
export async function writeParts(db: Db, businessId: string, itemId: string, { dayparts, optionGroupIds }: Parts): Promise<void> {
  if (dayparts) {
    await db.deleteFrom('itemDaypart').where('businessId', '=', businessId).where('itemId', '=', itemId).execute()
    const rows = dayparts.map(({ weekdays, starts, ends }) => ({ businessId, itemId, weekdays: weekdays.toSorted(), starts, ends }))
    if (rows.length > 0) await db.insertInto('itemDaypart').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
  }
  if (optionGroupIds) {
    await db.deleteFrom('itemOptionGroup').where('businessId', '=', businessId).where('itemId', '=', itemId).execute()
    const rows = optionGroupIds.map((groupId, position) => ({ businessId, itemId, groupId, position }))
    if (rows.length > 0) await db.insertInto('itemOptionGroup').values(rows).execute()
  }
}

/** Takes the item of the day down, whichever it is. The location is locked by `publishMenu`, so two that move it follow each other. */
export async function unfeature(db: Db, businessId: string, locationId: string): Promise<void> {
  await db.updateTable('listing').set({ featured: false })
    .where('businessId', '=', businessId).where('locationId', '=', locationId).where('featured', '=', true).execute()
}
