import { Type } from 'typebox'
import { publishMenu } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { changed, expectedVersion, locationsOfItem, requireManagerAt, versionTag, wrongInput } from './editing.ts'
import { atItem } from './find-subject.ts'
import { ItemChanges, ItemView, seenFrom } from './item-contract.ts'
import { operation } from './needs.ts'
import { readItem } from './read-item.ts'
import { checkReferences, unfeature, writeParts } from './write-item.ts'

/**
 * What an item is, is the same wherever it is sold, and needs somebody who manages all of those; its price, and whether it is featured, sold
 * out or on the menu at all, belongs to one location.
 */
export const updateItem = operation({
  name: 'updateMenuItem',
  method: 'PATCH',
  path: '/api/menu-items/{id}',
  summary: 'Edit an item; price, featured, soldOutUntil and listed are those of `location`.',
  tag: 'catalogue',
  may: can['menu.edit'],
  at: atItem,
  params: Type.Object({ id: Type.String() }),
  query: Type.Object(seenFrom),
  body: ItemChanges,
  answers: { 200: ItemView },
  ifMatch: 'demanded',
  versioned: true,
  effect: 'transaction',
  async handle({ params: { id }, subject: { businessId, locationId }, body, headers, caller, db, context }) {
    const expected = expectedVersion(headers)
    const local = localChanges(body)
    if (local && locationId === null) throw wrongInput('/query/location', 'Price, featured, soldOutUntil and listed belong to a location: say which.')
    const shared = sharedChanges(body)
    const listedAt = await locationsOfItem(db, businessId, id)
    if (shared) requireManagerAt(caller, businessId, listedAt)

    const before = await readItem(db, businessId, id, locationId)
    const touched = new Set([...shared ? listedAt : [], ...local && locationId !== null ? [locationId] : []])
    await publishMenu(db, { businessId, locationIds: [...touched], now: context.clock.now() })
    await raiseVersion(db, businessId, id, expected, shared?.row ?? {})
    if (shared) {
      await checkReferences(db, businessId, body)
      await writeParts(db, businessId, id, body)
    }
    if (local && locationId !== null) await writeListing(db, { businessId, locationId, itemId: id }, local, listedAt.includes(locationId))

    const item = await readItem(db, businessId, id, locationId)
    return { status: 200, body: item, headers: versionTag(expected + 1), audit: { changes: changed(kept(before, locationId), body, auditedFields) } }
  },
})
/** What the trail keeps of an item, before and after; the rest is long, and stands in the menu. */
const auditedFields = ['name', 'categoryId', 'taxClassId', 'priceMinor', 'featured', 'soldOutUntil', 'listed'] as const

function kept(item: ItemView | null, locationId: string | null) {
  const listing = item?.listings.find((each) => each.locationId === locationId)
  const { priceMinor, featured, soldOutUntil } = listing ?? {}
  return { name: item?.name, categoryId: item?.categoryId, taxClassId: item?.taxClassId, priceMinor, featured, soldOutUntil, listed: listing !== undefined }
}

type LocalChanges = Pick<ItemChanges, 'priceMinor' | 'featured' | 'soldOutUntil' | 'listed'>

function localChanges({ priceMinor, featured, soldOutUntil, listed }: ItemChanges): LocalChanges | undefined {
  const local = { priceMinor, featured, soldOutUntil, listed }
  return Object.values(local).some((value) => value !== undefined) ? local : undefined
}

/** The columns of the item itself; none when only its parts are edited. Undefined when nothing shared is. */
function sharedChanges({ priceMinor: _price, featured: _featured, soldOutUntil: _until, listed: _listed, ...shared }: ItemChanges) {
  if (Object.keys(shared).length === 0) return undefined
  const { dayparts: _dayparts, optionGroupIds: _groups, ...row } = shared
  return { row: row.name === undefined ? row : { ...row, name: row.name.trim() } }
}

type Row = NonNullable<ReturnType<typeof sharedChanges>>['row']

/** Writes the item under the version it was read at: whoever edits it at the same moment is told so. */
async function raiseVersion(db: Db, businessId: string, id: string, expected: number, row: Row): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('menuItem').set(row).set((old) => ({ version: old('version', '+', 1) }))
    .where('businessId', '=', businessId).where('id', '=', id).where('version', '=', expected).where('retiredAt', 'is', null).executeTakeFirst()
  if (numUpdatedRows > 0n) return
  const now = await db.selectFrom('menuItem').select(['version', 'retiredAt']).where('businessId', '=', businessId).where('id', '=', id).executeTakeFirst()
  if (!now) throw refuse('notFound')
  throw now.retiredAt ? refuse('itemRetired') : refuse('staleVersion', { version: now.version })
}

type Listing = { businessId: string; locationId: string; itemId: string }

/** @param isListed as it is at the version that was just raised: whoever lists or unlists an item raises it too */
async function writeListing(db: Db, listing: Listing, { listed, priceMinor, featured, soldOutUntil }: LocalChanges, isListed: boolean): Promise<void> {
  const { businessId, locationId, itemId } = listing
  const until = soldOutUntil && new Date(soldOutUntil)
  if (listed === false) {
    if (priceMinor !== undefined || featured || soldOutUntil) throw wrongInput('/listed', 'What is taken off the menu has no price there, and is neither featured nor sold out.')
    await db.deleteFrom('listing').where('businessId', '=', businessId).where('locationId', '=', locationId).where('itemId', '=', itemId).execute()
    return
  }
  if (featured) await unfeature(db, businessId, locationId)
  if (isListed) {
    const changes = { priceMinor, featured, soldOutUntil: until }
    if (Object.values(changes).every((value) => value === undefined)) return
    await db.updateTable('listing').set(changes).where('businessId', '=', businessId).where('locationId', '=', locationId).where('itemId', '=', itemId).execute()
    return
  }
  if (listed === undefined || priceMinor === undefined) {
    throw wrongInput('/listed', 'This item isn’t on the menu here. Put it there with listed: true and a priceMinor.')
  }
  await db.insertInto('listing').values({ ...listing, priceMinor, featured: featured ?? false, soldOutUntil: until }).execute()
}
