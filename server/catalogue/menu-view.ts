import { Type } from 'typebox'
import type { Static } from 'typebox'
import { LocationView, viewLocation } from '../locations/index.ts'
import { allergens, diets } from './food-facts.ts'
import { stockLevels } from './menu.ts'
import type { Menu, MenuItem, MenuOptionGroup } from './menu.ts'
import { nextServedChange, servedAt } from './served-at.ts'

const minor = Type.Integer({ description: 'Minor units of the currency' })
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()])
const allergenList = Type.Array(Type.Enum([...allergens]))
const dietList = Type.Array(Type.Enum([...diets]))

const MenuOptionView = Type.Object({
  id: Type.String(), name: Type.String(), priceMinor: Type.Integer({ description: 'Difference to the item, also below zero' }),
  isDefault: Type.Boolean(), quantityMax: Type.Integer({ description: 'How many of this one option' }), allergens: allergenList,
}, { title: 'MenuOption' })

export const MenuOptionGroupView = Type.Object({
  id: Type.String(), name: Type.String(), choicesMin: Type.Integer(), choicesMax: Type.Integer(), options: Type.Array(MenuOptionView),
}, { title: 'MenuOptionGroup' })

export const MenuItemView = Type.Object({
  id: Type.String(), name: Type.String(), description: Type.String(), priceMinor: minor, picture: nullable(Type.String()),
  allergens: allergenList, diets: dietList, calories: nullable(Type.Integer()), featured: Type.Boolean(),
  available: Type.Boolean({ description: 'Whether it can be ordered for now' }),
  unavailableReason: Type.Optional(Type.Enum(['soldOut', 'notServedNow'])),
  availableAgainAt: Type.Optional(Type.String({ format: 'date-time', description: 'When that is known' })),
  stock: Type.Enum([...stockLevels], { description: 'What is known of how many there are: nobody counts them, plenty, few, or none' }),
  left: nullable(Type.Integer({ description: 'How many are left, when `stock` is `few` or `none`; otherwise null' })),
  preparationSeconds: Type.Integer(), optionGroups: Type.Array(MenuOptionGroupView),
}, { title: 'MenuItem' })
export type MenuItemView = Static<typeof MenuItemView>

export const MenuView = Type.Object({
  location: LocationView,
  currency: Type.String(),
  categories: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), items: Type.Array(MenuItemView) })),
  version: Type.Integer({ description: 'Rises with every published change' }),
}, { title: 'Menu' })
export type MenuView = Static<typeof MenuView>

/** The menu as everybody may read it at that moment. */
export function viewMenu(menu: Pick<Menu, 'location' | 'version' | 'categories' | 'items'>, now: Date): MenuView {
  const itemsByCategory = Map.groupBy(menu.items.values(), (item) => item.categoryId)
  return {
    location: viewLocation(menu.location, now),
    currency: menu.location.currency,
    categories: menu.categories.map(({ id, name }) => ({
      id, name, items: (itemsByCategory.get(id) ?? []).map((item) => viewItem(item, now, menu.location.timeZone)),
    })),
    version: menu.version,
  }
}

export function viewItem(item: MenuItem, now: Date, timeZone: string): MenuItemView {
  const { id, name, description, priceMinor, picture, calories, featured, stock, left, preparationSeconds } = item
  return {
    id, name, description, priceMinor, picture, allergens: [...item.allergens], diets: [...item.diets], calories, featured,
    ...availability(item, now, timeZone), stock, left, preparationSeconds,
    optionGroups: item.optionGroups.map(viewOptionGroup),
  }
}

export function viewOptionGroup({ id, name, choicesMin, choicesMax, options }: MenuOptionGroup): Static<typeof MenuOptionGroupView> {
  return { id, name, choicesMin, choicesMax, options: options.map((option) => ({ ...option, allergens: [...option.allergens] })) }
}

type Availability = Pick<MenuItemView, 'available' | 'unavailableReason' | 'availableAgainAt'>

/** Sold out says more than the hour: an item that is both is sold out. */
function availability(item: MenuItem, now: Date, timeZone: string): Availability {
  if (item.stock === 'none') return { available: false, unavailableReason: 'soldOut' }
  if (item.soldOutUntil !== null && item.soldOutUntil > now) {
    return { available: false, unavailableReason: 'soldOut', availableAgainAt: item.soldOutUntil.toISOString() }
  }
  if (servedAt(item, now, timeZone)) return { available: true }
  const again = nextServedChange(item, now, timeZone)
  return { available: false, unavailableReason: 'notServedNow', ...(again && { availableAgainAt: again.toISOString() }) }
}
