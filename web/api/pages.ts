import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf } from './client.ts'

export type Page<Item> = { items: Item[]; nextCursor: string | null }
type Ask<Item> = (page: { cursor?: string }, signal: AbortSignal) => Promise<{ data?: Page<Item> }>
/** Begins with the method and the path, as the keys of single questions do, so that both are brought up to date together. */
type Key = readonly ['get', string, unknown]

type PagesOptions = { refetchInterval?: number; keepsPrevious?: boolean }

/** A list by cursor, page after page, as far as somebody asks for it. */
export function usePages<Item>(key: Key, ask: Ask<Item>, { keepsPrevious = false, ...options }: PagesOptions = {}) {
  return useInfiniteQuery({
    ...options,
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam, signal }) => answerOf(ask(pageParam === null ? {} : { cursor: pageParam }, signal)),
    // A cursor is text; before the first page there is none.
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

type WholeOptions = { staleTime?: number; refetchOnMount?: 'always'; enabled?: boolean }

/** A list that is needed from end to end, such as the choices of a field. `ask` names the longest page there is. */
export function useWhole<Item>(key: Key, ask: Ask<Item>, options: WholeOptions = {}) {
  return useQuery({ ...options, queryKey: [...key, 'whole'], queryFn: ({ signal }) => wholeOf(ask, signal) })
}

/** More than anybody chooses among. A list that is longer still is cut, so that no screen asks for ever. */
const pagesMax = 20

/** All pages of a list, one after the other. @throws Problem */
export async function wholeOf<Item>(ask: Ask<Item>, signal = new AbortController().signal): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const page: Page<Item> = await answerOf(ask(cursor === null ? {} : { cursor }, signal))
    items.push(...page.items)
    cursor = page.nextCursor
    if (cursor === null) break
  }
  return items
}
