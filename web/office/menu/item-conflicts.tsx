import { formatMoney } from '../../ui/money-format.ts'
import { usePlace, type Place } from '../../ui/place.tsx'
import { formatTime } from '../../ui/time-format.ts'
import { allergenWords, dietWords } from '../../ground/words/food-words.ts'
import { ConflictBanner } from './conflict-banner.tsx'
import type { ItemDraft } from './item-draft.ts'
import type { Conflict } from './merge-edit.ts'
import { useCategories, useOptionGroups, useTaxClasses } from './use-lookups.ts'

const labels: Record<keyof ItemDraft, string> = {
  name: 'Name', description: 'Description', categoryId: 'Category', taxClassId: 'Tax', preparationSeconds: 'Preparation', calories: 'Calories', picture: 'Picture',
  allergens: 'Allergens', diets: 'Diets', dayparts: 'Served', optionGroupIds: 'Option groups', priceMinor: 'Price here', featured: 'Item of the day', soldOutUntil: 'Sold out until',
}

interface ItemConflictsProps {
  conflicts: Conflict<ItemDraft>[]
  draft: ItemDraft
  onChoose: <Field extends keyof ItemDraft>(field: Field, value: ItemDraft[Field]) => void
}

/** What two people changed of an item at once. */
export function ItemConflicts({ conflicts, draft, onChoose }: ItemConflictsProps) {
  const words = useWords()
  return (
    <ConflictBanner
      disputes={conflicts.map(({ field, mine, theirs }) => ({
        id: field, label: labels[field], mine: words(field, mine), theirs: words(field, theirs),
        holds: JSON.stringify(draft[field]) === JSON.stringify(theirs) ? 'theirs' : 'mine',
      }))}
      onChoose={(id, which) => {
        const conflict = conflicts.find(({ field }) => field === id)
        if (conflict) onChoose(conflict.field, conflict[which])
      }}
    />
  )
}

function useWords(): (field: keyof ItemDraft, value: unknown) => string {
  const place = usePlace()
  const categories = useCategories()
  const groups = useOptionGroups()
  const taxes = useTaxClasses()
  const names = new Map([...categories, ...groups, ...taxes].map(({ id, name }) => [id, name]))
  return (field, value) => wordsOf(field, value, names, place)
}

function wordsOf(field: keyof ItemDraft, value: unknown, names: ReadonlyMap<string, string>, place: Place): string {
  if (value === null || value === '') return 'none'
  if (Array.isArray(value) && value.length === 0) return field === 'dayparts' ? 'always' : 'none'
  // Each value is of the type its field has in a draft.
  switch (field) {
    case 'priceMinor': return formatMoney(value as number, place.currency, place.locale)
    case 'soldOutUntil': return formatTime(value as string, 'dateTime', place.timeZone, place.locale)
    case 'preparationSeconds': return `${Math.round((value as number) / 60)} min`
    case 'featured': return value === true ? 'yes' : 'no'
    case 'categoryId': case 'taxClassId': return names.get(value as string) ?? 'unknown'
    case 'optionGroupIds': return (value as string[]).map((id) => names.get(id) ?? 'unknown').join(', ')
    case 'allergens': return (value as ItemDraft['allergens']).map((one) => allergenWords[one]).join(', ')
    case 'diets': return (value as ItemDraft['diets']).map((one) => dietWords[one]).join(', ')
    case 'dayparts': return (value as ItemDraft['dayparts']).map(({ starts, ends }) => `${starts}–${ends}`).join(', ')
    case 'name': case 'description': case 'calories': case 'picture': return String(value)
  }
}
