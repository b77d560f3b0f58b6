import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answerOf } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { SkeletonList } from '../ui/skeleton.tsx'
import { ErrorState } from '../ui/states.tsx'

type Asked = { isPending: boolean; isFetching: boolean; error: unknown; refetch: () => unknown }

interface LoadedProps<Data> {
  query: Asked & { data: Data | undefined }
  /** What is loaded: “The orders”. */
  what: string
  children: (data: Data) => ReactNode
}

/** What was asked for, once it is there; until then its outline, or why not and how to try again. */
export function Loaded<Data>({ query, what, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) {
    return (
      <ErrorState title={`${what} could not be loaded`} onRetry={() => void query.refetch()} isRetrying={query.isFetching}>
        {problemOf(query.error).message}
      </ErrorState>
    )
  }
  return <SkeletonList label="Loading" lines={5} />
}

type Paged<Item> = Asked & {
  data: { pages: { items: Item[] }[] } | undefined
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** A list that comes in pages: all that are there, and a button for more. */
export function LoadedPages<Item>({ query, what, children }: { query: Paged<Item>; what: string; children: (items: Item[]) => ReactNode }) {
  return (
    <Loaded query={query} what={what}>
      {({ pages }) => (
        <>
          {children(pages.flatMap(({ items }) => items))}
          {query.hasNextPage && (
            <div className="mt-4 flex justify-center">
              <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                Show more
              </Button>
            </div>
          )}
        </>
      )}
    </Loaded>
  )
}

type Page<Item> = { items: Item[]; nextCursor: string | null }
type Options = { refetchInterval?: number; keepsPrevious?: boolean }

/**
 * A list by cursor, page after page. `key` begins with the method and the path, as the keys of single questions do, so that both are
 * brought up to date together.
 */
export function usePages<Item>(
  key: readonly ['get', string, unknown],
  ask: (page: { cursor?: string }, signal: AbortSignal) => Promise<{ data?: Page<Item> }>,
  { keepsPrevious = false, ...options }: Options = {},
) {
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
