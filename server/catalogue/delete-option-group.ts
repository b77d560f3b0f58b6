import { Type } from 'typebox'
import { sqlState } from '../platform/transaction.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { atOptionGroup } from './find-subject.ts'
import { operation } from './needs.ts'

/** Only one that no item asks: no menu shows it, so none is published. Retired items let go of it. */
export const deleteOptionGroup = operation({
  name: 'deleteOptionGroup',
  method: 'DELETE',
  path: '/api/option-groups/{id}',
  summary: 'Delete a group of options that no item uses',
  tag: 'catalogue',
  may: can['menu.edit'],
  at: atOptionGroup,
  params: Type.Object({ id: Type.String() }),
  answers: { 204: Type.Null() },
  effect: 'transaction',
  async handle({ params: { id }, subject: { businessId }, db }) {
    const retired = db.selectFrom('menuItem').select('id').where('businessId', '=', businessId).where('retiredAt', 'is not', null)
    await db.deleteFrom('itemOptionGroup').where('businessId', '=', businessId).where('groupId', '=', id).where('itemId', 'in', retired).execute()
    try {
      const gone = await db.deleteFrom('optionGroup').where('businessId', '=', businessId).where('id', '=', id).returning('name').executeTakeFirst()
      return { status: 204, audit: { ...gone && { label: gone.name } } }
    } catch (error) {
      // The foreign key decides, also about an item that begins to use it at this moment.
      throw sqlState(error) === '23503' ? refuse('inUse') : error
    }
  },
})
