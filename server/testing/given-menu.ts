import type { Db } from '../platform/database/index.ts'
import { newId } from '../platform/ids.ts'

export type GivenItem = { id: string; name: string; priceMinor: number; stock: number | null }

/** Which items, and how many of each are in stock: null when nobody counts. An item's own stock goes before the common one. */
export type MenuWish = { items?: readonly { name: string; priceMinor?: number; stock?: number | null }[]; stock?: number | null }

const plentyOfStock = 100
const usual = [{ name: 'Espresso', priceMinor: 350 }, { name: 'Latte', priceMinor: 475 }, { name: 'Croissant', priceMinor: 390 }]

type Place = { businessId: string; locationId: string; now: Date }

/** One tax class (8.875%), one category, and items with their stock. Only a latte comes with a size and extras. */
export async function insertMenu(db: Db, { businessId, locationId, now }: Place, { items = usual, stock = plentyOfStock }: MenuWish) {
  const [taxClassId, categoryId] = [newId(), newId()]
  await db.insertInto('taxClass').values({ businessId, id: taxClassId, name: 'Prepared food' }).execute()
  await db.insertInto('taxRate').values(['pickup', 'dineIn', 'delivery', 'instant'].map((fulfilment) => (
    { businessId, locationId, taxClassId, fulfilment, ratePer100000: 8875 }))).execute()
  await db.insertInto('category').values({ businessId, id: categoryId, name: 'Menu' }).execute()

  const given = items.map((item) => ({
    id: newId(), name: item.name, priceMinor: item.priceMinor ?? 400, stock: item.stock === undefined ? stock : item.stock,
  }))
  await db.insertInto('menuItem').values(given.map(({ id, name }, position) => (
    { businessId, id, categoryId, name, taxClassId, position }))).execute()
  await db.insertInto('listing').values(given.map(({ id, priceMinor }) => ({ businessId, locationId, itemId: id, priceMinor }))).execute()
  await insertStock(db, { businessId, locationId, now }, given)
  const latte = given.find((item) => item.name === 'Latte')
  return { taxClassId, categoryId, items: given, ...await insertOptions(db, businessId, latte?.id) }
}

/** Balances with the movements they are the sum of. */
async function insertStock(db: Db, { businessId, locationId, now }: Place, items: GivenItem[]): Promise<void> {
  const counted = items.flatMap(({ id, stock }) => stock === null ? [] : [{ itemId: id, onHand: stock }])
  if (counted.length === 0) return
  await db.insertInto('stockBalance').values(counted.map((item) => ({ businessId, locationId, ...item }))).execute()
  const moved = counted.filter(({ onHand }) => onHand > 0)
  if (moved.length === 0) return
  await db.insertInto('stockMovement').values(moved.map(({ itemId, onHand }) => (
    { businessId, id: newId(), locationId, itemId, kind: 'received', onHandChange: onHand, heldChange: 0, at: now }))).execute()
}

async function insertOptions(db: Db, businessId: string, itemId: string | undefined) {
  const size = { groupId: newId(), smallId: newId(), largeId: newId() }
  const extras = { groupId: newId(), shotId: newId(), syrupId: newId() }
  await db.insertInto('optionGroup').values([
    { businessId, id: size.groupId, name: 'Size', choicesMin: 1, choicesMax: 1 },
    { businessId, id: extras.groupId, name: 'Extras', choicesMin: 0, choicesMax: 3 },
  ]).execute()
  await db.insertInto('option').values([
    { businessId, groupId: size.groupId, id: size.smallId, name: 'Small', isDefault: true, position: 0 },
    { businessId, groupId: size.groupId, id: size.largeId, name: 'Large', priceMinor: 75, position: 1 },
    { businessId, groupId: extras.groupId, id: extras.shotId, name: 'Extra shot', priceMinor: 90, quantityMax: 2, position: 0 },
    { businessId, groupId: extras.groupId, id: extras.syrupId, name: 'Vanilla syrup', priceMinor: 60, position: 1 },
  ]).execute()
  if (itemId !== undefined) {
    await db.insertInto('itemOptionGroup').values([
      { businessId, itemId, groupId: size.groupId, position: 0 }, { businessId, itemId, groupId: extras.groupId, position: 1 },
    ]).execute()
  }
  return { size, extras }
}
