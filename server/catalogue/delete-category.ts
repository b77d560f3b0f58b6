import { Type } from 'typebox'
import { sqlState } from '../platform/transaction.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { locationsOfCategory } from './category.ts'
import { requireManagerAt } from './editing.ts'
import { atCategory } from './find-subject.ts'
import { operation } from './needs.ts'

/** Only an empty one: no menu shows it, so none is published. Retired items let go of it. */
export const deleteCategory = operation({
  name: 'deleteCategory',
  method: 'DELETE',
  path: '/api/categories/{id}',
  summary: 'Delete a category that has no items',
  tag: 'catalogue',
  may: can['menu.edit'],
  at: atCategory,
  params: Type.Object({ id: Type.String() }),
  answers: { 204: Type.Null() },
  effect: 'transaction',
  async handle({ params: { id }, subject: { businessId }, caller, db }) {
    requireManagerAt(caller, businessId, await locationsOfCategory(db, businessId, id))
    await db.updateTable('menuItem').set({ categoryId: null })
      .where('businessId', '=', businessId).where('categoryId', '=', id).where('retiredAt', 'is not', null).execute()
    try {
      const gone = await db.deleteFrom('category').where('businessId', '=', businessId).where('id', '=', id).returning('name').executeTakeFirst()
      return { status: 204, audit: { ...gone && { label: gone.name } } }
    } catch (error) {
      // The foreign key decides, also about an item that somebody adds at this moment.
      throw sqlState(error) === '23503' ? refuse('categoryNotEmpty') : error
    }
  },
})
