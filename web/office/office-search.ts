/** What the addresses of the office's lists can carry. Anything else in an address is left out, so that no link can break a page. */
const text = (raw: unknown, lengthMax = 80): string | undefined => {
  const found = typeof raw === 'string' || typeof raw === 'number' ? String(raw).slice(0, lengthMax) : ''
  return found === '' ? undefined : found
}
const oneOf = <const Words extends readonly string[]>(raw: unknown, words: Words): Words[number] | undefined => words.find((word) => word === raw)

export const orderStatuses = ['pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery', 'delivered', 'completed', 'cancelled', 'failed'] as const
export const itemSorts = ['name', '-name', 'price', '-price'] as const
export const menuTabs = ['items', 'categories', 'questions'] as const

const wallHour = (raw: unknown): number | undefined => typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= 23 ? raw : undefined
const id = (raw: unknown): string | undefined => typeof raw === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(raw) ? raw : undefined
const day = (raw: unknown): string | undefined => typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) && !Number.isNaN(Date.parse(raw)) ? raw : undefined

export type OrdersSearch = {
  q?: string | undefined
  status?: (typeof orderStatuses)[number] | undefined
  /** Only what counts as sales: neither cancelled nor failed. */
  sold?: true | undefined
  /** Business days, the first and the last. */
  from?: string | undefined
  to?: string | undefined
  /** Of the wall clock: 8 is from 8:00 to 8:59. */
  hour?: number | undefined
  /** Id of an item that is in the orders. */
  item?: string | undefined
  sort?: 'createdAt' | undefined
  order?: string | undefined
}
export const readOrdersSearch = (raw: Record<string, unknown>): OrdersSearch => ({
  q: text(raw.q), status: oneOf(raw.status, orderStatuses), sold: raw.sold === true && raw.status === undefined ? true : undefined,
  from: day(raw.from), to: day(raw.to), hour: wallHour(raw.hour), item: id(raw.item), sort: oneOf(raw.sort, ['createdAt']), order: text(raw.order),
})

export type MenuSearch = {
  tab?: (typeof menuTabs)[number] | undefined
  q?: string | undefined
  category?: string | undefined
  sort?: (typeof itemSorts)[number] | undefined
  /** Id of what is edited, or `new`. */
  edit?: string | undefined
}
export const readMenuSearch = (raw: Record<string, unknown>): MenuSearch => ({
  tab: oneOf(raw.tab, menuTabs), q: text(raw.q), category: text(raw.category), sort: oneOf(raw.sort, itemSorts), edit: text(raw.edit),
})

export type StockSearch = { q?: string | undefined; low?: true | undefined; item?: string | undefined }
export const readStockSearch = (raw: Record<string, unknown>): StockSearch => ({ q: text(raw.q), low: raw.low === true ? true : undefined, item: text(raw.item) })

export type FailuresSearch = { all?: true | undefined }
export const readFailuresSearch = (raw: Record<string, unknown>): FailuresSearch => ({ all: raw.all === true ? true : undefined })

export const auditKinds = ['order', 'menuItem', 'category', 'optionGroup', 'stock', 'member', 'invitation', 'location', 'deadLetter', 'account', 'person', 'other'] as const

export type AuditSearch = {
  q?: string | undefined
  person?: string | undefined
  kind?: (typeof auditKinds)[number] | undefined
  /** Business days, the first and the last. */
  from?: string | undefined
  to?: string | undefined
  refused?: true | undefined
  /** The whole business instead of this location. */
  everywhere?: true | undefined
  /** Id of what is looked at. */
  entry?: string | undefined
}
export const readAuditSearch = (raw: Record<string, unknown>): AuditSearch => ({
  q: text(raw.q), person: text(raw.person), kind: oneOf(raw.kind, auditKinds), from: day(raw.from), to: day(raw.to),
  refused: raw.refused === true ? true : undefined, everywhere: raw.everywhere === true ? true : undefined, entry: text(raw.entry),
})

const messageStates = ['due', 'sent', 'dead', 'unwanted'] as const

export type MessagesSearch = {
  tab?: 'words' | undefined
  state?: (typeof messageStates)[number] | undefined
  /** The kind whose words are edited. */
  edit?: string | undefined
}
export const readMessagesSearch = (raw: Record<string, unknown>): MessagesSearch => ({
  tab: oneOf(raw.tab, ['words']), state: oneOf(raw.state, messageStates), edit: text(raw.edit),
})

export type BooksSearch = { days?: number | undefined }
export const readBooksSearch = (raw: Record<string, unknown>): BooksSearch => {
  const days = Number(raw.days)
  return { days: Number.isInteger(days) && days >= 1 && days <= 366 ? days : undefined }
}
