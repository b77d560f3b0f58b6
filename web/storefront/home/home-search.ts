/** What the address of the first page holds. */
export type HomeSearch = { q?: string | undefined }

export function readHomeSearch(raw: Record<string, unknown>): HomeSearch {
  return { q: typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).slice(0, 80) : undefined }
}
