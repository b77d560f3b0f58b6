/** Where somebody was before they came to sign in. */
export type AccountSearch = { next?: string | undefined }

export function readAccountSearch(raw: Record<string, unknown>): AccountSearch {
  return { next: ownAddress(raw.next) }
}

/** An address of ours; anything that could lead to another site is none. */
export function ownAddress(raw: unknown): string | undefined {
  return typeof raw === 'string' && /^\/(?![/\\])/.test(raw) && !raw.includes('\\') ? raw : undefined
}
