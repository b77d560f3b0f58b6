import { expect, test } from 'vitest'
import { countryName, guessCountry, readNumber, showNumber } from './phone-number.ts'

test('a number is understood with the country of the device, and without when it has one itself', () => {
  expect(readNumber('(212) 555-0123', 'US')).toEqual({ number: '+12125550123', shown: '+1 212 555 0123', country: 'US' })
  expect(readNumber('+44 20 7946 0018', 'US')).toMatchObject({ number: '+442079460018', country: 'GB' })
  expect(['', '12', 'call me', '(212) 555-0123'].map((typed) => readNumber(typed, undefined))).toEqual([undefined, undefined, undefined, undefined])
  expect(showNumber('+4930901820')).toBe('+49 30 901820')
})

test('the country is guessed from the languages of the device', () => {
  expect([['de-AT', 'en'], ['en'], ['xx-invalid-!', 'pt-BR'], []].map(guessCountry)).toEqual(['AT', 'US', 'BR', undefined])
  expect(countryName('AT')).toBe('Austria')
})
