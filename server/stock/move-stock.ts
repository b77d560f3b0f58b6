import { sql } from 'kysely'
import { fewLeft } from '../catalogue/index.ts'
import { publishStock } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'
import { newId } from '../platform/ids.ts'
import { refuse } from '../refusals.ts'

export type StockMovement = {
  businessId: string
  locationId: string
  itemId: string
  kind: 'received' | 'held' | 'released' | 'sold' | 'returned' | 'counted' | 'wasted'
  onHandChange: number
  heldChange: number
  /** The order that moves the goods, and which attempt of it. An attempt moves an item once in each way: the database refuses a second. */
  order?: { id: string; attempt: number }
  personId?: string | null
  reason?: string
  at: Date
}

/**
 * Writes stock movements and brings their balances along, in the caller's transaction. Movements of items that nobody
 * counts are left out; give them in the order of item ids, as balances are locked everywhere. Guests hear of it where few
 * are left, or were.
 * @throws stockBelowZero when a balance would be less than nothing, or less than what is promised
 */
export async function moveStock(db: Db, movements: readonly StockMovement[]): Promise<void> {
  const scarce = new Map<string, Set<string>>()
  for (const movement of movements) {
    const { onHandChange, heldChange, order, ...rest } = movement
    const balance = await db.updateTable('stockBalance')
      .set({ onHand: sql`on_hand + ${onHandChange}`, held: sql`held + ${heldChange}` })
      .where('businessId', '=', movement.businessId).where('locationId', '=', movement.locationId).where('itemId', '=', movement.itemId)
      .where(sql<boolean>`on_hand + ${onHandChange} >= held + ${heldChange} and held + ${heldChange} >= 0`)
      .returning(['onHand', 'held']).executeTakeFirst()
    if (balance) {
      await db.insertInto('stockMovement').values({ ...rest, orderId: order?.id, attempt: order?.attempt, id: newId(), onHandChange, heldChange }).execute()
      const available = balance.onHand - balance.held
      if (Math.min(available, available - onHandChange + heldChange) <= fewLeft) {
        scarce.set(movement.businessId, (scarce.get(movement.businessId) ?? new Set()).add(movement.locationId))
      }
      continue
    }
    const counted = await db.selectFrom('stockBalance').select(['onHand', 'held'])
      .where('businessId', '=', movement.businessId).where('locationId', '=', movement.locationId).where('itemId', '=', movement.itemId)
      .executeTakeFirst()
    if (counted) throw refuse('stockBelowZero', { onHand: counted.onHand, held: counted.held })
  }
  for (const [businessId, locationIds] of scarce) await publishStock(db, businessId, [...locationIds])
}
