const formats = new Map<string, Intl.NumberFormat>()

/**
 * An amount of whole minor units as people of the place write it: 525 USD → “$5.25”, 525 JPY → “¥525”. Never passes through a fraction,
 * so that no cent is lost. `sign: 'always'` is for differences: “+$0.60”.
 */
export function formatMoney(minor: number | bigint, currency: string, locale: string, sign: 'auto' | 'always' = 'auto'): string {
  const format = formatOf(currency, locale, sign)
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(asDecimal(BigInt(minor), digits))
}

function formatOf(currency: string, locale: string, sign: 'auto' | 'always'): Intl.NumberFormat {
  const key = `${locale} ${currency} ${sign}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, signDisplay: sign === 'always' ? 'exceptZero' : 'auto' })
    formats.set(key, format)
  }
  return format
}

/** The same without its minor part, for axes and other places where only the size matters: 67210 USD → “$672”. */
export function formatMoneyRoughly(minor: number, currency: string, locale: string): string {
  const digits = formatOf(currency, locale, 'auto').resolvedOptions().maximumFractionDigits ?? 2
  const key = `${locale} ${currency} roughly`
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 })
  formats.set(key, format)
  return format.format(minor / 10 ** digits)
}

/** Minor units as decimal text, which `Intl` reads exactly: -5 with two digits is “-0.05”. */
function asDecimal(minor: bigint, digits: number): Intl.StringNumericLiteral {
  const whole = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const text = digits === 0 ? whole : `${whole.slice(0, -digits)}.${whole.slice(-digits)}`
  // Only digits, one point and a sign can be in it, which is what the type asks for and cannot see.
  return `${minor < 0n ? '-' : ''}${text}` as Intl.StringNumericLiteral
}
