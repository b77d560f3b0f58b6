import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { CountryCode } from 'libphonenumber-js/min'

/** A number as somebody typed it, understood: for the server, and to be read. */
export interface ReadNumber {
  /** E.164: `+12125550123` */
  number: string
  /** As people write it: `+1 212 555 0123` */
  shown: string
  /** ISO 3166; undefined where several share a code. */
  country: string | undefined
}

/** Understands a number, however it was written; undefined while it is none. @param country taken for numbers without one */
export function readNumber(typed: string, country: string | undefined): ReadNumber | undefined {
  // Safe: of a country that it does not know, the library knows no numbers, and gives none.
  const found = parsePhoneNumberFromString(typed, country as CountryCode | undefined)
  return found?.isPossible() ? { number: found.number, shown: found.formatInternational(), country: found.country } : undefined
}

/** A number that is kept, as people write it. */
export function showNumber(number: string): string {
  return readNumber(number, undefined)?.shown ?? number
}

/** Where somebody probably is, by the language of their device: `de-AT` is Austria, `en` the United States. */
export function guessCountry(languages: readonly string[]): string | undefined {
  for (const language of languages) {
    try {
      const { region } = new Intl.Locale(language).maximize()
      if (region) return region
    } catch {
      // Not a language that the browser knows; the next may be.
    }
  }
  return undefined
}

/** “Austria”, in the language of the screens. */
export function countryName(country: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country
}
