import { Type } from 'typebox'
import type { Static } from 'typebox'
import { fulfilments } from './location.ts'
import type { Location } from './location.ts'
import { isOpenAt, nextChange } from './opening-hours.ts'

const number = Type.Union([Type.Number(), Type.Null()])

/** What everybody may know of a location. */
export const LocationView = Type.Object({
  id: Type.String(), slug: Type.String(), name: Type.String(), businessSlug: Type.String(), businessName: Type.String(),
  accent: Type.String({ description: 'The colour of the business, `#rrggbb`' }),
  kind: Type.Enum(['cafe', 'restaurant', 'salon', 'shop']),
  street: Type.String(), city: Type.String(),
  region: Type.String({ description: 'A state or province, where addresses name one' }), postcode: Type.String(), country: Type.String(), latitude: number, longitude: number,
  timeZone: Type.String(), locale: Type.String(), currency: Type.String(), pricesIncludeTax: Type.Boolean(),
  fulfilments: Type.Array(Type.Enum([...fulfilments])), deliveryFeeMinor: Type.Integer(), deliveryMinutes: Type.Integer(),
  orderTotalMaxMinor: Type.Integer({ description: 'The most that an order may cost, with everything' }),
  openingHours: Type.Array(Type.Object({
    weekday: Type.Integer({ description: 'ISO: 1 is Monday' }), opens: Type.String(),
    closes: Type.String({ description: 'At or before `opens`: on the next day. 24:00 ends the day.' }),
  })),
  accepting: Type.Boolean({ description: 'Whether orders are taken; staff can stop them' }),
  openNow: Type.Boolean(),
  nextChangeAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description: 'When it opens or closes next; null when it never does' }),
}, { title: 'Location' })
export type LocationView = Static<typeof LocationView>

export function viewLocation(location: Location, now: Date): LocationView {
  const { id, slug, name, businessSlug, businessName, accent, kind, street, city, region, postcode, country, latitude, longitude } = location
  const { timeZone, locale, currency, pricesIncludeTax, deliveryFeeMinor, deliveryMinutes, orderTotalMaxMinor, accepting } = location
  return {
    id, slug, name, businessSlug, businessName, accent, kind, street, city, region, postcode, country, latitude, longitude,
    timeZone, locale, currency, pricesIncludeTax, fulfilments: [...location.fulfilments], deliveryFeeMinor, deliveryMinutes, orderTotalMaxMinor,
    openingHours: location.openingHours.map((hours) => ({ ...hours })), accepting,
    openNow: isOpenAt(location, now), nextChangeAt: nextChange(location, now)?.toISOString() ?? null,
  }
}
