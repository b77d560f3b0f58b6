import type { Db } from '../server/platform/database/index.ts'
import { newId } from '../server/platform/ids.ts'
import type { DemoBusiness } from './demo-business.ts'
import { known } from './people.ts'

/** Writes one business, ready to sell. @returns its id, and its locations' ids by slug */
export async function writeBusiness(db: Db, demo: DemoBusiness, now: Date): Promise<{ businessId: string; locationIds: Map<string, string> }> {
  const businessId = newId()
  const { slug, name, accent } = demo
  await db.insertInto('business').values({ id: businessId, slug, name, accent, createdAt: now }).execute()
  const locationIds = await writeLocations(db, businessId, demo, now)
  const taxClassIds = await writeTaxes(db, businessId, demo, locationIds)
  const groupIds = await writeOptions(db, businessId, demo)
  await writeItems(db, businessId, demo, { locationIds, taxClassIds, groupIds, now })
  await db.insertInto('coupon').values(demo.coupons.map((coupon) => ({ businessId, id: newId(), ...coupon }))).execute()
  return { businessId, locationIds }
}

async function writeLocations(db: Db, businessId: string, demo: DemoBusiness, now: Date): Promise<Map<string, string>> {
  const { kind, country, timeZone, locale, currency, pricesIncludeTax } = demo
  const ids = new Map(demo.locations.map(({ slug }) => [slug, newId()]))
  await db.insertInto('location').values(demo.locations.map(({ openingHours: _hours, taxRates: _rates, featured: _featured, fulfilments, ...location }) => ({
    businessId, id: known(ids, location.slug), ...location, fulfilments: [...fulfilments],
    kind, country, timeZone, locale, currency, pricesIncludeTax, createdAt: now,
  }))).execute()
  await db.insertInto('openingHours').values(demo.locations.flatMap(({ slug, openingHours }) => (
    openingHours.map((hours) => ({ businessId, locationId: known(ids, slug), ...hours }))))).execute()
  return ids
}

async function writeTaxes(db: Db, businessId: string, demo: DemoBusiness, locationIds: Map<string, string>): Promise<Map<string, string>> {
  const ids = new Map(Object.keys(demo.taxClasses).map((key) => [key, newId()]))
  await db.insertInto('taxClass').values(Object.entries(demo.taxClasses).map(([key, name]) => ({ businessId, id: known(ids, key), name }))).execute()
  await db.insertInto('taxRate').values(demo.locations.flatMap(({ slug, fulfilments, taxRates }) => (
    Object.entries(taxRates).flatMap(([key, ratePer100000]) => fulfilments.map((fulfilment) => (
      { businessId, locationId: known(locationIds, slug), taxClassId: known(ids, key), fulfilment, ratePer100000 })))))).execute()
  return ids
}

async function writeOptions(db: Db, businessId: string, demo: DemoBusiness): Promise<Map<string, string>> {
  const ids = new Map(Object.keys(demo.optionGroups).map((key) => [key, newId()]))
  await db.insertInto('optionGroup').values(Object.entries(demo.optionGroups).map(([key, { name, choicesMin, choicesMax }]) => (
    { businessId, id: known(ids, key), name, choicesMin, choicesMax }))).execute()
  await db.insertInto('option').values(Object.entries(demo.optionGroups).flatMap(([key, { options }]) => options.map((option, position) => ({
    businessId, id: newId(), groupId: known(ids, key), name: option.name, priceMinor: option.priceMinor ?? 0, isDefault: option.isDefault ?? false,
    quantityMax: option.quantityMax ?? 1, allergens: [...option.allergens ?? []], position,
  })))).execute()
  return ids
}

type Ids = { locationIds: Map<string, string>; taxClassIds: Map<string, string>; groupIds: Map<string, string>; now: Date }

async function writeItems(db: Db, businessId: string, demo: DemoBusiness, { locationIds, taxClassIds, groupIds, now }: Ids): Promise<void> {
  const categories = demo.categories.map((category, position) => ({ ...category, id: newId(), position }))
  const usualTaxClass = Object.keys(demo.taxClasses)[0] ?? ''
  const items = categories.flatMap((category) => category.items.map((item, position) => ({ ...item, id: newId(), categoryId: category.id, position })))

  await db.insertInto('category').values(categories.map(({ id, name, position }) => ({ businessId, id, name, position }))).execute()
  await db.insertInto('menuItem').values(items.map((item) => ({
    businessId, id: item.id, categoryId: item.categoryId, name: item.name, description: item.description,
    taxClassId: known(taxClassIds, item.taxClass ?? usualTaxClass), preparationSeconds: item.preparationSeconds, calories: item.calories,
    picture: item.picture, allergens: [...item.allergens ?? []], diets: [...item.diets ?? []], position: item.position, createdAt: now,
  }))).execute()
  const dayparts = items.flatMap(({ id, dayparts = [] }) => dayparts.map(({ weekdays, starts, ends }) => ({ businessId, itemId: id, weekdays: [...weekdays], starts, ends })))
  if (dayparts.length > 0) await db.insertInto('itemDaypart').values(dayparts).execute()
  await db.insertInto('itemOptionGroup').values(items.flatMap(({ id, options = [] }) => options.map((key, position) => (
    { businessId, itemId: id, groupId: known(groupIds, key), position })))).execute()
  await db.insertInto('listing').values(demo.locations.flatMap(({ slug, featured }) => items.map((item) => (
    { businessId, locationId: known(locationIds, slug), itemId: item.id, priceMinor: item.priceMinor, featured: item.name === featured })))).execute()

  const counted = items.flatMap(({ id, stock }) => stock === undefined ? [] : [...locationIds.values()].map((locationId) => ({ locationId, itemId: id, stock })))
  await db.insertInto('stockBalance').values(counted.map(({ locationId, itemId, stock }) => ({ businessId, locationId, itemId, onHand: stock }))).execute()
  await db.insertInto('stockMovement').values(counted.map(({ locationId, itemId, stock }) => (
    { businessId, id: newId(), locationId, itemId, kind: 'received', onHandChange: stock, heldChange: 0, reason: 'Opening stock', at: now }))).execute()
}
