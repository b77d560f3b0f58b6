import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { RefreshCw, UserRound } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'
import { SignedIn } from '../crew/gate.tsx'
import type { Me, Order } from '../crew/shapes.ts'
import { usePageTitle } from '../ground/page-title.ts'
import { useIsOnline } from '../ground/online.ts'
import { Button } from '../ui/button.tsx'
import { useAt } from '../ui/clock.ts'
import { StaleBanner } from '../ui/connection.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { SkeletonList } from '../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'
import { useSteady } from '../ui/steady.ts'
import { Delivery } from './delivery.tsx'
import { sortDeliveries } from './sort-deliveries.ts'
import { useBrought, useToBring } from './use-deliveries.ts'
import '../ui/work.css'

/** My deliveries, for one hand on a handlebar. */
export function CourierPage() {
  return <SignedIn>{(me) => <Deliveries me={me} />}</SignedIn>
}

/** Three missed answers in a row, and a bit. */
const staleMs = 25_000

function Deliveries({ me }: { me: Me }) {
  usePageTitle('My deliveries')
  const isOnline = useIsOnline()
  const router = useRouter()
  const queryClient = useQueryClient()
  const query = useToBring()
  const brought = useBrought()
  const root = useRef<HTMLElement>(null)
  // A delivery that moves on leaves its place to the next one.
  useSteady(root)
  const isSilent = useAt((now) => query.dataUpdatedAt > 0 && now - query.dataUpdatedAt > staleMs)
  const isStale = query.dataUpdatedAt > 0 && (!isOnline || isSilent)
  const isCourier = me.isAdmin || me.memberships.some(({ role, suspended }) => role === 'courier' && !suspended)
  const { underWay, waiting, coming } = sortDeliveries(query.data ?? [])
  const done = brought.data?.pages.flatMap(({ items }) => items) ?? []
  const isEmpty = underWay.length + waiting.length + coming.length === 0
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['get', '/api/orders'] })
  return (
    <div className="mx-auto flex min-h-dvh max-w-2xl flex-col">
      <header className="sticky top-0 z-10 border-b border-line bg-surface">
        <div className="flex min-h-15 items-center gap-3 px-4">
          <h1 className="text-25">My deliveries</h1>
          <span className="ms-auto flex gap-1">
            <IconButton label="Refresh" icon={<RefreshCw />} isPending={query.isFetching && query.isFetchedAfterMount && isStale} onPress={refresh} />
            <IconButton label="My account" icon={<UserRound />} onPress={() => void router.navigate({ href: '/me' })} />
          </span>
        </div>
        {isStale && <StaleBanner since={query.dataUpdatedAt} onRetry={refresh} isRetrying={query.isFetching} />}
      </header>
      <main ref={root} id="content" className="flex flex-1 flex-col gap-8 px-4 py-5">
        {query.isPending && <SkeletonList label="Loading" lines={3} />}
        {query.error && !query.data && (
          <ErrorState title="Your deliveries could not be loaded" onRetry={refresh} isRetrying={query.isFetching}>
            {problemOf(query.error).message}
          </ErrorState>
        )}
        {query.data && isEmpty && <Nothing isCourier={isCourier} name={me.name} email={me.email} />}
        <Group title="On the way" orders={underWay} />
        <Group title="To pick up" orders={waiting} />
        <Group title="Being made" orders={coming} />
        <Group title="Done" orders={done} hasMore={brought.hasNextPage}>
          {brought.hasNextPage && (
            <Button isPending={brought.isFetchingNextPage} onPress={() => void brought.fetchNextPage()}>Show more</Button>
          )}
        </Group>
      </main>
    </div>
  )
}

function Group({ title, orders, hasMore = false, children }: { title: string; orders: Order[]; hasMore?: boolean; children?: ReactNode }) {
  if (orders.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className="mb-3 flex items-center gap-3 text-20">
        {title}
        {!hasMore && <span className="rounded-chip bg-sunken px-2.5 text-16 tabular">{orders.length}</span>}
      </h2>
      <div className="flex flex-col gap-4">
        {orders.map((order) => <div key={order.id} data-does={order.status}><Delivery order={order} /></div>)}
        {children}
      </div>
    </section>
  )
}

function Nothing({ isCourier, name, email }: { isCourier: boolean; name: string; email: string | null }) {
  return isCourier ? (
    <EmptyState
      picture="/pictures/bicycle.svg"
      title="No deliveries right now"
    >
      When the shop assigns you a delivery, it appears here automatically.
    </EmptyState>
  ) : (
    <EmptyState picture="/pictures/bicycle.svg" title="This page is for couriers" action={<LinkButton href="/" variant="primary">Go to the start page</LinkButton>}>
      You’re signed in as {name}{email && ` (${email})`}. If you deliver for a place, ask a manager there to add you as a courier.
    </EmptyState>
  )
}
