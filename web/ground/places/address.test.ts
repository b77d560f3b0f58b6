import { expect, test } from 'vitest'
import { addressLine, addressWords, cityLine, countryOf } from './address.ts'

test.each([
  ['US', { city: 'Seattle', region: 'WA', postcode: '98101' }, 'Seattle, WA 98101'],
  ['US', { city: 'Seattle', postcode: '98101' }, 'Seattle, 98101'],
  ['US', { city: 'Seattle', region: 'WA', postcode: '' }, 'Seattle, WA'],
  ['CA', { city: 'Toronto', region: 'ON', postcode: 'M5V 2T6' }, 'Toronto, ON M5V 2T6'],
  ['GB', { city: 'London', postcode: 'SW1A 2AA' }, 'London SW1A 2AA'],
  ['AU', { city: 'Sydney', region: 'NSW', postcode: '2000' }, 'Sydney NSW 2000'],
  ['NL', { city: 'Amsterdam', postcode: '1016 GV' }, '1016 GV Amsterdam'],
  ['DE', { city: 'Berlin', postcode: '10115' }, '10115 Berlin'],
  ['DE', { city: 'Berlin', postcode: '' }, 'Berlin'],
])('%s %o', (country, address, line) => {
  expect(cityLine(address, country)).toBe(line)
})

test('a form asks for what addresses of the country have, by the names they have there', () => {
  expect(addressWords('US')).toEqual({ region: 'State', postcode: 'ZIP code' })
  expect(addressWords('NL')).toEqual({ region: undefined, postcode: 'Postcode' })
  expect(['en-US', 'de-DE', 'nl'].map((locale) => countryOf({ locale }))).toEqual(['US', 'DE', ''])
})

test('a whole address is one line, whatever of it is known', () => {
  expect(addressLine({ street: '1420 5th Avenue', city: 'Seattle', region: 'WA', postcode: '98101' }, 'US')).toBe('1420 5th Avenue, Seattle, WA 98101')
  expect(addressLine({ street: ' ', city: 'Berlin', postcode: '' }, 'DE')).toBe('Berlin')
})
