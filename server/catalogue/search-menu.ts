import MiniSearch from 'minisearch'
import type { Menu } from './menu.ts'

/** Built when somebody first searches a menu, and forgotten with it. */
const indexes = new WeakMap<Menu, MiniSearch>()

/** How many letters may be wrong: `lasagne` finds Lasagna and `expreso` Espresso, but `tomato` finds no potatoes, and `tea` only tea. */
const wrongLetters = (term: string) => term.length < 4 ? 0 : term.length < 7 ? 1 : 2

/** Ids of the items that match all words of a search, the best first; accents, case and small mistakes don't matter. */
export function searchMenu(menu: Menu, text: string): string[] {
  // Safe: the documents below are given their items' ids, which are strings.
  return indexOf(menu).search(text).map(({ id }) => id as string)
}

function indexOf(menu: Menu): MiniSearch {
  let index = indexes.get(menu)
  if (!index) {
    const categories = new Map(menu.categories.map(({ id, name }) => [id, name]))
    index = new MiniSearch({
      fields: ['name', 'category', 'description'],
      processTerm: folded,
      searchOptions: { processTerm: folded, combineWith: 'AND', prefix: true, fuzzy: wrongLetters, boost: { name: 4, category: 2 } },
    })
    index.addAll([...menu.items.values()].map(({ id, name, description, categoryId }) => ({ id, name, description, category: categories.get(categoryId) ?? '' })))
    indexes.set(menu, index)
  }
  return index
}

/** Letters that Unicode does not take apart into a plain one and a mark. */
const apart: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }

/** `Crème` as `creme`: what people type who are in a hurry, or on another keyboard. */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[ßæœøłđı]/g, (letter) => apart[letter] ?? letter)
}
