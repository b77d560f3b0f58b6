import { expect, test } from 'vitest'
import { directionsHref, mapHref } from './map-links.ts'

const spot = { street: '1420 5th Avenue', city: 'Seattle', region: 'WA', postcode: '98101', country: 'US', latitude: 47.6101, longitude: -122.3344 }

test('a map and the way there lead to the very spot, or to its address where nobody has measured it', () => {
  expect(mapHref(spot)).toBe('https://www.google.com/maps/search/?api=1&query=47.6101%2C-122.3344')
  expect(directionsHref(spot)).toBe('https://www.google.com/maps/dir/?api=1&destination=47.6101%2C-122.3344')
  expect(new URL(directionsHref({ ...spot, latitude: null, longitude: null })).searchParams.get('destination')).toBe('1420 5th Avenue, Seattle, WA 98101')
})
