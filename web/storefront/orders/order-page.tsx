import { getRouteApi } from '@tanstack/react-router'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useSession } from '../../ground/session.ts'
import { queries } from '../../api/client.ts'
import { useLive } from '../../api/live.ts'
import { problemOf } from '../../api/problem.ts'
import type { Order } from '../../api/shapes.ts'
import { StaleBanner } from '../../ui/connection.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { usePageBrand } from '../../ui/page-brand.ts'
import { PlaceProvider } from '../../ui/place.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { GuestShell, signInAddress } from '../guest-shell.tsx'
import { renewOnDevice } from './device-orders.ts'
import { LiveOrder } from './live-order.tsx'
import { statusWords } from './order-words.ts'
import { isUnderWay } from './past-order.ts'

const route = getRouteApi('/orders/$id')

/** One order, live, for whoever has its link. */
export function OrderPage() {
  const { id } = route.useParams()
  const { token } = route.useSearch()
  const { person } = useSession()
  const { order, isPending, error, refetch, isFetching, staleSince } = useLiveOrder(id, token)
  useReadyNudge(order)
  const params = { path: { location: order?.locationSlug ?? '' } }
  const { data: place } = useQuery(queries.queryOptions('get', '/api/locations/{location}', { params }, { enabled: order !== undefined, staleTime: 300_000 }))
  usePageBrand(place?.accent)

  if (order) {
    const title = order.status === 'ready' ? `Ready! Order ${order.number}` : `Order ${order.number}, ${statusWords[order.status].word.toLowerCase()}`
    return (
      <PlaceProvider place={order}>
        <GuestShell
          current="orders"
          pageTitle={title}
          kept="shown"
          banner={staleSince !== undefined && isUnderWay(order) && <StaleBanner since={staleSince} onRetry={refetch} isRetrying={isFetching} />}
        >
          <LiveOrder
            order={order}
            token={token}
            place={place}
            placeName={place && place.businessName !== place.name ? `${place.businessName} ${place.name}` : order.locationName}
          />
        </GuestShell>
      </PlaceProvider>
    )
  }
  return (
    <GuestShell current="orders" pageTitle="Order" kept={isPending ? undefined : 'missing'}>
      {isPending ? <OrderSkeleton /> : problemOf(error).mayPass ? (
        <ErrorState isPage title="Your order could not be loaded" onRetry={refetch} isRetrying={isFetching}>
          {problemOf(error).message} The order itself is safe.
        </ErrorState>
      ) : (
        <EmptyState
        isPage
          picture="/pictures/receipt.svg"
          title="We can't show this order"
          action={
            person ? <LinkButton href="/orders" variant="primary">My orders</LinkButton>
              : <LinkButton href={signInAddress(location.pathname)} variant="primary">Sign in</LinkButton>
          }
        >
          The link may be incomplete. {person ? 'Look for it in your orders.' : 'If you ordered with an account, sign in to see it.'}
        </EmptyState>
      )}
    </GuestShell>
  )
}

function useLiveOrder(id: string, token: string | undefined) {
  const queryClient = useQueryClient()
  const params = { path: { id }, query: { ...(token && { token }) } }
  const options = queries.queryOptions('get', '/api/orders/{id}', { params }, { staleTime: 5_000 })
  const { data: order, isPending, isFetching, error, refetch, dataUpdatedAt, isError } = useQuery(options)
  // What was completed may be reopened, and what failed may be tried again by the shop.
  const isFollowed = order !== undefined && order.status !== 'cancelled'
  const live = useLive({
    url: isFollowed ? `/api/orders/${id}/stream${token ? `?token=${encodeURIComponent(token)}` : ''}` : undefined,
    event: 'order',
    poll: () => void refetch(),
    onEvent(news) {
      // News and answers may overtake each other; the order itself counts its versions. Safe: the stream's contract is the same as the query's.
      const next = news as Order
      queryClient.setQueryData(options.queryKey, (before: Order | undefined) => (before && before.version > next.version ? before : next))
    },
  })
  useEffect(() => {
    if (order) renewOnDevice(order)
  }, [order])
  // Without any network the page says so already.
  const isStale = live === 'polling' && isError
  return { order, isPending, isFetching, error, refetch: () => void refetch(), staleSince: isStale ? dataUpdatedAt : undefined }
}

/** A phone in a pocket trembles when the order becomes ready. */
function useReadyNudge(order: Order | undefined): void {
  const before = useRef(order?.status)
  const status = order?.status
  useEffect(() => {
    const isNew = before.current !== undefined && before.current !== status
    before.current = status
    if (isNew && status === 'ready' && 'vibrate' in navigator) navigator.vibrate([120, 80, 120])
  }, [status])
}

function OrderSkeleton() {
  return (
    <Loading label="Loading your order">
      <span className="flex flex-col gap-5 pt-2">
        <Skeleton className="h-4 w-40" />
        <Skeleton className="h-12 w-48" />
        <Skeleton className="h-6 w-64 max-w-full" />
        <Skeleton className="h-64 w-full" />
      </span>
    </Loading>
  )
}
