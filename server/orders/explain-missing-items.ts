import type { Menu } from '../catalogue/index.ts'
import type { Db } from '../platform/database/index.ts'
import { refuse } from '../refusals.ts'
import type { AskedLine } from './order-contract.ts'

/**
 * When an item isn't on the menu, says why: retired, sold at another location of this business, or not known. Costs a
 * query only then.
 * @throws itemRetired, itemElsewhere, unknownItem
 */
export async function explainMissingItems(db: Db, menu: Menu, lines: readonly AskedLine[]): Promise<void> {
  const index = lines.findIndex((line) => !menu.items.has(line.itemId))
  const missing = lines[index]
  if (!missing) return
  const item = await db.selectFrom('menuItem').select(['name', 'retiredAt'])
    .where('id', '=', missing.itemId).where('businessId', '=', menu.location.businessId).executeTakeFirst()
  const facts = { line: index, pointer: `/lines/${index}`, itemId: missing.itemId, item: item?.name }
  if (item?.retiredAt) throw refuse('itemRetired', facts)
  throw refuse(item ? 'itemElsewhere' : 'unknownItem', facts)
}
