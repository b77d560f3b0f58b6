import { useRouter } from '@tanstack/react-router'
import { RefreshCw, UserRound } from 'lucide-react'
import { queries } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { SignedIn } from '../crew/gate.tsx'
import type { Me, Order } from '../crew/shapes.ts'
import { usePageTitle } from '../storefront/page-title.ts'
import { useIsOnline } from '../storefront/online.ts'
import { StaleBanner } from '../ui/connection.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { useNow } from '../ui/now.ts'
import { SkeletonList } from '../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'
import { Delivery } from './delivery.tsx'
import { sortDeliveries } from './sort-deliveries.ts'
import '../ui/work.css'

/** My deliveries, for one hand on a handlebar. */
export function CourierPage() {
  return <SignedIn>{(me) => <Deliveries me={me} />}</SignedIn>
}

const againMs = 8_000
/** Two missed answers in a row, and a bit. */
const staleMs = 25_000

function Deliveries({ me }: { me: Me }) {
  usePageTitle('My deliveries')
  const isOnline = useIsOnline()
  const router = useRouter()
  const now = useNow(5_000)
  const query = queries.useQuery('get', '/api/orders', { params: { query: { assigned: true, limit: 50 } } }, { refetchInterval: againMs, refetchIntervalInBackground: true })
  const isCourier = me.isAdmin || me.memberships.some(({ role, suspended }) => role === 'courier' && !suspended)
  const { underWay, waiting, coming, done } = sortDeliveries(query.data?.items ?? [])
  const isStale = query.dataUpdatedAt > 0 && (!isOnline || now - query.dataUpdatedAt > staleMs)
  const isEmpty = underWay.length + waiting.length + coming.length === 0
  return (
    <div className="mx-auto flex min-h-dvh max-w-2xl flex-col">
      <header className="sticky top-0 z-10 border-b border-line bg-surface">
        <div className="flex min-h-15 items-center gap-3 px-4">
          <h1 className="text-25">My deliveries</h1>
          <span className="ms-auto flex gap-1">
            <IconButton
              label="Look for news"
              icon={<RefreshCw />}
              isPending={query.isFetching && query.isFetchedAfterMount && isStale}
              onPress={() => void query.refetch()}
            />
            <IconButton label="My account, or sign out" icon={<UserRound />} onPress={() => void router.navigate({ href: '/me' })} />
          </span>
        </div>
        {isStale && <StaleBanner since={query.dataUpdatedAt} onRetry={() => void query.refetch()} isRetrying={query.isFetching} />}
      </header>
      <main id="content" className="flex flex-1 flex-col gap-8 px-4 py-5">
        {query.isPending && <SkeletonList label="Loading" lines={3} />}
        {query.error && !query.data && (
          <ErrorState
            title="Your deliveries could not be loaded"
            onRetry={() => void query.refetch()}
            isRetrying={query.isFetching}
          >
            {problemOf(query.error).message}
          </ErrorState>
        )}
        {query.data && isEmpty && <Nothing isCourier={isCourier} name={me.name} email={me.email} />}
        <Group title="On the way" orders={underWay} />
        <Group title="To pick up" orders={waiting} />
        <Group title="Being made" orders={coming} />
        <Group title="Done" orders={done} />
      </main>
    </div>
  )
}

function Group({ title, orders }: { title: string; orders: Order[] }) {
  if (orders.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className="mb-3 flex items-center gap-3 text-20">
        {title}
        <span className="rounded-chip bg-sunken px-2.5 text-16 tabular">{orders.length}</span>
      </h2>
      <div className="flex flex-col gap-4">
        {orders.map((order) => <Delivery key={order.id} order={order} />)}
      </div>
    </section>
  )
}

function Nothing({ isCourier, name, email }: { isCourier: boolean; name: string; email: string | null }) {
  return isCourier ? (
    <EmptyState
      picture="/pictures/bicycle.svg"
      title="Nothing to bring right now"
    >
      When the shop gives you a delivery, it appears here by itself.
    </EmptyState>
  ) : (
    <EmptyState picture="/pictures/bicycle.svg" title="This page is for couriers" action={<LinkButton href="/" variant="primary">Go to the start</LinkButton>}>
      You are signed in as {name}{email && ` (${email})`}. If you bring things for a place, ask a manager there to add you as a courier.
    </EmptyState>
  )
}
