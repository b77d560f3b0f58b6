/** What the gallery's address can say. */
export interface GallerySearch {
  theme?: 'light' | 'dark' | 'both'
  brand?: 'parlour' | 'coffee' | 'lemon' | 'pine' | 'sky' | 'ink'
  place?: 'us' | 'de' | 'jp' | 'ae'
}

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined => values.find((one) => one === value)

/** Reads the address; what it does not know it leaves out. */
export function readGallerySearch(search: Record<string, unknown>): GallerySearch {
  const theme = oneOf(['light', 'dark', 'both'] as const, search.theme)
  const brand = oneOf(['parlour', 'coffee', 'lemon', 'pine', 'sky', 'ink'] as const, search.brand)
  const place = oneOf(['us', 'de', 'jp', 'ae'] as const, search.place)
  return { ...(theme && { theme }), ...(brand && { brand }), ...(place && { place }) }
}
