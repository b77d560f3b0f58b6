import { readLocation } from '../locations/index.ts'
import type { Location } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'
import type { Allergen, Diet } from './food-facts.ts'
import type { Daypart, MenuItem, MenuOptionGroup } from './menu.ts'

/** Everything a menu is made of, as it was at one moment. Stock changes often, so it stands apart from what is edited. */
export type MenuContent = {
  location: Location
  menuVersion: number
  categories: readonly { id: string; name: string; position: number }[]
  /** In the order of the menu. */
  items: readonly Omit<MenuItem, 'stock' | 'left'>[]
  /** Rate per 100,000 by `taxClassId fulfilment`. */
  taxRates: ReadonlyMap<string, number>
  /** How many can still be sold, by item; no entry: nobody counts. */
  stock: ReadonlyMap<string, number>
}

/**
 * Reads the menu of a location, or null when there is no such location. In a transaction that sees one moment (`repeatable read`), so that no
 * edit is seen by half.
 * @param known what was read before: when nothing was published since, only the stock is read again
 */
export async function readMenu(db: Db, locationId: string, known?: MenuContent): Promise<MenuContent | null> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(async (moment) => {
    const row = await readLocation(moment, locationId)
    if (!row) return null
    const { businessId } = row.location
    const stock = await readStock(moment, businessId, locationId)
    if (known?.menuVersion === row.menuVersion) return { ...known, stock }
    const categories = await moment.selectFrom('category').select(['id', 'name', 'position'])
      .where('businessId', '=', businessId).orderBy('position').orderBy('name').execute()
    const items = await readItems(moment, businessId, locationId)
    const sold = new Set(items.map((item) => item.categoryId))
    return {
      location: row.location, menuVersion: row.menuVersion, stock, items,
      categories: categories.filter(({ id }) => sold.has(id)),
      taxRates: await readTaxRates(moment, businessId, locationId),
    }
  })
}

async function readStock(db: Db, businessId: string, locationId: string): Promise<Map<string, number>> {
  const rows = await db.selectFrom('stockBalance').select(['itemId', 'onHand', 'held'])
    .where('businessId', '=', businessId).where('locationId', '=', locationId).execute()
  return new Map(rows.map(({ itemId, onHand, held }) => [itemId, onHand - held]))
}

async function readTaxRates(db: Db, businessId: string, locationId: string): Promise<Map<string, number>> {
  const rows = await db.selectFrom('taxRate').select(['taxClassId', 'fulfilment', 'ratePer100000'])
    .where('businessId', '=', businessId).where('locationId', '=', locationId).execute()
  return new Map(rows.map(({ taxClassId, fulfilment, ratePer100000 }) => [`${taxClassId} ${fulfilment}`, ratePer100000]))
}

async function readItems(db: Db, businessId: string, locationId: string): Promise<Omit<MenuItem, 'stock' | 'left'>[]> {
  const rows = await db.selectFrom('listing')
    .innerJoin('menuItem', (join) => join.onRef('menuItem.businessId', '=', 'listing.businessId').onRef('menuItem.id', '=', 'listing.itemId'))
    .innerJoin('category', (join) => join.onRef('category.businessId', '=', 'menuItem.businessId').onRef('category.id', '=', 'menuItem.categoryId'))
    .select([
      'menuItem.id', 'category.id as categoryId', 'menuItem.name', 'description', 'priceMinor', 'taxClassId', 'preparationSeconds', 'calories', 'picture',
      'allergens', 'diets', 'featured', 'soldOutUntil', 'menuItem.version',
    ])
    .where('listing.businessId', '=', businessId).where('listing.locationId', '=', locationId).where('retiredAt', 'is', null)
    .orderBy('category.position').orderBy('category.name').orderBy('menuItem.position').orderBy('menuItem.name').orderBy('menuItem.id').execute()
  const dayparts = await readDayparts(db, businessId)
  const groups = await readOptionGroups(db, businessId)
  const groupsOf = await db.selectFrom('itemOptionGroup').select(['itemId', 'groupId'])
    .where('businessId', '=', businessId).orderBy('itemId').orderBy('position').orderBy('groupId').execute()
  const groupIds = Map.groupBy(groupsOf, (row) => row.itemId)
  return rows.map((row) => ({
    ...row, ...foodFacts(row),
    dayparts: dayparts.get(row.id) ?? [],
    optionGroups: (groupIds.get(row.id) ?? []).flatMap(({ groupId }) => groups.get(groupId) ?? []),
  }))
}

/** Safe: checks on the table allow no other words. */
function foodFacts(row: { allergens: string[]; diets: string[] }): { allergens: Allergen[]; diets: Diet[] } {
  return { allergens: row.allergens as Allergen[], diets: row.diets as Diet[] }
}

/** Dayparts by item, of one or all of them. Items with the same ones share one array, so that their hours are worked out once. */
export async function readDayparts(db: Db, businessId: string, itemId?: string): Promise<Map<string, readonly Daypart[]>> {
  let parts = db.selectFrom('itemDaypart').select(['itemId', 'weekdays', 'starts', 'ends'])
    .where('businessId', '=', businessId).orderBy('itemId').orderBy('starts').orderBy('weekdays')
  if (itemId !== undefined) parts = parts.where('itemId', '=', itemId)
  const rows = await parts.execute()
  const shared = new Map<string, readonly Daypart[]>()
  return new Map([...Map.groupBy(rows, (row) => row.itemId)].map(([itemId, parts]) => {
    const own = parts.map(({ weekdays, starts, ends }) => ({ weekdays, starts: starts.slice(0, 5), ends: ends.slice(0, 5) }))
    const key = JSON.stringify(own)
    if (!shared.has(key)) shared.set(key, own)
    return [itemId, shared.get(key) ?? own]
  }))
}

/** Option groups by id, with their options; all of a business, or some. Items that ask the same share one group. */
export async function readOptionGroups(db: Db, businessId: string, ids?: readonly string[]): Promise<Map<string, MenuOptionGroup>> {
  let wantedGroups = db.selectFrom('optionGroup').select(['id', 'name', 'choicesMin', 'choicesMax']).where('businessId', '=', businessId)
  let wantedOptions = db.selectFrom('option').select(['id', 'groupId', 'name', 'priceMinor', 'isDefault', 'quantityMax', 'allergens'])
    .where('businessId', '=', businessId).orderBy('position').orderBy('id')
  if (ids !== undefined) {
    wantedGroups = wantedGroups.where('id', 'in', [...ids])
    wantedOptions = wantedOptions.where('groupId', 'in', [...ids])
  }
  const groups = await wantedGroups.execute()
  const options = await wantedOptions.execute()
  const optionsOf = Map.groupBy(options, (option) => option.groupId)
  return new Map(groups.map((group) => [group.id, {
    ...group, options: (optionsOf.get(group.id) ?? []).map(({ groupId: _group, ...option }) => ({ ...option, allergens: foodFacts({ ...option, diets: [] }).allergens })),
  }]))
}
