import { Type } from 'typebox'
import { sql } from 'kysely'
import { atLocationQuery, locationQuery, publishMenu } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'
import { newId } from '../platform/ids.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { versionTag } from './editing.ts'
import { ItemView, NewItem } from './item-contract.ts'
import { operation } from './needs.ts'
import { readItem } from './read-item.ts'
import { checkReferences, unfeature, writeParts } from './write-item.ts'

export const createItem = operation({
  name: 'createMenuItem',
  method: 'POST',
  path: '/api/menu-items',
  summary: 'A new item, on the menu of one location',
  tag: 'catalogue',
  may: can['menu.edit'],
  at: atLocationQuery,
  query: Type.Object({ location: locationQuery }),
  body: NewItem,
  answers: { 201: ItemView },
  versioned: true,
  effect: 'transaction',
  async handle({ subject: { businessId, locationId }, body, db, context }) {
    if (locationId === null) throw refuse('notFound')
    const now = context.clock.now()
    await publishMenu(db, { businessId, locationIds: [locationId], now })
    await checkReferences(db, businessId, body)

    const id = newId()
    const { name, description, categoryId, taxClassId, preparationSeconds, calories, picture, allergens, diets } = body
    await db.insertInto('menuItem').values({
      businessId, id, name: name.trim(), description, categoryId, taxClassId, preparationSeconds, calories, picture, allergens, diets,
      position: body.position ?? await positionAtEnd(db, businessId, categoryId), createdAt: now,
    }).execute()
    await writeParts(db, businessId, id, body)

    if (body.featured) await unfeature(db, businessId, locationId)
    const { priceMinor, featured = false, soldOutUntil = null } = body
    await db.insertInto('listing').values({ businessId, locationId, itemId: id, priceMinor, featured, soldOutUntil }).execute()

    const item = await readItem(db, businessId, id, locationId)
    return { status: 201, body: item, headers: { ...versionTag(1), location: `/api/menu-items/${id}` } }
  },
})

async function positionAtEnd(db: Db, businessId: string, categoryId: string): Promise<number> {
  const { position } = await db.selectFrom('menuItem').select(sql<number>`coalesce(max(position) + 1, 0)`.as('position'))
    .where('businessId', '=', businessId).where('categoryId', '=', categoryId).executeTakeFirstOrThrow()
  return position
}
