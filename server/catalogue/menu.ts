import type { Fulfilment, Location } from '../locations/index.ts'
import type { Allergen, Diet } from './food-facts.ts'

export type MenuOption = {
  id: string
  name: string
  /** Difference to the item's price, minor units, also below zero. */
  priceMinor: number
  isDefault: boolean
  /** How many of this one option a line may have (two shots: the id twice). */
  quantityMax: number
  allergens: readonly Allergen[]
}

export type MenuOptionGroup = { id: string; name: string; choicesMin: number; choicesMax: number; options: readonly MenuOption[] }

/** When an item is served, on the clock of the location: ISO weekdays, `HH:MM`; `ends` at or before `starts` is the next day. */
export type Daypart = { weekdays: readonly number[]; starts: string; ends: string }

export type MenuItem = {
  id: string
  categoryId: string
  name: string
  description: string
  priceMinor: number
  taxClassId: string
  preparationSeconds: number
  calories: number | null
  picture: string | null
  allergens: readonly Allergen[]
  diets: readonly Diet[]
  featured: boolean
  soldOutUntil: Date | null
  /** No dayparts: always. */
  dayparts: readonly Daypart[]
  optionGroups: readonly MenuOptionGroup[]
  stock: StockLevel
  /** How many are left to sell, when `stock` is `few` or `none`. */
  left: number | null
  version: number
}

/** What is known of how many there are to sell. `few`: at most `fewLeft`. */
export const stockLevels = ['notCounted', 'plenty', 'few', 'none'] as const
type StockLevel = (typeof stockLevels)[number]

/** What one location sells, as published: immutable, made once per version, shared by every request. */
export type Menu = {
  location: Location
  /** `location.menu_version` it was made from; prices are good as long as this is. */
  version: number
  categories: readonly { id: string; name: string; position: number }[]
  items: ReadonlyMap<string, MenuItem>
  /** Rate per 100,000 for a tax class and fulfilment; 0 when none is set. */
  taxRate(taxClassId: string, fulfilment: Fulfilment): number
  etag: string
  /** The JSON answer of `GET /api/locations/{location}/menu`, and the same compressed. */
  json: Buffer
  gzip: Buffer
  brotli: Buffer
  /** When something that depends on the hour changes next: the answer is made again then. */
  freshUntil: Date
}

export type Menus = {
  /**
   * The menu of a location, by id or slug; null when there is no such location. From memory unless something changed.
   * @param atLeastVersion what the caller knows to be published: an older one in memory is read again
   */
  of(location: string, atLeastVersion?: number): Promise<Menu | null>
  /** The menu of a location, by an id or slug by which somebody found it before, if it lies in memory and nothing changed. */
  ready(location: string): Menu | undefined
  /**
   * Calls back with the menu as it is, and again whenever its answer became another: an edit, scarce stock, an hour of the day.
   * @param locationId of a location that exists
   * @returns what ends it
   */
  watch(locationId: string, callback: (menu: Menu) => void): () => void
  stop(): Promise<void>
}
