/** Where somebody was before they came to sign in. */
export type AccountSearch = { next?: string | undefined }

export function readAccountSearch(raw: Record<string, unknown>): AccountSearch {
  return { next: ownAddress(raw.next) }
}

/** The secret of a link in a mail. */
export type LinkSearch = { token?: string | undefined }

export function readLinkSearch(raw: Record<string, unknown>): LinkSearch {
  return { token: typeof raw.token === 'string' ? raw.token : undefined }
}

/** An address of ours; anything that could lead to another site is none. */
export function ownAddress(raw: unknown): string | undefined {
  if (typeof raw !== 'string' || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(raw)) return undefined
  // Browsers drop some signs and resolve dots before they look where an address leads.
  const here = 'https://here.invalid'
  const url = URL.parse(raw, here)
  return url?.origin === here && !url.pathname.startsWith('//') ? raw : undefined
}

/** A page about signing in that knows where to go on to. */
export function withNext(path: string, next: string | undefined): string {
  return next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`
}
