import type { Menu, Menus } from '../catalogue/index.ts'
import type { Db } from '../platform/database/index.ts'
import { refuse } from './refusals.ts'
import type { AskedLine } from './order-contract.ts'

/**
 * The menu on which everything that is asked for stands. The one in memory is it, nearly always; only when an item is
 * missing there is the database asked: whether it was listed a moment ago, and the news is still on its way, or else why
 * it can't be had.
 * @param location id or slug
 * @param atLeastVersion what is known to be published
 * @throws notFound, itemRetired, itemElsewhere, unknownItem
 */
export async function menuFor(
  db: Db, menus: Menus, location: string, lines: readonly AskedLine[], atLeastVersion = 0,
): Promise<Menu> {
  const menu = await menus.of(location, atLeastVersion)
  if (!menu) throw refuse('notFound', { detail: 'There is no such location.' })
  const index = lines.findIndex((line) => !menu.items.has(line.itemId))
  const missing = lines[index]
  if (!missing) return menu
  const { businessId, id } = menu.location
  const item = await db.selectFrom('menuItem')
    .innerJoin('location', (join) => join.onRef('location.businessId', '=', 'menuItem.businessId').on('location.id', '=', id))
    .leftJoin('listing', (join) => join.onRef('listing.businessId', '=', 'menuItem.businessId')
      .onRef('listing.itemId', '=', 'menuItem.id').on('listing.locationId', '=', id))
    .select(['menuItem.name', 'menuItem.retiredAt', 'listing.itemId as listed', 'location.menuVersion'])
    .where('menuItem.businessId', '=', businessId).where('menuItem.id', '=', missing.itemId).executeTakeFirst()
  const facts = { line: index, pointer: `/lines/${index}`, itemId: missing.itemId, item: item?.name }
  if (item?.retiredAt) throw refuse('itemRetired', facts)
  if (!item) throw refuse('unknownItem', facts)
  // A newer menu exists, and versions only rise: this comes to its end.
  if (item.listed !== null && item.menuVersion > menu.version) return menuFor(db, menus, id, lines, item.menuVersion)
  throw refuse('itemElsewhere', facts)
}
