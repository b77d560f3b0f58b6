/** The secret of a tracking link, which opens one order without an account. */
export type OrderSearch = { token?: string | undefined }

export function readOrderSearch(raw: Record<string, unknown>): OrderSearch {
  return { token: raw.token === undefined ? undefined : String(raw.token).slice(0, 60) }
}
