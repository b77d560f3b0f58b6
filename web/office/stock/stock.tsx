import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { PictureTile } from '../../ui/picture-tile.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { AddressSearch } from '../address-search.tsx'
import { useHere } from '../here.ts'
import { PageHead } from '../page-head.tsx'
import { LoadedPages, usePages } from '../pages.tsx'
import { StockSheet } from './stock-sheet.tsx'

const route = getRouteApi('/office/$location/stock')
const againMs = 15_000
const pageLength = 100
/** What a guest is warned of, too. */
const few = 5

/** How many there are of everything. */
export function StockPage() {
  const { shop } = useHere()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [cleared, setCleared] = useState(0)
  const wanted = { q: search.q, low: search.low, limit: pageLength }
  const path = { location: shop.slug }
  const query = usePages(['get', '/api/locations/{location}/stock', { path, wanted }],
    (page, signal) => api.GET('/api/locations/{location}/stock', { params: { path, query: { ...wanted, ...page } }, signal }), { refetchInterval: againMs, keepsPrevious: true })
  return (
    <>
      <PageHead title="Stock" words="Every order is taken off automatically. Record deliveries, waste and counts here." />
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <div className="min-w-56 flex-1">
          <AddressSearch
            key={cleared}
            label="Search stock"
            initial={search.q}
            onSearch={(q) => void navigate({ search: (before) => ({ ...before, q }), replace: true })}
          />
        </div>
        <SegmentedControl
          label="Show"
          value={search.low ? 'low' : 'all'}
          onChange={(id) => void navigate({ search: (before) => ({ ...before, low: id === 'low' ? true as const : undefined }), replace: true })}
          segments={[{ id: 'all', label: 'Everything' }, { id: 'low', label: 'Running low' }]}
        />
      </div>
      <LoadedPages query={query} what="The stock">
        {(items) => (
          <Table
            label="Stock"
            lines={items.map((item) => ({ ...item, id: item.itemId }))}
            onOpen={(item) => void navigate({ search: (before) => ({ ...before, item }) })}
            empty={
              search.q || search.low ? (
                <EmptyState
                  title={search.low && !search.q ? 'Nothing is running low' : 'Nothing of that name'}
                  action={<Button onPress={() => { setCleared(cleared + 1); void navigate({ search: {}, replace: true }) }}>Show everything</Button>}
                />
              ) : (
                <EmptyState
                  picture="/pictures/takeout-box.svg"
                  title="Nothing to count yet"
                >
                  Put items on the menu first; then say here how many there are.
                </EmptyState>
              )
            }
            columns={[
              {
                id: 'name', label: 'Item', isRowHeader: true,
                renderCell: ({ name, picture, retired }) => (
                  <span className="flex items-center gap-3">
                    <PictureTile name={name} src={picture && `/pictures/${picture}.svg`} size="small" isFaded={retired} />
                    <span className="min-w-0 sm:max-w-64"><span className="line-clamp-2 wrap-break-word">{name}</span>{retired && <span className="block text-14 text-muted">Retired</span>}</span>
                  </span>
                ),
              },
              { id: 'state', label: 'State', isForWide: true, renderCell: ({ available }) => <Level available={available} /> },
              { id: 'held', label: 'Promised', align: 'end', isForWide: true, renderCell: ({ held }) => (held > 0 ? held : <span className="text-muted">–</span>) },
              { id: 'available', label: 'To sell', align: 'end', renderCell: ({ available }) => (available === null ? <span className="whitespace-nowrap text-muted">Not counted</span> : <span className="font-semibold">{available}</span>) },
            ]}
          />
        )}
      </LoadedPages>
      <StockSheet itemId={search.item} onClose={() => void navigate({ search: (before) => ({ ...before, item: undefined }) })} />
    </>
  )
}

function Level({ available }: { available: number | null }) {
  if (available === null) return <span className="text-muted">Never runs out</span>
  if (available <= 0) return <Badge tone="danger">Sold out</Badge>
  return available <= few ? <Badge tone="warning">Running low</Badge> : <span className="text-muted">Enough</span>
}
