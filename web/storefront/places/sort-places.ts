import type { PlaceInList } from '../../api/shapes.ts'
import { openState } from '../../ground/places/open-state.ts'

type Listed = Pick<PlaceInList,
  'slug' | 'name' | 'businessName' | 'city' | 'fulfilments' | 'openNow' | 'nextChangeAt' | 'accepting' | 'timeZone' | 'locale'>

const ranks = { open: 0, closing: 0, paused: 1, closed: 2 } as const
const { compare } = new Intl.Collator('en', { numeric: true })

/**
 * Places as they are most likely wanted, while nobody knows where the guest is: where they ordered last, then what takes orders now, each by city
 * and name; what is nowhere, because it is sent by email, after those where one can go.
 * @param lastSlug the place ordered from last
 */
export function sortPlaces<Place extends Listed>(places: readonly Place[], lastSlug: string | undefined, now: number): Place[] {
  const rank = (place: Place) => (place.slug === lastSlug ? -1 : ranks[openState(place, now).kind])
  return places.toSorted((one, other) => (
    rank(one) - rank(other) || Number(isOnline(one)) - Number(isOnline(other)) || compare(one.city, other.city) || compare(one.businessName, other.businessName) || compare(one.name, other.name)))
}

/** Whether there is no place to go to. */
export function isOnline({ fulfilments }: Pick<PlaceInList, 'fulfilments'>): boolean {
  return fulfilments.every((fulfilment) => fulfilment === 'instant')
}

/** The order of the list in words; undefined where there is nothing to explain. */
export function orderWords(places: readonly Listed[], { lastSlug, isNear }: { lastSlug: string | undefined; isNear: boolean }): string | undefined {
  if (places.length < 2) return undefined
  if (isNear) return 'The nearest first'
  return places.some(({ slug }) => slug === lastSlug) ? 'Your last place first, then open now' : 'Open now first'
}
