import type { ReactNode } from 'react'
import { queries } from '../../api/client.ts'
import { Chart } from '../../ui/chart/chart.tsx'
import { Link } from '../../ui/link.tsx'
import { formatMoney } from '../../ui/money-format.ts'
import { Money } from '../../ui/money.tsx'
import { usePlace } from '../../ui/place.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Stat, type StatProps } from '../../ui/stat.tsx'
import { useHere } from '../here.ts'
import { Loaded } from '../pages.tsx'
import { changeOf, hourStart, hourWords, weekdayOf, type Summary } from './sales-words.ts'

const againMs = 30_000

/** What was sold today, beside the same weekday last week. Every figure leads to its orders. */
export function Sales() {
  const { shop } = useHere()
  const summary = queries.useQuery('get', '/api/locations/{location}/analytics/summary', { params: { path: { location: shop.slug } } }, { refetchInterval: againMs })
  return (
    <section aria-label="Sales" className="mb-8 flex flex-col gap-6">
      <Loaded query={summary} what="The sales">
        {(loaded) => (
          <>
            <Figures summary={loaded} />
            <Hours summary={loaded} />
            <TopItems summary={loaded} />
          </>
        )}
      </Loaded>
    </section>
  )
}

/** The orders of a business day that count as sales. */
function useOrdersOf(day: string): string {
  return `/office/${useHere().shop.slug}/orders?from=${day}&to=${day}&sold=true`
}

function Figures({ summary: { day, figures, before, busiestHour } }: { summary: Summary }) {
  const { locale } = usePlace()
  const orders = useOrdersOf(day)
  const money = useMoney()
  const weekday = weekdayOf(before.day, locale)
  const change = (now: number | null, then: number | null) => {
    const found = changeOf(now, then, locale)
    return found ? { change: found } : {}
  }
  return (
    <div>
      <div className="grid grid-cols-2 gap-x-8 gap-y-3 md:grid-cols-4">
        <Figure href={orders} label="Revenue" value={<Money minor={figures.revenueMinor} />} {...change(figures.revenueMinor, before.soFar.revenueMinor)} note={`was ${money(before.soFar.revenueMinor)}`} />
        <Figure href={orders} label="Orders" value={figures.orders} {...change(figures.orders, before.soFar.orders)} note={`was ${before.soFar.orders}`} />
        <Figure
          href={orders} label="Average order" value={figures.averageMinor === null ? '–' : <Money minor={figures.averageMinor} />}
          {...change(figures.averageMinor, before.soFar.averageMinor)} note={before.soFar.averageMinor === null ? 'no orders then' : `was ${money(before.soFar.averageMinor)}`}
        />
        <Figure
          href={busiestHour ? `${orders}&hour=${busiestHour.hour}` : orders} label="Busiest hour" value={busiestHour ? hourWords(busiestHour.hour, locale) : '–'}
          note={busiestHour ? count(busiestHour.orders, 'order') : 'No orders yet'}
        />
      </div>
      <p className="pt-3 text-14 text-muted">
        Compared with last {weekday} at this time. Revenue includes tax and tips, minus refunds.
      </p>
      <WholeDay before={before} weekday={weekday} />
    </div>
  )
}

function WholeDay({ before: { day, whole }, weekday }: { before: Summary['before']; weekday: string }) {
  const orders = useOrdersOf(day)
  const money = useMoney()
  if (whole.orders === 0) return <p className="pt-1 text-14 text-muted">There were no orders last {weekday}.</p>
  return (
    <div className="mt-3">
      <Rows>
        <Row href={orders}>
          <span className="min-w-0 flex-1">Last {weekday}, the whole day</span>
          <span className="text-end tabular">{money(whole.revenueMinor)} · {count(whole.orders, 'order')}</span>
        </Row>
      </Rows>
    </div>
  )
}

function Figure({ href, ...stat }: StatProps & { href: string }) {
  return (
    <Link href={href} className="focus-ring -mx-3 block rounded-10 px-3 py-2.5 hover:bg-tint">
      <Stat {...stat} />
    </Link>
  )
}

function Hours({ summary: { before, hours } }: { summary: Summary }) {
  const { locale } = usePlace()
  if (hours.length === 0) return null
  return (
    <Chart
      label="Orders by hour"
      kind="bar"
      points={hours.map(({ hour, orders, ordersBefore }) => ({ label: hourStart(hour, locale), value: orders, before: ordersBefore }))}
      format={(value) => String(Math.round(value))}
      names={{ value: 'Today', before: `Last ${weekdayOf(before.day, locale)}` }}
      height={180}
    />
  )
}

function TopItems({ summary: { day, before, topItems } }: { summary: Summary }) {
  const { locale } = usePlace()
  const orders = useOrdersOf(day)
  return (
    <section>
      <h2 className="mb-2 text-20">Top items</h2>
      {topItems.length === 0 ? <p className="text-16 text-muted">Nothing has been sold yet today. What guests order most will show up here.</p> : (
        <Rows label="Top items">
          {topItems.map(({ itemId, name, quantity, quantityBefore }) => (
            <Row key={itemId} href={`${orders}&item=${itemId}`}>
              <span className="line-clamp-2 min-w-0 flex-1 wrap-break-word">{name}</span>
              <Quantities now={quantity} before={`${quantityBefore} last ${weekdayOf(before.day, locale)}`} />
            </Row>
          ))}
        </Rows>
      )}
    </section>
  )
}

function Quantities({ now, before }: { now: number; before: ReactNode }) {
  return (
    <span className="flex shrink-0 flex-col items-end tabular">
      <span className="font-semibold">{now}</span>
      <span className="text-14 text-muted">{before}</span>
    </span>
  )
}

function useMoney(): (minor: number) => string {
  const { currency, locale } = usePlace()
  return (minor) => formatMoney(minor, currency, locale)
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
