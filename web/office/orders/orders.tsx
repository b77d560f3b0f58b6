import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { fulfilmentWords } from '../../crew/fulfilment.tsx'
import { Button } from '../../ui/button.tsx'
import { Money } from '../../ui/money.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { useHere } from '../here.ts'
import { OrderState } from '../order-state.tsx'
import { PageHead } from '../page-head.tsx'
import { LoadedPages, usePages } from '../pages.tsx'
import { OrderFilters } from './order-filters.tsx'
import { OrderSheet } from './order-sheet.tsx'

const route = getRouteApi('/office/$location/orders')
const againMs = 15_000
const pageLength = 50

/** Every order of the location, the newest first. */
export function OrdersPage() {
  const { shop } = useHere()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [cleared, setCleared] = useState(0)
  const { q, status, sold, from, to, hour, item, sort } = search
  const wanted = { location: shop.slug, text: q, status, sold, from, to, hour, item, sort: sort ?? '-createdAt', limit: pageLength } as const
  const query = usePages(['get', '/api/orders', wanted],
    (page, signal) => api.GET('/api/orders', { params: { query: { ...wanted, ...page } }, signal }), { refetchInterval: againMs, keepsPrevious: true })
  const isNarrowed = [q, status, sold, from, to, hour, item].some((filter) => filter !== undefined)
  const showAll = () => {
    setCleared(cleared + 1)
    void navigate({ search: ({ sort: kept }) => ({ sort: kept }), replace: true })
  }
  return (
    <>
      <PageHead title="Orders" />
      <OrderFilters
        key={cleared}
        search={search}
        onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change, order: undefined }), replace: true })}
      />
      <LoadedPages query={query} what="The orders">
        {(orders) => (
          <Table
            label="Orders"
            lines={orders}
            onOpen={(id) => void navigate({ search: (before) => ({ ...before, order: id }) })}
            sorting={{ column: 'placed', direction: search.sort === 'createdAt' ? 'ascending' : 'descending' }}
            onSort={({ direction }) => void navigate({ search: (before) => ({ ...before, sort: direction === 'ascending' ? 'createdAt' : undefined }), replace: true })}
            empty={
              isNarrowed ? (
                <EmptyState title="No matching orders" action={<Button onPress={showAll}>Show all orders</Button>}>
                  {q !== undefined && from === undefined && 'The search covers the last 31 days. To look further back, choose an earlier “From” date.'}
                </EmptyState>
              ) : (
                <EmptyState
                  picture="/pictures/receipt.svg"
                  title="No orders yet"
                >
                  Guests order on {shop.name}’s page. New orders appear here by themselves.
                </EmptyState>
              )
            }
            columns={[
              { id: 'number', label: 'Order', isRowHeader: true, renderCell: ({ number }) => <span className="tabular">{number}</span> },
              {
                id: 'guest', label: 'Guest',
                renderCell: ({ customerName, status, createdAt }) => (
                  <>
                    <span className="line-clamp-2 wrap-anywhere sm:max-w-48">{customerName ?? 'Guest'}</span>
                    <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-14 text-muted md:hidden">
                      <OrderState status={status} /> <Time instant={createdAt} shape="dateTime" />
                    </span>
                  </>
                ),
              },
              { id: 'how', label: 'How', isForWide: true, renderCell: ({ fulfilment, tableLabel }) => (tableLabel ? `Table ${tableLabel}` : fulfilmentWords[fulfilment].word) },
              { id: 'status', label: 'State', isForWide: true, renderCell: ({ status }) => <OrderState status={status} /> },
              { id: 'placed', label: 'Placed', isSortable: true, isForWide: true, renderCell: ({ createdAt }) => <Time instant={createdAt} shape="dateTime" /> },
              { id: 'total', label: 'Total', align: 'end', renderCell: ({ totalMinor }) => <Money minor={totalMinor} /> },
            ]}
          />
        )}
      </LoadedPages>
      <OrderSheet id={search.order} onClose={() => void navigate({ search: (before) => ({ ...before, order: undefined }) })} />
    </>
  )
}
