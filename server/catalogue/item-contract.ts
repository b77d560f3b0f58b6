import { Type } from 'typebox'
import type { Static } from 'typebox'
import { locationQuery } from '../locations/index.ts'
import { linesText, visibleLineText } from '../platform/text.ts'
import { allergens, diets } from './food-facts.ts'
import { MenuOptionGroupView } from './menu-view.ts'

const id = Type.String({ format: 'uuid' })
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()])

export const allergenList = Type.Array(Type.Enum([...allergens]), { uniqueItems: true, maxItems: allergens.length })
export const seenFrom = { location: Type.Optional(locationQuery) }

const DaypartBody = Type.Object({
  weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7, uniqueItems: true, description: 'ISO: 1 is Monday' }),
  starts: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
  ends: Type.String({ pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$', description: 'At or before `starts`: on the next day' }),
}, { additionalProperties: false })

/** What an item is, wherever it is sold. */
const sharedFields = {
  name: visibleLineText(120),
  description: linesText({ maxLength: 1000 }),
  categoryId: id,
  taxClassId: id,
  preparationSeconds: Type.Integer({ minimum: 0, maximum: 14_400 }),
  calories: nullable(Type.Integer({ minimum: 0, maximum: 20_000 })),
  picture: nullable(Type.String({ maxLength: 120, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })),
  allergens: allergenList,
  diets: Type.Array(Type.Enum([...diets]), { uniqueItems: true, maxItems: diets.length }),
  dayparts: Type.Array(DaypartBody, { maxItems: 20, description: 'When it is served; none: always' }),
  optionGroupIds: Type.Array(id, { maxItems: 20, uniqueItems: true, description: 'In the order a guest is asked' }),
  position: Type.Integer({ minimum: 0, maximum: 100_000, description: 'In its category' }),
}

/** How it is sold at one location. */
const localFields = {
  priceMinor: Type.Integer({ minimum: 0, maximum: 100_000_000 }),
  featured: Type.Boolean({ description: 'The item of the day: the one before it steps down' }),
  soldOutUntil: nullable(Type.String({ format: 'date-time' })),
}

export const NewItem = Type.Object({
  ...Type.Partial(Type.Object(sharedFields)).properties,
  ...Type.Partial(Type.Object(localFields)).properties,
  name: sharedFields.name, categoryId: sharedFields.categoryId, taxClassId: sharedFields.taxClassId, priceMinor: localFields.priceMinor,
}, { title: 'NewItem', additionalProperties: false })
export type NewItem = Static<typeof NewItem>

export const ItemChanges = Type.Object({
  ...Type.Partial(Type.Object(sharedFields)).properties,
  ...Type.Partial(Type.Object(localFields)).properties,
  listed: Type.Optional(Type.Boolean({ description: 'Whether it is on the menu of this location' })),
}, { title: 'ItemChanges', additionalProperties: false, minProperties: 1 })
export type ItemChanges = Static<typeof ItemChanges>

/** An item as it is edited; `version` goes into If-Match. */
export const ItemView = Type.Object({
  id: Type.String(), name: Type.String(), description: Type.String(), categoryId: nullable(Type.String()), taxClassId: Type.String(),
  preparationSeconds: Type.Integer(), calories: nullable(Type.Integer()), picture: nullable(Type.String()),
  allergens: Type.Array(Type.String()), diets: Type.Array(Type.String()),
  dayparts: Type.Array(Type.Object({ weekdays: Type.Array(Type.Integer()), starts: Type.String(), ends: Type.String() })),
  position: Type.Integer(), optionGroups: Type.Array(MenuOptionGroupView), retiredAt: nullable(Type.String()), version: Type.Integer(),
  listings: Type.Array(Type.Object({
    locationId: Type.String(), priceMinor: Type.Integer(), featured: Type.Boolean(), soldOutUntil: nullable(Type.String()),
  }), { description: 'Where it is on the menu, and for how much' }),
}, { title: 'Item' })
export type ItemView = Static<typeof ItemView>
