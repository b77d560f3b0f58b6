import { Type } from 'typebox'
import { dropShelves } from '../ledgers/index.ts'
import { publishMenu } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { expectedVersion, locationsOfItem, requireManagerAt } from './editing.ts'
import { atItem } from './find-subject.ts'
import { operation } from './needs.ts'

/** Off every menu for good. What was never sold nor counted is gone; everything else stays for the books, retired. */
export const deleteItem = operation({
  name: 'deleteMenuItem',
  method: 'DELETE',
  path: '/api/menu-items/{id}',
  summary: 'Erase an item that was never ordered; retire one that was',
  tag: 'catalogue',
  may: can['menu.edit'],
  at: atItem,
  params: Type.Object({ id: Type.String() }),
  answers: { 200: Type.Object({ outcome: Type.Enum(['erased', 'retired']) }) },
  ifMatch: 'honoured',
  effect: 'transaction',
  async handle({ params: { id }, subject: { businessId }, headers, caller, db, context }) {
    const listedAt = await locationsOfItem(db, businessId, id)
    requireManagerAt(caller, businessId, listedAt)
    await publishMenu(db, { businessId, locationIds: listedAt, now: context.clock.now() })

    // Orders that are being placed hold a lock on the items they name: this waits for them, so that what they wrote is seen below.
    const item = await db.selectFrom('menuItem').select(['name', 'version', 'retiredAt']).where('businessId', '=', businessId).where('id', '=', id).forUpdate().executeTakeFirst()
    if (!item) throw refuse('notFound')
    if (headers['if-match'] !== undefined && expectedVersion(headers) !== item.version) throw refuse('staleVersion', { version: item.version })
    if (!await isInTheBooks(db, businessId, id)) {
      await dropShelves(db, { businessId, itemId: id })
      await db.deleteFrom('menuItem').where('businessId', '=', businessId).where('id', '=', id).execute()
      return { status: 200, body: { outcome: 'erased' }, audit: { label: item.name } }
    }
    await db.deleteFrom('listing').where('businessId', '=', businessId).where('itemId', '=', id).execute()
    await db.updateTable('menuItem').set((old) => ({ retiredAt: item.retiredAt ?? context.clock.now(), version: old('version', '+', 1) }))
      .where('businessId', '=', businessId).where('id', '=', id).execute()
    return { status: 200, body: { outcome: 'retired' }, audit: { label: item.name } }
  },
})

async function isInTheBooks(db: Db, businessId: string, itemId: string): Promise<boolean> {
  const lines = db.selectFrom('orderLine').select('itemId').where('businessId', '=', businessId).where('itemId', '=', itemId)
  const movements = db.selectFrom('stockMovement').select('itemId').where('businessId', '=', businessId).where('itemId', '=', itemId)
  return await lines.limit(1).executeTakeFirst() !== undefined || await movements.limit(1).executeTakeFirst() !== undefined
}
