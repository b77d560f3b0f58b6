import type { Place } from '../../api/shapes.ts'
import { addressLine } from '../../ground/places/address.ts'

type Spot = Pick<Place, 'street' | 'city' | 'region' | 'postcode' | 'country' | 'latitude' | 'longitude'>

/** The address of a map with a pin on the place. Phones open it in their map app, computers in the browser. */
export function mapHref(spot: Spot): string {
  return `https://www.google.com/maps/search/?${new URLSearchParams({ api: '1', query: whereIs(spot) })}`
}

/** The address of a map that shows the way there from wherever the reader is. */
export function directionsHref(spot: Spot): string {
  return `https://www.google.com/maps/dir/?${new URLSearchParams({ api: '1', destination: whereIs(spot) })}`
}

/** Coordinates are exact; an address may be found twice. */
function whereIs({ latitude, longitude, ...spot }: Spot): string {
  return latitude !== null && longitude !== null ? `${latitude},${longitude}` : addressLine(spot, spot.country)
}
