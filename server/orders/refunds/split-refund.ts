import { allocate } from '../../platform/money.ts'

/** What an order was paid for: a line, the delivery fee, the tip. */
export const refundParts = ['line', 'delivery', 'tip'] as const
export type RefundPartName = typeof refundParts[number]

/** One part of what was paid. `position` is that of the line, counted from 0. Amounts are minor units, after the discount and with the tax. */
export type PaidPart = {
  part: RefundPartName
  position: number
  quantity: number
  chargedMinor: number
  refundedMinor: number
  refundedQuantity: number
}

/** An amount, or things that were paid for. */
export type RefundWish =
  | { kind: 'amount'; amountMinor: number }
  | { kind: 'parts'; lines: readonly { position: number; quantity: number }[]; delivery: boolean; tip: boolean }

/** `quantity` is zero when an amount goes back and no item. */
export type RefundShare = { part: RefundPartName; position: number; quantity: number; amountMinor: number }

/**
 * Divides a refund over what was paid. An amount is divided by what is left of each part; an item gives back its share of its line, or what earlier refunds
 * have left of that. However many refunds there are, they never come to more than was paid for any part, and in the end to exactly that.
 * @returns null when there is not that much left
 */
export function splitRefund(paid: readonly PaidPart[], wish: RefundWish): RefundShare[] | null {
  const shares = wish.kind === 'amount' ? partsOfAmount(paid, wish.amountMinor) : chosen(paid, wish)
  const refunded = shares?.filter(({ amountMinor }) => amountMinor > 0) ?? []
  return refunded.length > 0 ? refunded : null
}

function allOf(paid: PaidPart): RefundShare {
  return { part: paid.part, position: paid.position, quantity: paid.quantity - paid.refundedQuantity, amountMinor: leftOf(paid) }
}

function partsOfAmount(paid: readonly PaidPart[], amountMinor: number): RefundShare[] | null {
  const left = paid.map(leftOf)
  const leftMinor = left.reduce((sum, each) => sum + each, 0)
  if (amountMinor > leftMinor) return null
  if (amountMinor === leftMinor) return paid.map(allOf)
  const amounts = allocate(amountMinor, left)
  return paid.map(({ part, position }, index) => ({ part, position, quantity: 0, amountMinor: amounts[index] ?? 0 }))
}

function chosen(paid: readonly PaidPart[], { lines, delivery, tip }: RefundWish & { kind: 'parts' }): RefundShare[] | null {
  const wanted: { part: RefundPartName; position: number; quantity: number }[] = [
    ...[...Map.groupBy(lines, ({ position }) => position)].map(([position, same]) => ({ part: 'line' as const, position, quantity: same.reduce((sum, { quantity }) => sum + quantity, 0) })),
    ...(delivery ? [{ part: 'delivery' as const, position: 0, quantity: 1 }] : []),
    ...(tip ? [{ part: 'tip' as const, position: 0, quantity: 1 }] : []),
  ]
  const shares = wanted.map(({ part, position, quantity }) => {
    const of = paid.find((each) => each.part === part && each.position === position)
    if (!of || quantity > of.quantity - of.refundedQuantity || leftOf(of) === 0) return null
    return { part, position, quantity, amountMinor: amountOfItems(of, quantity) }
  })
  return shares.every((share) => share !== null) ? shares : null
}

/** What so many of it come to: their share, or what earlier refunds have left of it; with the last one all that is left. */
export function amountOfItems(paid: PaidPart, quantity: number): number {
  const to = paid.refundedQuantity + quantity
  if (to === paid.quantity) return leftOf(paid)
  const shares = allocate(paid.chargedMinor, Array.from({ length: paid.quantity }, () => 1))
  return Math.min(leftOf(paid), shares.slice(paid.refundedQuantity, to).reduce((sum, each) => sum + each, 0))
}

function leftOf({ chargedMinor, refundedMinor }: PaidPart): number {
  return chargedMinor - refundedMinor
}

/**
 * Divides the shares of a refund over the payments it comes from: all that is left of the first, then of the second. A share that two of them give back in part
 * counts its items with the last.
 * @returns null when there is not that much left
 */
export function divideOverTenders<Tender extends { leftMinor: number }>(shares: readonly RefundShare[], tenders: readonly Tender[]): { tender: Tender; shares: RefundShare[] }[] | null {
  const divided = tenders.map((tender) => ({ tender, leftMinor: tender.leftMinor, shares: [] as RefundShare[] }))
  for (const share of shares) {
    let rest = share.amountMinor
    for (const from of divided) {
      const amountMinor = Math.min(rest, from.leftMinor)
      if (amountMinor === 0) continue
      rest -= amountMinor
      from.leftMinor -= amountMinor
      from.shares.push({ ...share, quantity: rest === 0 ? share.quantity : 0, amountMinor })
    }
    if (rest > 0) return null
  }
  return divided.filter((each) => each.shares.length > 0).map(({ tender, shares: those }) => ({ tender, shares: those }))
}
