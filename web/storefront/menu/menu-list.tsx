import { SlidersHorizontal } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Menu, MenuItem } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { EmptyState } from '../../ui/states.tsx'
import type { Availability } from './availability.ts'
import { CategoryChips, sectionId } from './category-chips.tsx'
import { choicesOf, filterMenu, filtersOf } from './filters.ts'
import { ItemOfTheDay } from './item-of-the-day.tsx'
import { ItemRow } from './item-row.tsx'
import type { MenuSearch } from './menu-search.ts'

const FilterSheet = lazy(async () => ({ default: (await import('./filter-sheet.tsx')).FilterSheet }))

export interface MenuListProps {
  menu: Menu
  search: MenuSearch
  onSearch: (search: Pick<MenuSearch, 'q' | 'diets' | 'without'>) => void
  /** How many of each item are in the cart. */
  inCart: ReadonlyMap<string, number>
  availability: (item: MenuItem) => Availability | null
  onOpen: (item: MenuItem) => void
  onQuickAdd: ((item: MenuItem) => void) | null
}

/** Nobody asks what is in a voucher. */
function hasFoodFacts(menu: Menu): boolean {
  const { diets, allergens } = choicesOf(menu)
  return diets.length + allergens.length > 0
}

/** The first items are in sight before anything was scrolled. */
const eagerItems = 4

/** What is sold, by category, as far as it is searched for. */
export function MenuList({ menu, search, onSearch, inCart, availability, onOpen, onQuickAdd }: MenuListProps) {
  const [isFiltering, setFiltering] = useState(false)
  const filters = filtersOf(search)
  const categories = filterMenu(menu, filters)
  const filterCount = filters.diets.length + filters.without.length
  const isWhole = filters.q === '' && filterCount === 0
  const featured = isWhole ? menu.categories.flatMap((category) => category.items).find((item) => item.featured) : undefined
  const hasChips = filters.q === '' && categories.length > 1
  return (
    <>
      {featured && <ItemOfTheDay item={featured} availability={availability(featured)} onOpen={() => onOpen(featured)} />}
      <div className="flex flex-wrap items-center gap-2">
        <div className="max-w-md min-w-48 flex-1">
          <SearchField label="Search the menu" value={search.q ?? ''} onChange={(q) => onSearch({ q: q === '' ? undefined : q })} />
        </div>
        {hasFoodFacts(menu) && (
          <Button icon={<SlidersHorizontal className="size-5" aria-hidden="true" />} onPress={() => setFiltering(true)}>
            Diet{filterCount > 0 && <span className="tabular"> · {filterCount}</span>}
          </Button>
        )}
      </div>
      <Suspense>
        {isFiltering && (
          <FilterSheet
            isOpen
            onClose={() => setFiltering(false)}
            menu={menu}
            filters={filters}
            onChange={({ diets, without }) => onSearch({ diets: diets.join(',') || undefined, without: without.join(',') || undefined })}
          />
        )}
      </Suspense>
      {hasChips && (
        <div className="sticky top-(--top-bar) z-5 -mx-4 -my-2 bg-surface px-4 py-2 md:-mx-6 md:px-6 lg:-mx-4 lg:px-4">
          <CategoryChips categories={categories} />
        </div>
      )}
      {categories.length === 0 && (
        <EmptyState
          picture="/pictures/magnifying-glass-tilted-left.svg"
          title={filters.q === '' ? 'No items match' : `No results for “${filters.q}”`}
          action={<Button onPress={() => onSearch({ q: undefined, diets: undefined, without: undefined })}>Show the whole menu</Button>}
        >
          {filterCount > 0 ? 'Try fewer filters.' : 'Try another word.'}
        </EmptyState>
      )}
      {categories.map((category, index) => (
        <section key={category.id} id={sectionId(category.id)} aria-label={category.name || 'Found'} className="scroll-mt-15">
          {category.name !== '' && <h2 className="mb-1 text-25">{category.name}</h2>}
          <ul className="grid grid-cols-1 gap-x-10 md:grid-cols-2 [&_button]:scroll-mt-15">
            {category.items.map((item, position) => (
              <ItemRow
                key={item.id}
                item={item}
                availability={availability(item)}
                inCart={inCart.get(item.id) ?? 0}
                onOpen={() => onOpen(item)}
                onQuickAdd={onQuickAdd && (() => onQuickAdd(item))}
                isEager={index === 0 && position < eagerItems}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
