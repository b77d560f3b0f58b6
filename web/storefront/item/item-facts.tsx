import { Flame, Leaf, TriangleAlert } from 'lucide-react'
import type { Allergen, MenuItem } from '../../api/shapes.ts'
import { allOptions } from '../cart/cart-line.ts'
import { allergenWords, dietWords } from '../../ground/words/food-words.ts'

/** What is in it as it is chosen, which diets it keeps as it usually comes, and how much energy it holds. */
export function ItemFacts({ item, options }: { item: MenuItem; options: readonly string[] }) {
  const usual = new Set<Allergen>(item.allergens)
  const chosen = allOptions(item).filter((option) => options.includes(option.id)).flatMap((option) => option.allergens)
  const added = [...new Set(chosen)].filter((allergen) => !usual.has(allergen))
  if (usual.size === 0 && added.length === 0 && item.diets.length === 0 && item.calories === null) return null
  return (
    <ul className="flex flex-col gap-1.5 text-14 text-muted [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
      {(usual.size > 0 || added.length > 0) && (
        <li className="flex gap-2">
          <TriangleAlert aria-hidden="true" />
          <span>
            Contains {listed([...usual, ...added])}
            {added.length > 0 && <span className="font-semibold text-warning"> ({listed(added)} from your choices)</span>}
          </span>
        </li>
      )}
      {item.diets.length > 0 && (
        <li className="flex gap-2">
          <Leaf aria-hidden="true" />
          <span>{item.diets.map((diet) => dietWords[diet]).join(', ')}, as served</span>
        </li>
      )}
      {item.calories !== null && (
        <li className="flex gap-2">
          <Flame aria-hidden="true" />
          <span className="tabular">{item.calories} kcal</span>
        </li>
      )}
    </ul>
  )
}

function listed(allergens: readonly Allergen[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(allergens.map((allergen) => allergenWords[allergen].toLowerCase()))
}
