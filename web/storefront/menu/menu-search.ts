/** What the address of a location page holds. */
export type MenuSearch = {
  q?: string | undefined
  /** Comma-separated. */
  diets?: string | undefined
  without?: string | undefined
  /** An item to open at once. */
  item?: string | undefined
  /** `open`: the cart is shown at once. */
  cart?: 'open' | undefined
  /** From the code on a table: who scans it sits there. */
  table?: string | undefined
}

export function readMenuSearch(raw: Record<string, unknown>): MenuSearch {
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 80) : undefined)
  return {
    q: text(raw.q), diets: text(raw.diets), without: text(raw.without), item: text(raw.item), table: text(raw.table),
    cart: raw.cart === 'open' ? 'open' : undefined,
  }
}
