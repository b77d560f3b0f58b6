import type { paths } from '../../api/schema.ts'

/** What can still be refunded of an order. */
export type Refundable = paths['/api/orders/{id}/refundable']['get']['responses']['200']['content']['application/json']
export type RefundablePart = Refundable['parts'][number]

/** How many of each part are to be refunded, by `keyOf`. */
export type Chosen = ReadonlyMap<string, number>

export const keyOf = ({ part, position }: Pick<RefundablePart, 'part' | 'position'>): string => `${part}:${position}`
export const leftOf = ({ amountsMinor }: RefundablePart): number => (amountsMinor.at(-1) ?? 0) > 0 ? amountsMinor.length : 0

export function everythingOf(parts: readonly RefundablePart[]): Chosen {
  return new Map(parts.filter((part) => leftOf(part) > 0).map((part) => [keyOf(part), leftOf(part)]))
}

export function isEverything(parts: readonly RefundablePart[], chosen: Chosen): boolean {
  return parts.every((part) => (chosen.get(keyOf(part)) ?? 0) === leftOf(part))
}

/** What is chosen comes to, in minor units; the API has said what each number of items is worth. */
export function amountOf(parts: readonly RefundablePart[], chosen: Chosen): number {
  return parts.reduce((sum, part) => sum + (part.amountsMinor[(chosen.get(keyOf(part)) ?? 0) - 1] ?? 0), 0)
}

/** What is chosen, as the API is asked for it. */
export function wishOf(parts: readonly RefundablePart[], chosen: Chosen) {
  const asked = parts.map((part) => ({ ...part, wanted: chosen.get(keyOf(part)) ?? 0 })).filter(({ wanted }) => wanted > 0)
  const lines = asked.filter(({ part }) => part === 'line').map(({ position, wanted }) => ({ position, quantity: wanted }))
  return {
    ...(lines.length > 0 && { lines }), ...(asked.some(({ part }) => part === 'delivery') && { delivery: true }), ...(asked.some(({ part }) => part === 'tip') && { tip: true }),
  }
}
