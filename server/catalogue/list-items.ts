import { Type } from 'typebox'
import { atLocationQuery, locationQuery } from '../locations/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { allergens, diets } from './food-facts.ts'
import type { Menu, MenuItem } from './menu.ts'
import { MenuItemView, viewItem } from './menu-view.ts'
import { operation } from './needs.ts'
import { folded, searchMenu } from './search-menu.ts'

const price = Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000 }))

const Query = Type.Object({
  ...pageQuery,
  location: locationQuery,
  category: Type.Optional(Type.String({ maxLength: 80, description: 'Id or name' })),
  q: Type.Optional(Type.String({ maxLength: 80, description: 'Words of its name, description or category; forgives accents and typing mistakes' })),
  minPriceMinor: price, maxPriceMinor: price,
  diet: Type.Optional(Type.Array(Type.Enum([...diets]), { maxItems: diets.length, description: 'All of these' })),
  withoutAllergen: Type.Optional(Type.Array(Type.Enum([...allergens]), { maxItems: allergens.length, description: 'None of these, as it is usually served' })),
  sort: Type.Optional(Type.Enum(['price', '-price', 'name', '-name'])),
})
type Wish = { category?: string; q?: string; minPriceMinor?: number; maxPriceMinor?: number; diet?: string[]; withoutAllergen?: string[]; sort?: Sort }
type Sort = 'price' | '-price' | 'name' | '-name'

const ListedItem = Type.Object({ ...MenuItemView.properties, categoryId: Type.String(), version: Type.Integer({ description: 'For If-Match' }) })

/** Answered from the menu in memory: no query, and the same items as on the menu itself. */
export const listItems = operation({
  name: 'listMenuItems',
  method: 'GET',
  path: '/api/menu-items',
  summary: 'What is on the menu of a location: searched, filtered, sorted; else in the order of the menu, or of relevance',
  tag: 'catalogue',
  may: can['menu.read'],
  anonymous: true,
  at: atLocationQuery,
  query: Query,
  answers: { 200: pageOf(ListedItem) },
  effect: 'none',
  async handle({ subject, query, context }) {
    const menu = subject.locationId === null ? null : await context.menus.of(subject.locationId)
    if (!menu) throw refuse('notFound')
    const now = context.clock.now()
    const { items, nextCursor } = page(menu, findItems(menu, query), query)
    return {
      status: 200,
      body: {
        items: items.map((item) => ({ ...viewItem(item, now, menu.location.timeZone), categoryId: item.categoryId, version: item.version })),
        nextCursor,
      },
    }
  },
})

function findItems(menu: Menu, wish: Wish): Found[] {
  const { category, q = '', minPriceMinor = 0, maxPriceMinor = Infinity, diet = [], withoutAllergen = [] } = wish
  const categoryId = category === undefined ? undefined : categoryOf(menu, category)
  const candidates = q.trim() === '' ? [...menu.items.values()] : searchMenu(menu, q).flatMap((id) => menu.items.get(id) ?? [])
  const found = candidates.filter((item) => (category === undefined || item.categoryId === categoryId)
    && item.priceMinor >= minPriceMinor && item.priceMinor <= maxPriceMinor
    && diet.every((one) => item.diets.some((own) => own === one))
    && !item.allergens.some((own) => withoutAllergen.includes(own)))
    .map((item, place) => ({ item, key: keyOf(item, place, wish.sort) }))
  return found.sort((a, b) => compareKeys(menu, wish.sort, a.key, b.key))
}

function categoryOf(menu: Menu, wanted: string): string | undefined {
  return menu.categories.find(({ id, name }) => id === wanted.toLowerCase() || folded(name) === folded(wanted.trim()))?.id
}

/** An item with its key in the order that is asked for. Keys end in the id, so no two are the same. */
type Found = { item: MenuItem; key: Key }
type Key = readonly (string | number)[]

/** Without a sort: `place`, in the order of the menu or of relevance. */
function keyOf({ priceMinor, name, id }: MenuItem, place: number, sort: Sort | undefined): Key {
  if (sort === 'price' || sort === '-price') return [priceMinor, name, id]
  if (sort === 'name' || sort === '-name') return [name, priceMinor, id]
  return [place, 0, id]
}

const collators = new Map<string, Intl.Collator>()

/** Names are in the order of the location's language. Only the first part of a key is turned around by a `-`. */
function compareKeys({ location: { locale } }: Menu, sort: Sort | undefined, a: Key, b: Key): number {
  const collator = collators.get(locale) ?? new Intl.Collator(locale)
  collators.set(locale, collator)
  const order = (part: number) => {
    const [one, other] = [a[part] ?? 0, b[part] ?? 0]
    return typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other))
  }
  return (sort?.startsWith('-') ? -order(0) : order(0)) || order(1) || order(2)
}

/** The page after the item the caller saw last: after its place when it is still there, else after where it would be. */
function page(menu: Menu, found: Found[], { limit = limitDefault, cursor, sort }: { limit?: number; cursor?: string; sort?: Sort }) {
  const after = decodeCursor(cursor, 3)
  let start = 0
  if (after) {
    const seen = found.findIndex(({ item }) => item.id === after[2])
    const later = found.findIndex(({ key }) => compareKeys(menu, sort, key, after) > 0)
    start = seen >= 0 ? seen + 1 : later >= 0 ? later : found.length
  }
  const items = found.slice(start, start + limit)
  return { items: items.map(({ item }) => item), nextCursor: start + limit < found.length ? encodeCursor(items.at(-1)?.key ?? []) : null }
}
