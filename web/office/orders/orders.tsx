import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { fulfilmentWords } from '../../crew/fulfilment.tsx'
import { Button } from '../../ui/button.tsx'
import { Money } from '../../ui/money.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { useHere } from '../here.ts'
import { orderStatuses } from '../office-search.ts'
import { OrderState, stateWords } from '../order-state.tsx'
import { PageHead } from '../page-head.tsx'
import { LoadedPages, usePages } from '../pages.tsx'
import { OrderSheet } from './order-sheet.tsx'

const route = getRouteApi('/office/$location/orders')
const againMs = 15_000
const pageLength = 50

/** Every order of the location, the newest first. */
export function OrdersPage() {
  const { shop } = useHere()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const wanted = { location: shop.slug, status: search.status, sort: search.sort ?? '-createdAt', limit: pageLength } as const
  const query = usePages(['get', '/api/orders', wanted], (page, signal) => api.GET('/api/orders', { params: { query: { ...wanted, ...page } }, signal }), { refetchInterval: againMs })
  return (
    <>
      <PageHead title="Orders" />
      <div className="mb-4 grid max-w-64">
        <SelectField
          label="Which orders"
          isLabelHidden
          options={[{ id: 'all', label: 'All orders' }, ...orderStatuses.map((id) => ({ id, label: stateWords[id] }))]}
          value={search.status ?? 'all'}
          onChange={(id) => void navigate({ search: (before) => ({ ...before, status: orderStatuses.find((one) => one === id) }), replace: true })}
        />
      </div>
      <LoadedPages query={query} what="The orders">
        {(orders) => (
          <Table
            label="Orders"
            lines={orders}
            onOpen={(id) => void navigate({ search: (before) => ({ ...before, order: id }) })}
            sorting={{ column: 'placed', direction: search.sort === 'createdAt' ? 'ascending' : 'descending' }}
            onSort={({ direction }) => void navigate({ search: (before) => ({ ...before, sort: direction === 'ascending' ? 'createdAt' : undefined }), replace: true })}
            empty={
              search.status ? (
                <EmptyState
                  title={`No orders are “${stateWords[search.status]}”`}
                  action={<Button onPress={() => void navigate({ search: (before) => ({ ...before, status: undefined }) })}>Show all orders</Button>}
                />
              ) : (
                <EmptyState
                  picture="/pictures/receipt.svg"
                  title="No orders yet"
                >
                  Guests order at the page of {shop.name}. Each order appears here by itself.
                </EmptyState>
              )
            }
            columns={[
              { id: 'number', label: 'Order', isRowHeader: true, renderCell: ({ number }) => <span className="tabular">{number}</span> },
              {
                id: 'guest', label: 'Guest',
                renderCell: ({ customerName, status }) => (
                  <>
                    <span className="line-clamp-2 wrap-break-word sm:max-w-48">{customerName ?? 'A guest'}</span>
                    <span className="mt-0.5 block md:hidden"><OrderState status={status} /></span>
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
