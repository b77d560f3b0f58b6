import type { Static } from 'typebox'
import type { Db } from '../platform/database/index.ts'
import { refuse } from './refusals.ts'
import { viewOptionGroup } from './menu-view.ts'
import type { OptionGroupView } from './option-group.ts'
import { readOptionGroups } from './read-menu.ts'

/** One option group with its version. @throws notFound */
export async function readOptionGroup(db: Db, businessId: string, id: string): Promise<Static<typeof OptionGroupView>> {
  const row = await db.selectFrom('optionGroup').select('version').where('businessId', '=', businessId).where('id', '=', id).executeTakeFirst()
  const group = (await readOptionGroups(db, businessId, [id])).get(id)
  if (!row || !group) throw refuse('notFound')
  return { ...viewOptionGroup(group), version: row.version }
}
