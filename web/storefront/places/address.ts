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

/** The whole address in one line. */
export function addressLine(address: Address, country: string): string {
  return joined([address.street, cityLine(address, country)], ', ')
}

function joined(parts: readonly string[], by: string): string {
  return parts.map((part) => part.trim()).filter(Boolean).join(by)
}
