/** A distance as one says it: “350 m”, “1.4 km”, “12 km”; in miles where roads are measured so. @param metres as the crow flies */
export function distanceWords(metres: number, country: string, locale: string): string {
  const miles = country === 'US' || country === 'GB' || country === 'LR' || country === 'MM'
  const length = metres / (miles ? 1609.344 : 1000)
  if (!miles && metres < 950) return unit(Math.max(50, Math.round(metres / 50) * 50), 'meter', locale)
  const rounded = length < 10 ? Math.max(0.1, Math.round(length * 10) / 10) : Math.round(length)
  return unit(rounded, miles ? 'mile' : 'kilometer', locale)
}

function unit(value: number, name: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
}
