import { useInfiniteQuery } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { PlaceCard } from './place-card.tsx'

export interface MorePlacesProps {
  /** What the first page was asked for. */
  query: { limit: number; q?: string; near?: string }
  /** Where it ended. */
  cursor: string
  /** What is shown already, wherever it stands in the list. */
  shown: ReadonlySet<string>
  now: number
}

/** The places after the first page, as far as somebody asks for them. What is there stays where it is. */
export function MorePlaces({ query, cursor, shown, now }: MorePlacesProps) {
  const more = useInfiniteQuery({
    queryKey: ['get', '/api/locations', { query, cursor }, 'pages'],
    queryFn: ({ pageParam, signal }) => answerOf(api.GET('/api/locations', { params: { query: { ...query, cursor: pageParam } }, signal })),
    initialPageParam: cursor,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: false,
  })
  const places = more.data?.pages.flatMap(({ items }) => items).filter(({ id }) => !shown.has(id)) ?? []
  const isMore = more.data === undefined || more.hasNextPage
  return (
    <>
      {places.length > 0 && (
        <ul aria-label="More places" className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3 lg:gap-4">
          {places.map((place) => <PlaceCard key={place.id} place={place} now={now} />)}
        </ul>
      )}
      {more.isError && <p role="alert" className="text-center text-16 text-danger">{problemOf(more.error).message}</p>}
      {isMore && (
        <div className="flex justify-center">
          <Button isPending={more.isFetching} onPress={() => void more.fetchNextPage()}>Show more places</Button>
        </div>
      )}
    </>
  )
}
