import { expect, test } from 'vitest'
import { readPhoneNumber } from './phone-number.ts'

test.each([
  ['+1 212 555 0123', undefined, '+12125550123'],
  ['(212) 555-0123', 'US', '+12125550123'],
  ['030 901820', 'DE', '+4930901820'],
  ['0170 1234567', 'DE', '+491701234567'],
  ['+44 20 7946 0018', 'DE', '+442079460018'],
  ['tel:+12125550123', undefined, '+12125550123'],
  ['２１２ ５５５ ０１２３', 'US', '+12125550123'],
])('%s, written in %s, is %s', (given, country, number) => {
  expect(readPhoneNumber(given, country)).toBe(number)
})

test.each([
  ['(212) 555-0123', undefined], ['12', 'US'], ['', undefined], ['+', undefined], ['not a number', 'US'], ['+1 212 555 0123 ext. 9'.repeat(3), undefined],
  ['(212) 555-0123', 'nowhere'], ['+999123456789', undefined], ['+1\u0000212', undefined],
])('%j, written in %s, is none', (given, country) => {
  expect(readPhoneNumber(given, country)).toBeUndefined()
})
