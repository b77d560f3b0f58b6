import { getRouteApi, useRouter } from '@tanstack/react-router'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { LocateFixed } from 'lucide-react'
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useSession } from '../../ground/session.ts'
import { queries } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { PlaceInList } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../ui/now.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { useStored } from '../../ground/device/stored.ts'
import { GuestShell } from '../guest-shell.tsx'
import { useIsOnline } from '../../ground/online.ts'
import { usePastOrders } from '../orders/use-past-orders.ts'
import { lastPlace } from '../places/last-place.ts'
import { orderWords, sortPlaces } from '../places/sort-places.ts'
import { Again } from './again.tsx'
import { greeting } from './greeting.ts'
import { PlaceCard } from './place-card.tsx'
import { usePosition } from './use-position.ts'
import type { PositionState } from './use-position.ts'

const route = getRouteApi('/')
const placesShown = 60

/** Most installations have one page of places. */
const MorePlaces = lazy(async () => ({ default: (await import('./more-places.tsx')).MorePlaces }))

/** The first page: what one usually has, and where to get something else. */
export function HomePage() {
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const { person } = useSession()
  const position = usePosition()
  const places = usePlaces(useDeferredValue(q), position)
  usePreparedPage()
  const now = useNow(60_000)
  return (
    <GuestShell current="home" kept={places.isLoadingError ? 'missing' : places.data && 'shown'}>
      <div className="flex flex-col gap-6 md:gap-8">
        <h1 className="text-31 md:text-39">{greeting(new Date(now).getHours(), person?.name)} What will it be?</h1>
        {q === '' && <Again />}
        <section aria-label="Places" className="flex flex-col gap-4">
          <div className="flex flex-wrap items-center gap-2">
            <div className="min-w-48 flex-1 md:max-w-md">
              <SearchField
                label="Find a place, a street or a city"
                placeholder="Find a place"
                value={q}
                onChange={(next) => void navigate({ search: { q: next === '' ? undefined : next }, replace: true, resetScroll: false })}
              />
            </div>
            <NearMe position={position} />
          </div>
          <WhyNotNear state={position.state} />
          <Places places={places} q={q} now={now} isNear={position.state === 'known'} onShowAll={() => void navigate({ search: {}, replace: true })} />
        </section>
      </div>
    </GuestShell>
  )
}

function usePlaces(q: string, position: PositionState) {
  // Without a network there is the list that this device has kept, which is nobody's in particular.
  const near = useIsOnline() && position.state === 'known' ? `${position.position.latitude.toFixed(4)},${position.position.longitude.toFixed(4)}` : undefined
  const query = { limit: placesShown, ...(q.trim() !== '' && { q: q.trim() }), ...(near && { near }) }
  const places = useQuery(queries.queryOptions('get', '/api/locations', { params: { query } }, { staleTime: 60_000, placeholderData: keepPreviousData }))
  return { ...places, query }
}

/** The page of a place is fetched before it is asked for: it is where everybody goes next. */
function usePreparedPage(): void {
  const router = useRouter()
  useEffect(() => {
    const timer = setTimeout(() => void router.loadRouteChunk(router.routesById['/l/$slug']), 400)
    return () => clearTimeout(timer)
  }, [router])
}

function NearMe({ position }: { position: ReturnType<typeof usePosition> }) {
  if (!position.canAsk || position.state === 'known') return null
  const why = position.state === 'denied' ? whyNotNear.denied : undefined
  return (
    <Button
      icon={<LocateFixed className="size-5" aria-hidden="true" />}
      isPending={position.state === 'asking'}
      whyDisabled={why}
      onPress={position.ask}
    >
      Near me
    </Button>
  )
}

const whyNotNear = {
  denied: 'Your browser doesn\'t share your location. You can allow it in the browser\'s settings.',
  unavailable: 'Your device couldn\'t find out where it is. Try again in a moment.',
}

/** Said as soon as it is known: a second tap would be one too many. */
function WhyNotNear({ state }: { state: PositionState['state'] }) {
  const words = state === 'denied' || state === 'unavailable' ? whyNotNear[state] : undefined
  return <p role="status" className="-mt-2 text-14 text-muted empty:hidden">{words}</p>
}

interface PlacesProps {
  places: ReturnType<typeof usePlaces>
  q: string
  now: number
  /** Whether they are sorted by how far they are. */
  isNear: boolean
  onShowAll: () => void
}

function Places({ places, q, now, isNear, onShowAll }: PlacesProps) {
  const { items, words } = useSorted(places.data?.items ?? none, { isNear, isAll: q === '' })
  const cursor = places.isPlaceholderData ? null : places.data?.nextCursor ?? null
  if (places.isPending) return <PlacesSkeleton />
  if (places.isLoadingError) {
    return (
      <ErrorState title="The places could not be loaded" onRetry={() => void places.refetch()} isRetrying={places.isFetching}>
        {problemOf(places.error).message}
      </ErrorState>
    )
  }
  if (items.length === 0) {
    return q === '' ? (
      <EmptyState picture="/pictures/house.svg" title="No places yet">
        As soon as a business opens its doors here, it shows up on this page.
      </EmptyState>
    ) : (
      <EmptyState
        picture="/pictures/magnifying-glass-tilted-left.svg"
        title={`No results for “${q}”`}
        action={<Button onPress={onShowAll}>Show all places</Button>}
      >
        Try a part of the name, the street or the city.
      </EmptyState>
    )
  }
  return (
    <>
      {words && <p className="-my-1 text-14 text-muted">{words}</p>}
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3 lg:gap-4">
        {items.map((place) => (
          <PlaceCard key={place.id} place={place} now={now} />
        ))}
      </ul>
      {cursor !== null && (
        <Suspense>
          <MorePlaces key={cursor} query={places.query} cursor={cursor} shown={new Set(items.map(({ id }) => id))} now={now} />
        </Suspense>
      )}
    </>
  )
}

const none: PlaceInList[] = []

/**
 * While the page is open a place keeps its spot, also when it closes meanwhile: nothing moves under a thumb. Where somebody ordered last stands first
 * among all places, on whichever page of the list it is.
 */
function useSorted(listedPlaces: readonly PlaceInList[], { isNear, isAll }: { isNear: boolean; isAll: boolean }): { items: readonly PlaceInList[]; words: string | undefined } {
  const onDevice = useStored(lastPlace)
  const ordered = usePastOrders()[0]?.locationSlug
  const lastSlug = onDevice || ordered
  const isElsewhere = isAll && !isNear && Boolean(lastSlug) && listedPlaces.length > 0 && !listedPlaces.some(({ slug }) => slug === lastSlug)
  const params = { path: { location: lastSlug ?? '' } }
  const last = useQuery(queries.queryOptions('get', '/api/locations/{location}', { params }, { enabled: isElsewhere, staleTime: 60_000 })).data
  const places = useMemo(() => (isElsewhere && last ? [{ ...last, distanceMetres: null }, ...listedPlaces] : listedPlaces), [isElsewhere, last, listedPlaces])
  const [openedAt] = useState(() => Date.now())
  const listed = places.map(({ slug }) => slug).join(' ')
  const spots = useMemo(
    () => new Map(sortPlaces(places, lastSlug, openedAt).map(({ slug }, spot) => [slug, spot])),
    // Which places are listed decides, not what is new about them.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [listed, lastSlug, openedAt],
  )
  const items = isNear ? places : places.toSorted((one, other) => (spots.get(one.slug) ?? 0) - (spots.get(other.slug) ?? 0))
  return { items, words: orderWords(places, { lastSlug, isNear }) }
}

function PlacesSkeleton() {
  return (
    <Loading label="Loading the places">
      <span className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3 lg:gap-4">
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} className="h-26 w-full" />
        ))}
      </span>
    </Loading>
  )
}
