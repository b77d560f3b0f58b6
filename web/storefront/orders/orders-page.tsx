import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useEffect } from 'react'
import { FindGuestOrders } from '../../account/find-guest-orders.tsx'
import { useSession } from '../../ground/session.ts'
import { answerOf, api, queries } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { CardLink } from '../../ui/card-target.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { formatMoney } from '../../ui/money-format.ts'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { formatTime } from '../../ui/time-format.ts'
import { useStored } from '../../ground/device/stored.ts'
import { GuestShell, signInAddress } from '../guest-shell.tsx'
import { deviceOrders, renewOnDevice } from './device-orders.ts'
import { moneyLabel } from '../../ground/words/money-words.ts'
import { statusWords } from './order-words.ts'
import { isUnderWay, summaryOf } from './past-order.ts'
import type { PastOrder } from './past-order.ts'

const pageSize = 20

/** A member's orders, page by page; a guest's as far as this device knows them. */
export function OrdersPage() {
  const { person } = useSession()
  const onDevice = useStored(deviceOrders)
  return (
    <GuestShell current="orders" pageTitle="Orders" kept={person === null && onDevice.length > 0 ? 'shown' : undefined}>
      <div className="flex max-w-3xl flex-col gap-4">
        <h1 className="text-31 md:text-39">Orders</h1>
        {person === undefined && <SkeletonList label="Loading your orders" lines={3} />}
        {person === null && <GuestOrders orders={onDevice} />}
        {person && <MemberOrders onDevice={onDevice} />}
      </div>
    </GuestShell>
  )
}

function MemberOrders({ onDevice }: { onDevice: readonly PastOrder[] }) {
  const orders = useInfiniteQuery({
    queryKey: ['get', '/api/orders', 'pages'],
    queryFn: ({ pageParam, signal }) =>
      answerOf(api.GET('/api/orders', { params: { query: { limit: pageSize, ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
  if (orders.isPending) return <SkeletonList label="Loading your orders" />
  if (orders.isLoadingError) {
    return (
      <ErrorState title="Your orders could not be loaded" onRetry={() => void orders.refetch()} isRetrying={orders.isFetching}>
        {problemOf(orders.error).message}
      </ErrorState>
    )
  }
  const items = orders.data.pages.flatMap((page) => page.items)
  const known = new Set(items.map(({ id }) => id))
  const others = onDevice.filter(({ id }) => !known.has(id))
  return (
    <>
      {items.length === 0 ? <NoOrders /> : <OrderList label="My orders" orders={items} />}
      {orders.hasNextPage && (
        <div className="flex justify-center pt-2">
          <Button isPending={orders.isFetchingNextPage} onPress={() => void orders.fetchNextPage()}>
            Show older orders
          </Button>
        </div>
      )}
      {others.length > 0 && (
        <section className="flex flex-col pt-4">
          <h2 className="text-20">Ordered on this device as a guest</h2>
          <OrderList label="Ordered as a guest" orders={others} />
        </section>
      )}
      <FindGuestOrders />
    </>
  )
}

function GuestOrders({ orders }: { orders: readonly PastOrder[] }) {
  useRenewed(orders)
  if (orders.length === 0) return <NoOrders />
  return (
    <>
      <OrderList label="Orders on this device" orders={orders} />
      <p className="flex flex-wrap items-center justify-between gap-3 pt-2 text-16 text-muted">
        These orders are saved on this device only.
        <LinkButton href={signInAddress('/orders')}>Sign in to see all your orders</LinkButton>
      </p>
    </>
  )
}

/** What is not over yet is asked for once, so that the list does not say what was. */
function useRenewed(orders: readonly PastOrder[]): void {
  const answers = useQueries({
    queries: orders.filter(isUnderWay).map(({ id, trackingUrl }) => {
      const token = new URLSearchParams(trackingUrl.split('?')[1]).get('token')
      return queries.queryOptions('get', '/api/orders/{id}', { params: { path: { id }, query: { ...(token && { token }) } } }, { staleTime: 5_000 })
    }),
  })
  useEffect(() => {
    for (const { data } of answers) if (data) renewOnDevice(data)
  }, [answers])
}

function NoOrders() {
  return (
    <EmptyState
      picture="/pictures/takeout-box.svg"
      title="No orders yet"
      action={<LinkButton href="/" variant="primary">Browse places</LinkButton>}
    >
      Your orders show up here, so you can track them and order again in one tap.
    </EmptyState>
  )
}

function OrderList({ label, orders }: { label: string; orders: readonly PastOrder[] }) {
  return (
    <ul aria-label={label} className="flex flex-col">
      {orders.map((order) => {
        const { word, tone } = statusWords[order.status]
        const write = (minor: number) => formatMoney(minor, order.currency, order.locale)
        return (
          <li key={order.id} className="relative flex items-center gap-4 border-b border-line py-4">
            <div className="flex min-w-0 flex-1 flex-col gap-1">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <h2 className="text-20">
                  <CardLink href={order.trackingUrl}>Order {order.number}</CardLink>
                </h2>
                <Badge tone={tone}>{word}</Badge>
              </div>
              <p className="truncate text-16">{summaryOf(order, 3)}</p>
              <p className="text-14 text-muted">
                {order.locationName} · {formatTime(order.createdAt, 'dateTime', order.timeZone, order.locale)}
                {order.payment && ` · ${moneyLabel({ ...order, payment: order.payment }, write)}`}
              </p>
            </div>
            <span className="shrink-0 text-16 font-semibold tabular">{write(order.totalMinor)}</span>
            <ChevronRight className="size-5 shrink-0 text-muted" aria-hidden="true" />
          </li>
        )
      })}
    </ul>
  )
}
