import type { Subject } from '../platform/authorisation/index.ts'
import type { Db } from '../platform/database/index.ts'
import { refuse } from './refusals.ts'

/** One item at one location. */
export type Shelf = { businessId: string; locationId: string; itemId: string }

/** The shelf a request is about: an item that is on the menu there, or was counted there. @throws notFound */
export async function findShelf(db: Db, subject: Subject, itemId: string): Promise<Shelf> {
  // Safe: atLocation finds locations, never a whole business.
  const shelf = { businessId: subject.businessId, locationId: subject.locationId as string, itemId }
  const listed = await onShelf(db, 'listing', shelf)
  if (!listed && !await onShelf(db, 'stockBalance', shelf)) throw refuse('notFound', { detail: 'This item is not kept here.' })
  return shelf
}

async function onShelf(db: Db, table: 'listing' | 'stockBalance', { businessId, locationId, itemId }: Shelf): Promise<boolean> {
  const row = await db.selectFrom(table).select('itemId')
    .where('businessId', '=', businessId).where('locationId', '=', locationId).where('itemId', '=', itemId).executeTakeFirst()
  return row !== undefined
}

/** What is on a shelf, kept so until the transaction ends; null when nobody counts it. */
export async function lockBalance(db: Db, { businessId, locationId, itemId }: Shelf): Promise<{ onHand: number; held: number } | null> {
  const row = await db.selectFrom('stockBalance').select(['onHand', 'held'])
    .where('businessId', '=', businessId).where('locationId', '=', locationId).where('itemId', '=', itemId).forUpdate().executeTakeFirst()
  return row ?? null
}
