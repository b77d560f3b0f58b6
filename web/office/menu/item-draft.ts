import type { paths } from '../../api/schema.ts'
import { changesOf } from './merge-edit.ts'

/** An item as it is edited. */
export type Item = paths['/api/menu-items/{id}']['get']['responses'][200]['content']['application/json']
export type ItemChanges = paths['/api/menu-items/{id}']['patch']['requestBody']['content']['application/json']
export type Daypart = Item['dayparts'][number]

/** What the form holds: the item itself, and how it is sold here. */
export type ItemDraft = {
  name: string; description: string; categoryId: string | null; taxClassId: string; preparationSeconds: number; calories: number | null
  picture: string | null; allergens: NonNullable<ItemChanges['allergens']>; diets: NonNullable<ItemChanges['diets']>; dayparts: Daypart[]
  optionGroupIds: string[]; priceMinor: number | null; featured: boolean; soldOutUntil: string | null
}

export function draftOf(item: Item, locationId: string): ItemDraft {
  const here = item.listings.find((listing) => listing.locationId === locationId)
  return {
    name: item.name, description: item.description, categoryId: item.categoryId, taxClassId: item.taxClassId, preparationSeconds: item.preparationSeconds,
    calories: item.calories, picture: item.picture,
    // Safe: the server knows no others than those it takes.
    allergens: item.allergens as ItemDraft['allergens'], diets: item.diets as ItemDraft['diets'],
    dayparts: item.dayparts, optionGroupIds: item.optionGroups.map(({ id }) => id),
    priceMinor: here?.priceMinor ?? null, featured: here?.featured ?? false, soldOutUntil: here?.soldOutUntil ?? null,
  }
}

const minutes = 60

export function emptyDraft(categoryId: string | null, taxClassId: string): ItemDraft {
  return {
    name: '', description: '', categoryId, taxClassId, preparationSeconds: 5 * minutes, calories: null, picture: null, allergens: [], diets: [],
    dayparts: [], optionGroupIds: [], priceMinor: null, featured: false, soldOutUntil: null,
  }
}

/** What is missing before a draft can be saved, in words; undefined when nothing is. */
export function whatIsMissing(draft: ItemDraft): string | undefined {
  if (draft.name.trim() === '') return 'Give it a name'
  if (draft.categoryId === null) return 'Choose a category'
  if (draft.taxClassId === '') return 'Choose a tax class'
  if (draft.priceMinor === null) return 'Say what it costs here'
  if (draft.dayparts.some(({ weekdays }) => weekdays.length === 0)) return 'Choose the days it is served'
  if (draft.dayparts.some(({ starts, ends }) => starts === '' || ends === '')) return 'Say from when to when it is served'
  return undefined
}

/** What is sent to save a draft: just what is different. */
export function editOf(base: ItemDraft, draft: ItemDraft): ItemChanges {
  const { categoryId, priceMinor, ...changes } = changesOf(base, draft)
  return { ...changes, ...(categoryId ? { categoryId } : {}), ...(typeof priceMinor === 'number' ? { priceMinor } : {}) }
}
