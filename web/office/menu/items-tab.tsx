import { getRouteApi } from '@tanstack/react-router'
import { Star } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Money } from '../../ui/money.tsx'
import { useNow } from '../../ui/now.ts'
import { PictureTile } from '../../ui/picture-tile.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { AddressSearch } from '../address-search.tsx'
import { useHere } from '../here.ts'
import { itemSorts } from '../office-search.ts'
import { LoadedPages, usePages } from '../pages.tsx'
import { ItemMenu, type ListedItem } from './item-menu.tsx'
import { isUntilFurther } from './sold-out.ts'
import { UnlistedItems } from './unlisted-items.tsx'
import { useCategories } from './use-lookups.ts'

const route = getRouteApi('/office/$location/menu')
const pageLength = 50

/** Everything on the menu here. */
export function ItemsTab({ onOpen }: { onOpen: (id: string) => void }) {
  const { shop } = useHere()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const categories = useCategories()
  const [cleared, setCleared] = useState(0)
  const wanted = { location: shop.slug, q: search.q, category: search.category, sort: search.sort, limit: pageLength }
  const query = usePages(['get', '/api/menu-items', wanted], (page, signal) => api.GET('/api/menu-items', { params: { query: { ...wanted, ...page } }, signal }), { keepsPrevious: true })
  const category = (id: string) => categories.find((one) => one.id === id)?.name ?? ''
  return (
    <>
      <div className="mb-4 grid gap-3 sm:grid-cols-[1fr_14rem]">
        <AddressSearch
          key={cleared}
          label="Search the menu"
          initial={search.q}
          onSearch={(q) => void navigate({ search: (before) => ({ ...before, q }), replace: true })}
        />
        <SelectField
          label="Category"
          isLabelHidden
          options={[{ id: 'all', label: 'All categories' }, ...categories.map(({ id, name }) => ({ id, label: name }))]}
          value={search.category ?? 'all'}
          onChange={(id) => void navigate({ search: (before) => ({ ...before, category: id === 'all' ? undefined : id }), replace: true })}
        />
      </div>
      <LoadedPages query={query} what="The menu">
        {(items) => (
          <Table
            label="Items"
            lines={items}
            onOpen={onOpen}
            {...(search.sort ? { sorting: { column: search.sort.replace('-', '') as 'name' | 'price', direction: search.sort.startsWith('-') ? 'descending' as const : 'ascending' as const } } : {})}
            onSort={({ column, direction }) => void navigate({
              search: (before) => ({ ...before, sort: itemSorts.find((one) => one === `${direction === 'descending' ? '-' : ''}${column}`) }), replace: true,
            })}
            empty={
              search.q || search.category ? (
                <EmptyState
                  title="No matching items"
                  action={<Button onPress={() => { setCleared(cleared + 1); void navigate({ search: {}, replace: true }) }}>Show everything</Button>}
                >
                  Try fewer letters, or look in all categories.
                </EmptyState>
              ) : (
                <EmptyState picture="/pictures/fork-and-knife-with-plate.svg" title="The menu is empty" action={<Button variant="primary" onPress={() => onOpen('new')}>Add the first item</Button>}>
                  Guests see what you put here a second later.
                </EmptyState>
              )
            }
            columns={[
              {
                id: 'name', label: 'Item', isRowHeader: true, isSortable: true,
                renderCell: (item) => (
                  <span className="flex items-center gap-3">
                    <PictureTile
                      name={item.name}
                      src={item.picture && `/pictures/${item.picture}.svg`}
                      size="small"
                      isFaded={!item.available}
                    />
                    <span className="min-w-0">
                      <span className="line-clamp-2 wrap-break-word sm:max-w-64">{item.name}</span>
                      <span className="block text-14 font-normal text-muted max-md:hidden">{category(item.categoryId)}</span>
                      <span className="block text-14 font-normal md:hidden"><Availability item={item} /></span>
                    </span>
                  </span>
                ),
              },
              { id: 'state', label: 'State', isForWide: true, renderCell: (item) => <Availability item={item} /> },
              { id: 'price', label: 'Price', align: 'end', isSortable: true, renderCell: ({ priceMinor }) => <Money minor={priceMinor} /> },
              { id: 'more', label: 'More', align: 'end', renderCell: (item) => <ItemMenu item={item} onOpen={onOpen} /> },
            ]}
          />
        )}
      </LoadedPages>
      <UnlistedItems />
    </>
  )
}

function Availability({ item }: { item: ListedItem }) {
  const now = useNow(60_000)
  return (
    <span className="flex flex-wrap gap-1.5">
      {item.featured && <Badge tone="accent" icon={<Star aria-hidden="true" />}>Item of the day</Badge>}
      {item.available && item.left !== null && <Badge tone="warning">Only {item.left} left</Badge>}
      {item.available && item.left === null && !item.featured && <span className="text-muted">Available</span>}
      {item.unavailableReason === 'notServedNow' && <Badge>Not at this hour</Badge>}
      {item.unavailableReason === 'soldOut' && (
        <Badge tone="danger">
          Sold out{item.availableAgainAt && !isUntilFurther(item.availableAgainAt, now) && <> until <Time instant={item.availableAgainAt} /></>}
        </Badge>
      )}
    </span>
  )
}
