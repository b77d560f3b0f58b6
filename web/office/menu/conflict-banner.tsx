import { GitMerge } from 'lucide-react'
import { formatMoney } from '../../ui/money-format.ts'
import { usePlace, type Place } from '../../ui/place.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { formatTime } from '../../ui/time-format.ts'
import { allergenWords, dietWords } from '../../storefront/menu/food-words.ts'
import type { ItemDraft } from './item-draft.ts'
import type { Conflict } from './merge-edit.ts'
import { useCategories, useOptionGroups, useTaxClasses } from './use-lookups.ts'

const labels: Record<keyof ItemDraft, string> = {
  name: 'Name', description: 'Description', categoryId: 'Category', taxClassId: 'Tax', preparationSeconds: 'Preparation', calories: 'Calories', picture: 'Picture',
  allergens: 'Allergens', diets: 'Diets', dayparts: 'Served', optionGroupIds: 'Questions', priceMinor: 'Price here', featured: 'Item of the day', soldOutUntil: 'Sold out until',
}

interface ConflictBannerProps {
  conflicts: Conflict<ItemDraft>[]
  draft: ItemDraft
  onChoose: <Field extends keyof ItemDraft>(field: Field, value: ItemDraft[Field]) => void
}

/** Somebody else changed the same: both values side by side, and one choice each. */
export function ConflictBanner({ conflicts, draft, onChoose }: ConflictBannerProps) {
  const words = useWords()
  return (
    <section role="alert" className="flex flex-col gap-4 rounded-10 bg-warning-soft p-4">
      <p className="flex items-start gap-3 text-16 font-semibold">
        <GitMerge className="mt-0.5 size-5 shrink-0 text-warning" aria-hidden="true" />
        Somebody else changed this while you did. Choose what holds, then save.
      </p>
      {conflicts.map((conflict) => (
        <div key={conflict.field} className="flex flex-col items-start gap-2">
          <h3 className="text-16">{labels[conflict.field]}</h3>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-16">
            <dt className="text-muted">Yours</dt>
            <dd className="min-w-0">{words(conflict.field, conflict.mine)}</dd>
            <dt className="text-muted">Theirs</dt>
            <dd className="min-w-0">{words(conflict.field, conflict.theirs)}</dd>
          </dl>
          <SegmentedControl
            label={`What holds for ${labels[conflict.field]}`}
            value={JSON.stringify(draft[conflict.field]) === JSON.stringify(conflict.theirs) ? 'theirs' : 'mine'}
            onChange={(which) => onChoose(conflict.field, conflict[which])}
            segments={[{ id: 'mine', label: 'Keep mine' }, { id: 'theirs', label: 'Take theirs' }]}
          />
        </div>
      ))}
    </section>
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
