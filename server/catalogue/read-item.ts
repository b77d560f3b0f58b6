import type { Db } from '../platform/database/index.ts'
import type { ItemView } from './item-contract.ts'
import { viewOptionGroup } from './menu-view.ts'
import { readDayparts, readOptionGroups } from './read-menu.ts'

/** An item as it is edited, or null. @param locationId tells only of the listing there */
export async function readItem(db: Db, businessId: string, itemId: string, locationId: string | null): Promise<ItemView | null> {
  const item = await db.selectFrom('menuItem')
    .select([
      'id', 'name', 'description', 'categoryId', 'taxClassId', 'preparationSeconds', 'calories', 'picture', 'allergens', 'diets', 'position',
      'retiredAt', 'version',
    ])
    .where('businessId', '=', businessId).where('id', '=', itemId).executeTakeFirst()
  if (!item) return null
  let listings = db.selectFrom('listing').select(['locationId', 'priceMinor', 'featured', 'soldOutUntil'])
    .where('businessId', '=', businessId).where('itemId', '=', itemId).orderBy('locationId')
  if (locationId !== null) listings = listings.where('locationId', '=', locationId)
  const groupIds = await db.selectFrom('itemOptionGroup').select('groupId')
    .where('businessId', '=', businessId).where('itemId', '=', itemId).orderBy('position').orderBy('groupId').execute()
  const groups = groupIds.length === 0 ? new Map<string, never>() : await readOptionGroups(db, businessId, groupIds.map(({ groupId }) => groupId))
  const dayparts = await readDayparts(db, businessId, itemId)
  return {
    ...item,
    retiredAt: item.retiredAt?.toISOString() ?? null,
    dayparts: (dayparts.get(itemId) ?? []).map((part) => ({ ...part, weekdays: [...part.weekdays] })),
    optionGroups: groupIds.flatMap(({ groupId }) => groups.get(groupId) ?? []).map(viewOptionGroup),
    listings: (await listings.execute()).map((listing) => ({ ...listing, soldOutUntil: listing.soldOutUntil?.toISOString() ?? null })),
  }
}
