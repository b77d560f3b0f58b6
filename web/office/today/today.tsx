import { CircleCheck, Package, TriangleAlert } from 'lucide-react'
import { minutesAndSeconds } from '../../board/board-words.ts'
import { queries } from '../../api/client.ts'
import { openState } from '../../ground/places/open-state.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Money } from '../../ui/money.tsx'
import { useNow } from '../../ui/now.ts'
import { Row, Rows } from '../../ui/rows.tsx'
import { Stat } from '../../ui/stat.tsx'
import { formatTime } from '../../ui/time-format.ts'
import { Time } from '../../ui/time.tsx'
import { useHere } from '../here.ts'
import { useLowStock, useOpenFailures } from '../needs-a-hand.ts'
import { OrderState } from '../order-state.tsx'
import { PageHead } from '../page-head.tsx'
import { Loaded } from '../pages.tsx'
import { Sales } from './sales.tsx'

const againMs = 10_000
const latestMax = 6
const minuteMs = 60_000

/** How the day goes, and what needs a hand. */
export function TodayPage() {
  const { shop } = useHere()
  const now = useNow(minuteMs)
  return (
    <>
      <PageHead title="Today" words={`${formatTime(now, 'weekday', shop.timeZone, shop.locale)} · ${openState(shop, now).words}`}>
        <LinkButton href={`/board/${shop.slug}`} variant="primary">
          Open the board
        </LinkButton>
      </PageHead>
      <Sales />
      <NeedsAHand />
      <RightNow />
      <Latest />
    </>
  )
}

function RightNow() {
  const { shop } = useHere()
  const stats = queries.useQuery('get', '/api/locations/{location}/kitchen/stats', { params: { path: { location: shop.slug } } }, { refetchInterval: againMs })
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-20">Kitchen</h2>
      <Loaded query={stats} what="The kitchen’s figures">
        {({ active, completedToday, averagePreparationSeconds }) => (
          <div className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-4">
            <Stat label="In progress" value={active} />
            <Stat label="Completed today" value={completedToday} />
            <Stat label="Average preparation" value={averagePreparationSeconds === null ? '–' : minutesAndSeconds(averagePreparationSeconds)} />
          </div>
        )}
      </Loaded>
    </section>
  )
}

function Latest() {
  const { shop } = useHere()
  const latest = queries.useQuery('get', '/api/orders', { params: { query: { location: shop.slug, limit: latestMax } } }, { refetchInterval: againMs })
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-20">Latest orders</h2>
      <Loaded query={latest} what="The orders">
        {({ items }) => items.length === 0 ? (
          <p className="py-4 text-16 text-muted">No orders yet. Guests order on {shop.name}’s page.</p>
        ) : (
          <Rows label="Latest orders">
            {items.map((order) => (
              <Row key={order.id} href={`/office/${shop.slug}/orders?order=${order.id}`}>
                <span className="w-12 shrink-0 font-semibold tabular">{order.number}</span>
                <span className="min-w-0 flex-1">
                  <span className="line-clamp-2 wrap-break-word">{order.customerName ?? 'Guest'}</span>
                  <span className="block md:hidden"><OrderState status={order.status} /></span>
                </span>
                <span className="w-24 text-end max-md:hidden"><Time instant={order.createdAt} /></span>
                <span className="w-32 text-end max-md:hidden"><OrderState status={order.status} /></span>
                <span className="w-20 shrink-0 text-end"><Money minor={order.totalMinor} /></span>
              </Row>
            ))}
          </Rows>
        )}
      </Loaded>
    </section>
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
        <Rows label="Needs a hand">
          {failures.length > 0 && (
            <Row href={`${base}/failures`}>
              <TriangleAlert className="size-5 shrink-0 text-danger" aria-hidden="true" />
              <span className="min-w-0 flex-1">
                <span className="font-semibold">
                  {failures.length === 1 ? '1 failure' : `${failures.length} failures`}
                </span>
                <span className="block text-14 text-muted">Orders, payments or messages that didn’t go through after several tries. See why, and try again.</span>
              </span>
            </Row>
          )}
          {low.length > 0 && (
            <Row href={`${base}/stock?low=true`}>
              <Package className="size-5 shrink-0 text-warning" aria-hidden="true" />
              <span className="min-w-0 flex-1">
                <span className="font-semibold">
                  {low.length === 1 ? 'One item is running low' : `${low.length} items are running low`}
                </span>
                <span className="line-clamp-2 text-14 text-muted">
                  {low.map(({ name, available }) => `${name} (${available ?? 0})`).join(', ')}
                </span>
              </span>
            </Row>
          )}
        </Rows>
      )}
    </section>
  )
}
