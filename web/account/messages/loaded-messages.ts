import type { InfiniteData } from '@tanstack/react-query'

type Message = { id: string; readAt: string | null }
export type MessagePage<Item extends Message> = { items: Item[]; nextCursor: string | null; unread: number }
type Loaded<Item extends Message> = InfiniteData<MessagePage<Item>, string>

/**
 * What is loaded, with the newest page put on top of it: new messages come in, and those that are there already are brought up to date.
 * @returns null when so much is new that something may be missing in between; then all of it has to be asked for
 */
export function withNewest<Item extends Message>(loaded: Loaded<Item>, newest: MessagePage<Item>): Loaded<Item> | null {
  const [first, ...rest] = loaded.pages
  if (!first) return null
  const fresh = new Set(newest.items.map(({ id }) => id))
  const isWhole = newest.nextCursor === null
  if (!isWhole && !first.items.some(({ id }) => fresh.has(id))) return null
  const others = (items: Item[]) => items.filter(({ id }) => !fresh.has(id))
  const top = isWhole ? newest : { ...newest, items: [...newest.items, ...others(first.items)], nextCursor: first.nextCursor }
  return isWhole ? { pages: [top], pageParams: loaded.pageParams.slice(0, 1) }
    : { ...loaded, pages: [top, ...rest.map((page) => ({ ...page, items: others(page.items) }))] }
}

/** The same with these read, or all. */
export function withRead<Item extends Message>(loaded: Loaded<Item>, ids: readonly string[] | undefined, at: string): Loaded<Item> {
  const isMeant = (message: Item) => message.readAt === null && (ids === undefined || ids.includes(message.id))
  const count = ids === undefined ? Infinity : loaded.pages.flatMap(({ items }) => items).filter(isMeant).length
  return {
    ...loaded,
    pages: loaded.pages.map((page) => ({
      ...page, unread: Math.max(0, page.unread - count), items: page.items.map((message) => (isMeant(message) ? { ...message, readAt: at } : message)),
    })),
  }
}
