import type { Allergen, Daypart, Diet } from '../server/catalogue/index.ts'
import type { Location } from '../server/locations/index.ts'

export type DemoOption = {
  name: string
  /** Difference to the item's price; 0 unless told. */
  priceMinor?: number
  isDefault?: true
  /** 1 unless told. */
  quantityMax?: number
  allergens?: readonly Allergen[]
}

export type DemoOptionGroup = { name: string; choicesMin: number; choicesMax: number; options: readonly DemoOption[] }

export type DemoItem = {
  name: string
  description: string
  priceMinor: number
  /** A picture of `web/pictures/list.ts`. */
  picture: string
  calories: number | null
  preparationSeconds: number
  /** What is in it as it is usually served, its default options included. */
  allergens?: readonly Allergen[]
  diets?: readonly Diet[]
  /** Keys of the business's option groups, in the order a guest is asked. */
  options?: readonly string[]
  /** How many each location has; nobody counts unless told. */
  stock?: number
  dayparts?: readonly Daypart[]
  /** A key of the business's tax classes; its first one unless told. */
  taxClass?: string
}

export type DemoLocation = Pick<Location,
  'slug' | 'name' | 'street' | 'city' | 'postcode' | 'latitude' | 'longitude' | 'fulfilments' | 'openingHours'> & {
  /** A state, where addresses name one. */
  region?: string
  deliveryFeeMinor?: number
  deliveryMinutes?: number
  /** Rate per 100,000 by tax class; the same for each fulfilment the location offers. */
  taxRates: Readonly<Record<string, number>>
  /** The item of the day. */
  featured: string
}

export type DemoCoupon = { code: string; kind: 'amount' | 'percent'; value: number; minimumMinor?: number; usesMax?: number }

/** A whole business as it is written into an empty database: pure data. */
export type DemoBusiness = Pick<Location, 'kind' | 'country' | 'timeZone' | 'locale' | 'currency' | 'pricesIncludeTax'> & {
  slug: string
  name: string
  accent: string
  /** Names by key. */
  taxClasses: Readonly<Record<string, string>>
  locations: readonly DemoLocation[]
  optionGroups: Readonly<Record<string, DemoOptionGroup>>
  categories: readonly { name: string; items: readonly DemoItem[] }[]
  coupons: readonly DemoCoupon[]
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** Open around the clock, every day. */
export const neverCloses = everyDay.map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))
