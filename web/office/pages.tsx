import type { ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { SkeletonList } from '../ui/skeleton.tsx'
import { ErrorState } from '../ui/states.tsx'

export { usePages } from '../api/pages.ts'

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
