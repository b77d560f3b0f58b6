import { Type } from 'typebox'
import type { Db } from '../platform/database/index.ts'
import { refuse } from './refusals.ts'
import { visibleLineText } from '../platform/text.ts'
import { sqlState } from '../platform/transaction.ts'

export const CategoryBody = Type.Object({
  name: visibleLineText(80),
  position: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
}, { additionalProperties: false })

export const CategoryView = Type.Object({
  id: Type.String(), name: Type.String(), position: Type.Integer(),
  items: Type.Integer({ description: 'How many items of the business are in it, without retired ones' }),
  version: Type.Integer(),
}, { title: 'Category' })

/** Categories of a business as they are shown, to be narrowed down and sorted. */
export function categoriesOf(db: Db, businessId: string) {
  return db.selectFrom('category').select((category) => [
    'id', 'name', 'position', 'version',
    category.selectFrom('menuItem').select((item) => item.fn.countAll<number>().as('items'))
      .whereRef('menuItem.businessId', '=', 'category.businessId').whereRef('menuItem.categoryId', '=', 'category.id').where('retiredAt', 'is', null).as('items'),
  ]).where('businessId', '=', businessId)
}

/** Locations that sell something of this category, by id in order. */
export async function locationsOfCategory(db: Db, businessId: string, categoryId: string): Promise<string[]> {
  const rows = await db.selectFrom('listing')
    .innerJoin('menuItem', (join) => join.onRef('menuItem.businessId', '=', 'listing.businessId').onRef('menuItem.id', '=', 'listing.itemId'))
    .select('locationId').distinct().where('listing.businessId', '=', businessId).where('categoryId', '=', categoryId).orderBy('locationId').execute()
  return rows.map(({ locationId }) => locationId)
}

/** Runs a statement that may meet a name which is taken. @throws alreadyExists */
export async function withUniqueName<Value>(statement: Promise<Value>): Promise<Value> {
  try {
    return await statement
  } catch (error) {
    throw sqlState(error) === '23505' ? refuse('alreadyExists') : error
  }
}
