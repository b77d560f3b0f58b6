import { ChevronRight, CircleCheck, Package, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { minutesAndSeconds } from '../board/board-words.ts'
import { queries } from '../api/client.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Link } from '../ui/link.tsx'
import { Money } from '../ui/money.tsx'
import { Stat } from '../ui/stat.tsx'
import { Time } from '../ui/time.tsx'
import { useHere } from './here.ts'
import { useLowStock, useOpenFailures } from './needs-a-hand.ts'
import { OrderState } from './order-state.tsx'
import { PageHead } from './page-head.tsx'
import { Loaded } from './pages.tsx'

const againMs = 10_000
const latestMax = 6

/** How the day goes, and what needs a hand. */
export function TodayPage() {
  const { shop, me } = useHere()
  const stats = queries.useQuery('get', '/api/locations/{location}/kitchen/stats', { params: { path: { location: shop.slug } } }, { refetchInterval: againMs })
  const latest = queries.useQuery('get', '/api/orders', { params: { query: { location: shop.slug, limit: latestMax } } }, { refetchInterval: againMs })
  return (
    <>
      <PageHead title="Today" words={`Good to see you, ${me.name.split(' ')[0] ?? me.name}. This is how ${shop.name} is doing.`}>
        <LinkButton href={`/board/${shop.slug}`} variant="primary">
          Open the board
        </LinkButton>
      </PageHead>
      <Loaded query={stats} what="The figures">
        {({ ordersToday, active, completedToday, averagePreparationSeconds }) => (
          <div className="mb-8 grid grid-cols-2 gap-x-6 gap-y-5 md:grid-cols-4">
            <Stat label="Orders today" value={ordersToday} />
            <Stat label="Under way now" value={active} />
            <Stat label="Completed" value={completedToday} />
            <Stat
              label="Average preparation"
              value={averagePreparationSeconds === null ? '–' : minutesAndSeconds(averagePreparationSeconds)}
            />
          </div>
        )}
      </Loaded>
      <NeedsAHand />
      <section className="mt-8">
        <h2 className="mb-2 text-20">Latest orders</h2>
        <Loaded query={latest} what="The orders">
          {({ items }) => items.length === 0 ? (
            <p className="py-4 text-16 text-muted">No order has come in yet. Guests order at the page of {shop.name}.</p>
          ) : (
            <ul>
              {items.map((order) => (
                <Line key={order.id} href={`/office/${shop.slug}/orders?order=${order.id}`}>
                  <span className="w-12 shrink-0 font-semibold tabular">{order.number}</span>
                  <span className="min-w-0 flex-1">
                    <span className="line-clamp-2 wrap-break-word">{order.customerName ?? 'A guest'}</span>
                    <span className="block md:hidden"><OrderState status={order.status} /></span>
                  </span>
                  <span className="w-24 text-end max-md:hidden"><Time instant={order.createdAt} /></span>
                  <span className="w-32 text-end max-md:hidden"><OrderState status={order.status} /></span>
                  <span className="w-20 shrink-0 text-end"><Money minor={order.totalMinor} /></span>
                </Line>
              ))}
            </ul>
          )}
        </Loaded>
      </section>
    </>
  )
}

function NeedsAHand() {
  const { shop } = useHere()
  const { failures, isPending } = useOpenFailures(shop.slug)
  const { items: low } = useLowStock(shop.slug)
  if (isPending) return null
  const base = `/office/${shop.slug}`
  return (
    <section>
      <h2 className="mb-2 text-20">Needs a hand</h2>
      {failures.length === 0 && low.length === 0 ? (
        <p className="flex items-center gap-3 py-3 text-16 text-muted">
          <CircleCheck className="size-5 shrink-0 text-positive" aria-hidden="true" />
          All good: no failures, and nothing is running low.
        </p>
      ) : (
        <ul>
          {failures.length > 0 && (
            <Line href={`${base}/failures`}>
              <TriangleAlert className="size-5 shrink-0 text-danger" aria-hidden="true" />
              <span className="min-w-0 flex-1">
                <span className="font-semibold">
                  {failures.length === 1 ? '1 failure' : `${failures.length} failures`}
                </span>
                <span className="block text-14 text-muted">Orders, payments or messages that didn’t go through after several tries. See why, and try again.</span>
              </span>
            </Line>
          )}
          {low.length > 0 && (
            <Line href={`${base}/stock?low=true`}>
              <Package className="size-5 shrink-0 text-warning" aria-hidden="true" />
              <span className="min-w-0 flex-1">
                <span className="font-semibold">
                  {low.length === 1 ? 'One item is running low' : `${low.length} items are running low`}
                </span>
                <span className="line-clamp-2 text-14 text-muted">
                  {low.map(({ name, available }) => `${name} (${available ?? 0})`).join(', ')}
                </span>
              </span>
            </Line>
          )}
        </ul>
      )}
    </section>
  )
}

function Line({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li className="border-b border-line first:border-t">
      <Link href={href} className="focus-ring -outline-offset-3 flex min-h-13 items-center gap-3 rounded-6 px-1 py-2 text-16 hover:bg-tint">
        {children}
        <ChevronRight className="size-5 shrink-0 text-muted rtl:-scale-x-100" aria-hidden="true" />
      </Link>
    </li>
  )
}
