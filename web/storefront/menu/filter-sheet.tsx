import type { Allergen, Diet, Menu } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { MultipleChipGroup } from '../../ui/chip-group.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { choicesOf, filterMenu } from './filters.ts'
import type { Filters } from './filters.ts'
import { allergenWords, dietWords } from '../../ground/words/food-words.ts'

export interface FilterSheetProps {
  isOpen: boolean
  onClose: () => void
  menu: Menu
  filters: Filters
  onChange: (filters: Filters) => void
}

/** What somebody eats, and what must not be in it. The menu behind changes at once. */
export function FilterSheet({ isOpen, onClose, menu, filters, onChange }: FilterSheetProps) {
  const { diets, allergens } = choicesOf(menu)
  const count = filterMenu(menu, filters).reduce((sum, category) => sum + category.items.length, 0)
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title="Dietary needs"
      place="centre"
      footer={
        <div className="flex gap-3">
          <Button onPress={() => onChange({ ...filters, diets: [], without: [] })}><span className="whitespace-nowrap">Show all</span></Button>
          <Button variant="primary" isWide onPress={onClose}>
            {count === 0 ? 'No matches' : count === 1 ? 'Show 1 item' : `Show ${count} items`}
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-6 pt-1">
        <section className="flex flex-col gap-2.5">
          <h3 className="text-20">Show only</h3>
          <MultipleChipGroup
            label="Diets"
            values={filters.diets}
            // Safe: the chips have no other ids than these.
            onChange={(ids) => onChange({ ...filters, diets: ids as Diet[] })}
            options={diets.map((id) => ({ id, label: dietWords[id] }))}
          />
        </section>
        <section className="flex flex-col gap-2.5">
          <h3 className="text-20">Leave out</h3>
          <MultipleChipGroup
            label="Allergens to avoid"
            values={filters.without}
            onChange={(ids) => onChange({ ...filters, without: ids as Allergen[] })}
            options={allergens.map((id) => ({ id, label: allergenWords[id] }))}
          />
          <p className="text-14 text-muted">
            This goes by items as served; extras can add something. Everything is made in one kitchen, so please tell us about a severe allergy.
          </p>
        </section>
      </div>
    </Sheet>
  )
}
