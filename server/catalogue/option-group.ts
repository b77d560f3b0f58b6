import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { Db } from '../platform/database/index.ts'
import { newId } from '../platform/ids.ts'
import { visibleLineText } from '../platform/text.ts'
import { wrongInput } from './editing.ts'
import { allergenList } from './item-contract.ts'
import { MenuOptionGroupView } from './menu-view.ts'

const OptionBody = Type.Object({
  id: Type.Optional(Type.String({ format: 'uuid', description: 'Of an option that is there already; without one it is new' })),
  name: visibleLineText(80),
  priceMinor: Type.Optional(Type.Integer({ minimum: -100_000_000, maximum: 100_000_000, description: 'Difference to the price of the item' })),
  isDefault: Type.Optional(Type.Boolean()),
  quantityMax: Type.Optional(Type.Integer({ minimum: 1, maximum: 10 })),
  allergens: Type.Optional(allergenList),
}, { additionalProperties: false })

export const OptionGroupBody = Type.Object({
  name: visibleLineText(80),
  choicesMin: Type.Integer({ minimum: 0, maximum: 20 }),
  choicesMax: Type.Integer({ minimum: 1, maximum: 20 }),
  options: Type.Array(OptionBody, { minItems: 1, maxItems: 50, description: 'All of them, in order: one that is missing here is deleted' }),
}, { additionalProperties: false })
export type OptionGroupBody = Static<typeof OptionGroupBody>

export const OptionGroupView = Type.Object({ ...MenuOptionGroupView.properties, version: Type.Integer() }, { title: 'OptionGroup' })

/**
 * A guest must be able to choose what the group asks for, and the defaults must be a choice it takes.
 * @throws invalidInput
 */
export function checkGroup({ choicesMin, choicesMax, options }: OptionGroupBody): void {
  if (choicesMin > choicesMax) throw wrongInput('/choicesMin', 'At least can not be more than at most.')
  const choices = options.reduce((sum, option) => sum + (option.quantityMax ?? 1), 0)
  if (choices < choicesMin) throw wrongInput('/choicesMin', `There are only ${choices} to choose from.`)
  const defaults = options.filter((option) => option.isDefault).length
  if (defaults > choicesMax) throw wrongInput('/options', 'More options are chosen by default than the group takes.')
  const ids = options.flatMap((option) => option.id ?? [])
  if (new Set(ids).size < ids.length) throw wrongInput('/options', 'An option is there twice.')
}

/** Makes these the options of a group: those it had are changed, new ones added, missing ones deleted. Orders keep what they froze. */
export async function writeOptions(db: Db, businessId: string, groupId: string, options: OptionGroupBody['options']): Promise<void> {
  const had = new Set((await db.selectFrom('option').select('id').where('businessId', '=', businessId).where('groupId', '=', groupId).execute()).map(({ id }) => id))
  const unknown = options.findIndex(({ id }) => id !== undefined && !had.has(id))
  if (unknown >= 0) throw wrongInput(`/options/${unknown}/id`, 'This group has no such option.')
  const rows = options.map(({ id = newId(), name, priceMinor = 0, isDefault = false, quantityMax = 1, allergens = [] }, position) => (
    { businessId, id, groupId, name: name.trim(), priceMinor, isDefault, quantityMax, allergens, position }))
  await db.deleteFrom('option').where('businessId', '=', businessId).where('groupId', '=', groupId).execute()
  await db.insertInto('option').values(rows).execute()
}

/** Items that have this option group, and the locations that sell them, by id in order. */
export async function usersOfGroup(db: Db, businessId: string, groupId: string): Promise<{ itemIds: string[]; locationIds: string[] }> {
  const items = await db.selectFrom('itemOptionGroup').select('itemId').where('businessId', '=', businessId).where('groupId', '=', groupId).orderBy('itemId').execute()
  const itemIds = items.map(({ itemId }) => itemId)
  if (itemIds.length === 0) return { itemIds, locationIds: [] }
  const listings = await db.selectFrom('listing').select('locationId').distinct()
    .where('businessId', '=', businessId).where('itemId', 'in', itemIds).orderBy('locationId').execute()
  return { itemIds, locationIds: listings.map(({ locationId }) => locationId) }
}
