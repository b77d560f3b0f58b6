import { expect, test } from 'vitest'
import { addressOf } from './request.ts'

test('an address carries its parts and what is asked for, whatever letters they hold', () => {
  expect(addressOf('/api/me', {})).toBe('/api/me')
  expect(addressOf('/api/locations/{location}/tables/{table}', { path: { location: 'a/b?c', table: 7 } })).toBe('/api/locations/a%2Fb%3Fc/tables/7')
  expect(addressOf('/api/locations', { query: { limit: 60, q: 'crème & co', near: undefined, open: false } })).toBe('/api/locations?limit=60&q=cr%C3%A8me%20%26%20co&open=false')
})
