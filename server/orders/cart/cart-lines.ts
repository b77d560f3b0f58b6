import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { refuse } from '../refusals.ts'
import { linesMax, quantityMax } from '../order-contract.ts'
import type { AskedLine } from '../order-contract.ts'

/** Whose cart, and where. */
export type Cart = { businessId: string; locationId: string; personId: string }

/** What makes two lines the same: item, options (sorted, an id twice for two of it) and note. */
export type LineContent = { itemId: string; options: readonly string[]; note: string }

/** A line as an order takes it, with its id in the cart. */
export type LineToOrder = Required<AskedLine> & { id: string }

/** The lines in the order in which they were added. */
export async function linesOfCart(db: Db, locationId: string, personId: string): Promise<LineToOrder[]> {
  return db.selectFrom('cartLine').select(['id', 'itemId', 'quantity', 'options', 'note'])
    .where('locationId', '=', locationId).where('personId', '=', personId).orderBy('id').execute()
}

export async function emptyCart(db: Db, locationId: string, personId: string): Promise<void> {
  await db.deleteFrom('cartLine').where('locationId', '=', locationId).where('personId', '=', personId).execute()
}

/** Changes of one cart follow each other, so that two taps at once add up and lines that become the same become one. */
export async function lockCart(db: Db, cart: Cart): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`cart ${cart.locationId} ${cart.personId}`}, 0))`.execute(db)
}

function ofCart(db: Db, cart: Cart) {
  return db.selectFrom('cartLine').select(['id', 'itemId', 'options', 'note', 'quantity', 'unitPriceMinor'])
    .where('businessId', '=', cart.businessId).where('locationId', '=', cart.locationId).where('personId', '=', cart.personId)
}

/** One line of a locked cart. @throws notFound */
export async function lineOfCart(db: Db, cart: Cart, lineId: string) {
  const line = await ofCart(db, cart).where('id', '=', lineId).executeTakeFirst()
  if (!line) throw refuse('notFound', { detail: 'This line is no longer in the cart.' })
  return line
}

/**
 * Puts so many of something into a locked cart: as a line with this id, or on top of the line that has the same already.
 * @throws badQuantity, tooManyLines
 */
export async function putIntoCart(
  db: Db, cart: Cart, content: LineContent, { id, quantity, unitPriceMinor, now }: { id: string; quantity: number; unitPriceMinor: number; now: Date },
): Promise<void> {
  const lines = await ofCart(db, cart).execute()
  const same = lines.find((line) => line.itemId === content.itemId && line.note === content.note
    && line.options.join() === content.options.join())
  const total = quantity + (same?.quantity ?? 0)
  if (total > quantityMax) throw refuse('badQuantity', { quantityMax, inCart: same?.quantity ?? 0 })
  // A line that was ordered in this moment has left the cart; what is added now begins another one.
  if (same && await changeLine(db, cart, same.id, { quantity: total, unitPriceMinor })) return
  if (lines.length >= linesMax) throw refuse('tooManyLines', { linesMax })
  await db.insertInto('cartLine').values({
    ...cart, id, itemId: content.itemId, options: [...content.options], note: content.note, quantity, unitPriceMinor, addedAt: now,
  }).execute()
}

/** Whether the line was still there to be changed. */
export async function changeLine(db: Db, cart: Cart, lineId: string, change: { quantity: number; unitPriceMinor?: number }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('cartLine').set(change).where('businessId', '=', cart.businessId).where('id', '=', lineId).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Gone afterwards, whether it was there or not. */
export async function removeLine(db: Db, cart: Cart, lineId: string): Promise<void> {
  await db.deleteFrom('cartLine').where('businessId', '=', cart.businessId).where('locationId', '=', cart.locationId)
    .where('personId', '=', cart.personId).where('id', '=', lineId).execute()
}
