import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import type { Subject } from '../platform/authorisation/index.ts'
import { viewBalance } from './stock-contract.ts'
import type { StockItem } from './stock-contract.ts'

type Row = { itemId: string; name: string; picture: string | null; retired: boolean; onHand: number | null; held: number | null }

/** What is on the shelves of a location, that meets all conditions on `item` and `balance`: items on its menu or counted there, by name. */
export async function readStock(db: Db, subject: Subject, conditions: readonly RawBuilder<unknown>[], limit: number): Promise<StockItem[]> {
  const { rows } = await sql<Row>`
    select item.id as item_id, item.name, item.picture, item.retired_at is not null as retired, balance.on_hand, balance.held
    from menu_item item
    left join listing on listing.business_id = item.business_id and listing.location_id = ${subject.locationId} and listing.item_id = item.id
    left join stock_balance balance on balance.business_id = item.business_id and balance.location_id = ${subject.locationId} and balance.item_id = item.id
    where item.business_id = ${subject.businessId} and (listing.item_id is not null or balance.item_id is not null)
      ${sql.join(conditions.map((condition) => sql`and ${condition}`), sql` `)}
    order by item.name, item.id limit ${limit}`.execute(db)
  return rows.map(({ itemId, name, picture, retired, onHand, held }) => (
    { ...viewBalance(itemId, onHand === null || held === null ? null : { onHand, held }), name, picture, retired }))
}
