import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { CountryCode } from 'libphonenumber-js/min'

/** The longest way to write a number that we read. */
export const phoneCharactersMax = 32

/**
 * A phone number as we keep it, `+12125550123` (E.164), however it was written; undefined when it is none.
 * @param country where it was written (ISO 3166), for numbers without a country; those with one don't need it
 */
export function readPhoneNumber(given: string, country?: string): string | undefined {
  if (given.length > phoneCharactersMax) return undefined
  // Safe: of a country that it does not know, the library knows no numbers, and gives none.
  const number = parsePhoneNumberFromString(given, country as CountryCode | undefined)
  return number?.isPossible() ? number.number : undefined
}
