export const fulfilments = ['pickup', 'dineIn', 'delivery', 'instant'] as const
export type Fulfilment = (typeof fulfilments)[number]

/** Wall time of the location, `HH:MM`; `closes` at or before `opens` belongs to the next day, `24:00` ends this one. */
export type OpeningHours = { weekday: number; opens: string; closes: string }

/** A place where a business serves people, with the rules of its clock, its money and its taxes. */
export type Location = {
  businessId: string
  businessSlug: string
  businessName: string
  accent: string
  id: string
  slug: string
  name: string
  kind: 'cafe' | 'restaurant' | 'salon' | 'shop'
  street: string
  city: string
  /** A state or province, where addresses name one: `WA`. */
  region: string
  postcode: string
  country: string
  latitude: number | null
  longitude: number | null
  timeZone: string
  locale: string
  currency: string
  dayStartsAt: string
  accepting: boolean
  pricesIncludeTax: boolean
  fulfilments: readonly Fulfilment[]
  deliveryFeeMinor: number
  deliveryMinutes: number
  /** The most that an order may cost, with everything. */
  orderTotalMaxMinor: number
  openingHours: readonly OpeningHours[]
}
