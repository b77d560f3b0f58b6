import type { Tip } from './draft.ts'

export const tipPercents = [10, 15, 20] as const
/** The server's limit, minor units. */
const tipMax = 1_000_000

/** A tip in minor units, half a unit rounded up. @param goodsMinor what the goods cost after the discount, without taxes and fees */
export function tipMinor(tip: Tip, goodsMinor: number): number {
  if (tip.kind === 'none') return 0
  const minor = tip.kind === 'amount' ? tip.minor : Math.floor((goodsMinor * tip.percent + 50) / 100)
  return Math.min(tipMax, Math.max(0, minor))
}

/**
 * An amount as somebody types it (“3”, “3.50”, “3,5”, “$3.50”) in minor units; null when it is none.
 * @param digits how many the currency has after the point
 */
export function readAmount(text: string, digits: number): number | null {
  const typed = text.replaceAll(/[^\d.,]/g, '')
  const match = /^(\d{1,7})(?:[.,](\d*))?$/.exec(typed)
  if (!match) return null
  const [, whole = '', part = ''] = match
  if (part.length > digits) return null
  return Number(whole + part.padEnd(digits, '0'))
}

/** How many digits a currency has after the point. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}
