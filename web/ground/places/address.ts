export type Address = { street: string; city: string; postcode: string; region?: string | undefined }

/** Countries that write the city before the postcode; all others put the postcode first. */
const cityFirst: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'NZ', 'GB', 'IE', 'IN', 'SG', 'ZA', 'BR', 'TH'])
/** Of those, the ones that part the city from what follows by a comma: “Seattle, WA 98101”. */
const withComma: ReadonlySet<string> = new Set(['US', 'CA', 'IN', 'BR'])

/** “Seattle, WA 98101”, “1016 GV Amsterdam”, “London SW1A 2AA”: the line under the street, as it is written in a country (ISO 3166). */
export function cityLine({ city, postcode, region = '' }: Omit<Address, 'street'>, country: string): string {
  if (!cityFirst.has(country)) return joined([postcode, city], ' ')
  return joined([city, joined([region, postcode], ' ')], withComma.has(country) ? ', ' : ' ')
}

/** Countries whose addresses name a state or province, and what they call it. */
const regionWords: Readonly<Record<string, string>> = { US: 'State', CA: 'Province', AU: 'State', IN: 'State', BR: 'State' }
const postcodeWords: Readonly<Record<string, string>> = { US: 'ZIP code', CA: 'Postal code', IN: 'PIN code', IE: 'Eircode' }

/** What the parts of an address are called in a country. `region` is undefined where addresses have none. */
export function addressWords(country: string): { region: string | undefined; postcode: string } {
  return { region: regionWords[country], postcode: postcodeWords[country] ?? 'Postcode' }
}

/** The country whose habits a locale has: `US` of `en-US`. Empty where it names none. */
export function countryOf({ locale }: { locale: string }): string {
  return new Intl.Locale(locale).region ?? ''
}

/** The whole address in one line. */
export function addressLine(address: Address, country: string): string {
  return joined([address.street, cityLine(address, country)], ', ')
}

function joined(parts: readonly string[], by: string): string {
  return parts.map((part) => part.trim()).filter(Boolean).join(by)
}
