import type { Allergen, Diet, Menu, MenuItem } from '../../api/shapes.ts'
import { allergenWords, dietWords } from '../../ground/words/food-words.ts'
import type { MenuSearch } from './menu-search.ts'
import { searchMenu } from './search-menu.ts'

/** What somebody wants to see of a menu; it stands in the address. */
export type Filters = { q: string; diets: Diet[]; without: Allergen[] }

/** The categories with what is left of them; while somebody searches, one nameless category with the best first. */
export function filterMenu(menu: Pick<Menu, 'categories'>, { q, diets, without }: Filters): Menu['categories'] {
  const fits = (item: MenuItem) => diets.every((diet) => item.diets.includes(diet)) && !without.some((allergen) => item.allergens.includes(allergen))
  if (q.trim() !== '') {
    const items = searchMenu(menu, q).filter(fits)
    return items.length === 0 ? [] : [{ id: 'found', name: '', items }]
  }
  return menu.categories.map((category) => ({ ...category, items: category.items.filter(fits) })).filter(({ items }) => items.length > 0)
}

/** The diets that anything on the menu keeps, and the allergens that anything contains: only those are worth a choice. */
export function choicesOf(menu: Pick<Menu, 'categories'>): { diets: Diet[]; allergens: Allergen[] } {
  const items = menu.categories.flatMap((category) => category.items)
  const kept = new Set(items.flatMap((item) => item.diets))
  const contained = new Set(items.flatMap((item) => item.allergens))
  // Safe: the keys of a `Record<Diet, …>` are the diets.
  return {
    diets: (Object.keys(dietWords) as Diet[]).filter((diet) => kept.has(diet)),
    allergens: (Object.keys(allergenWords) as Allergen[]).filter((allergen) => contained.has(allergen)),
  }
}

/** One of those words, as it stands in an address: commas between them, anything unknown left out. */
export function readWords<Word extends string>(text: unknown, known: Readonly<Record<Word, string>>): Word[] {
  if (typeof text !== 'string') return []
  return text.split(',').filter((word): word is Word => Object.hasOwn(known, word))
}

/** The filters that an address asks for. */
export function filtersOf({ q, diets, without }: MenuSearch): Filters {
  return { q: q ?? '', diets: readWords<Diet>(diets, dietWords), without: readWords<Allergen>(without, allergenWords) }
}
