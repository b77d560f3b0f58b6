import { lazy, Suspense, useState } from 'react'
import { Badge } from '../ui/badge.tsx'
import { Money } from '../ui/money.tsx'
import { usePlace } from '../ui/place.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Stat } from '../ui/stat.tsx'
import { Table, type Sorting } from '../ui/table.tsx'
import { Since, Time } from '../ui/time.tsx'
import { formatMoneyRoughly } from '../ui/money-format.ts'
import { Example } from './example.tsx'
import { sevenMinutesAgo } from './sample-data.ts'

const Chart = lazy(async () => ({ default: (await import('../ui/chart/chart.tsx')).Chart }))

const instant = Date.UTC(2026, 9, 24, 12, 40)

const lines = [
  { id: '1', name: 'Caramel Macchiato', sold: 128, minor: 67_200, state: 'on the menu' },
  { id: '2', name: 'Espresso', sold: 94, minor: 32_900, state: 'on the menu' },
  { id: '3', name: 'Affogato', sold: 9, minor: 5_400, state: 'sold out' },
  { id: '4', name: 'Großmutters Donaudampfschifffahrtskaffee mit Schlagobers', sold: 2, minor: 1_450, state: 'retired' },
]

const takenPerDay = [
  { label: 'Mon', value: 41_200, before: 38_000 },
  { label: 'Tue', value: 39_800, before: 41_000 },
  { label: 'Wed', value: 45_100, before: 43_000 },
  { label: 'Thu', value: 52_300, before: 50_000 },
  { label: 'Fri', value: 67_210, before: 60_100 },
  { label: 'Sat', value: 80_400, before: 82_000 },
  { label: 'Sun', value: 61_000, before: 55_500 },
]

const ordersPerHour = [12, 38, 41, 22, 14, 19, 31, 24, 11, 9, 8, 14, 7, 3].map((value, hour) => ({ label: `${hour + 7}`, value }))

type ColumnId = 'name' | 'sold' | 'minor' | 'state'

export function Numbers() {
  const { currency, locale } = usePlace()
  const [sorting, setSorting] = useState<Sorting<ColumnId>>({ column: 'sold', direction: 'descending' })
  const sorted = [...lines].sort((a, b) => {
    const order = a[sorting.column] < b[sorting.column] ? -1 : 1
    return sorting.direction === 'ascending' ? order : -order
  })
  return (
    <>
      <Example title="Money: plain, difference, former, other currency">
        <Money minor={525} />
        <Money minor={60} sign="always" />
        <Money minor={-1_234_567} />
        <span className="flex gap-2">
          <Money minor={525} isFormer /> <Money minor={420} />
        </span>
        <Money minor={525} currency="JPY" />
      </Example>
      <Example title="Time, on the place’s clock">
        <Time instant={instant} />
        <Time instant={instant} shape="weekday" />
        <Time instant={instant} shape="date" />
        <Time instant={instant} shape="dateTime" />
        <Since instant={sevenMinutesAgo} />
      </Example>
      <Example title="Figures" on="raised">
        <div className="grid w-full grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-6">
          <Stat label="Orders today" value="128" change={{ direction: 'up', text: '12% over last Friday', isGood: true }} />
          <Stat label="Taken" value={<Money minor={67_210} />} change={{ direction: 'same', text: 'as last Friday' }} />
          <Stat label="Refunds" value="4" change={{ direction: 'up', text: '3 more', isGood: false }} />
          <Stat label="Preparation" value="4:12" note="median, in minutes" />
        </div>
        <div className="flex w-full flex-wrap gap-6">
          <Stat size="compact" label="orders" value="128" />
          <Stat size="compact" label="active" value="9" />
          <Stat size="compact" label="min on average" value="4.2" />
        </div>
      </Example>
      <Example title="Charts" on="raised">
        <div className="grid w-full gap-8 md:grid-cols-2">
          <Suspense fallback={<Skeleton className="h-60 w-full" />}>
            <Chart
              label="Taken per day"
              kind="line"
              names={{ value: 'This week', before: 'Last week' }}
              format={(value) => formatMoneyRoughly(value, currency, locale)}
              points={takenPerDay}
            />
            <Chart
              label="Orders per hour"
              kind="bar"
              format={(value) => String(value)}
              points={ordersPerHour}
            />
          </Suspense>
        </div>
      </Example>
      <Example title="Table: sort by heading, arrow keys, Enter opens" on="raised">
        <div className="w-full min-w-0">
          <Table
            label="Items sold today"
            lines={sorted}
            sorting={sorting}
            onSort={setSorting}
            onOpen={() => undefined}
            columns={[
              { id: 'name', label: 'Item', isRowHeader: true, isSortable: true, renderCell: (line) => line.name },
              { id: 'state', label: 'State', isForWide: true, renderCell: (line) => <Badge tone={line.state === 'sold out' ? 'warning' : 'neutral'}>{line.state}</Badge> },
              { id: 'sold', label: 'Sold', align: 'end', isSortable: true, renderCell: (line) => line.sold },
              { id: 'minor', label: 'Taken', align: 'end', isSortable: true, renderCell: (line) => <Money minor={line.minor} /> },
            ]}
          />
          <Table label="Nothing" lines={[]} columns={[{ id: 'name', label: 'Item', isRowHeader: true, renderCell: () => '' }]} empty={<p className="py-8 text-center text-muted">Nothing sold yet today. The first order shows up here.</p>} />
        </div>
      </Example>
    </>
  )
}
