import { X } from 'lucide-react'
import { queries } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { usePlace } from '../../ui/place.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { AddressSearch } from '../address-search.tsx'
import { useHere } from '../here.ts'
import { orderStatuses, type OrdersSearch } from '../office-search.ts'
import { stateWords } from '../order-state.tsx'
import { hourWords } from '../today/sales-words.ts'

interface OrderFiltersProps {
  search: OrdersSearch
  onChange: (change: OrdersSearch) => void
}

/** Narrows the orders down. All of it stands in the address. */
export function OrderFilters({ search, onChange }: OrderFiltersProps) {
  return (
    <div className="mb-4 flex flex-col gap-3">
      <div className="max-w-xl">
        <AddressSearch label="Number, name, email or phone" placeholder="Search orders" initial={search.q} onSearch={(q) => onChange({ q })} />
      </div>
      <div className="grid max-w-xl gap-x-2 gap-y-3 min-[22rem]:grid-cols-2 sm:grid-cols-3 sm:gap-x-3">
        <div className="min-[22rem]:max-sm:col-span-2">
          <SelectField
            label="Show"
            options={[{ id: 'all', label: 'All orders' }, { id: 'sold', label: 'Sales' }, ...orderStatuses.map((id) => ({ id, label: stateWords[id] }))]}
            value={search.sold ? 'sold' : search.status ?? 'all'}
            onChange={(id) => onChange({ status: orderStatuses.find((one) => one === id), sold: id === 'sold' ? true : undefined })}
          />
        </div>
        <DatePicker label="From" value={search.from ?? null} onChange={(day) => onChange({ from: day ?? undefined })} {...search.to ? { max: search.to } : {}} />
        <DatePicker label="Until" value={search.to ?? null} onChange={(day) => onChange({ to: day ?? undefined })} {...search.from ? { min: search.from } : {}} />
      </div>
      {(search.hour !== undefined || search.item !== undefined) && (
        <div className="flex flex-wrap gap-2">
          {search.hour !== undefined && <HourChip hour={search.hour} onRemove={() => onChange({ hour: undefined })} />}
          {search.item !== undefined && <ItemChip id={search.item} onRemove={() => onChange({ item: undefined })} />}
        </div>
      )}
    </div>
  )
}

function HourChip({ hour, onRemove }: { hour: number; onRemove: () => void }) {
  return <Chip words={`Placed ${hourWords(hour, usePlace().locale)}`} onRemove={onRemove} />
}

function ItemChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { shop } = useHere()
  const item = queries.useQuery('get', '/api/menu-items/{id}', { params: { path: { id }, query: { location: shop.slug } } })
  return <Chip words={item.data ? `With ${item.data.name}` : 'With one item'} onRemove={onRemove} />
}

/** A filter that came by a link; a press takes it away. */
function Chip({ words, onRemove }: { words: string; onRemove: () => void }) {
  return (
    <Button size="small" aria-label={`Remove filter: ${words}`} trailing={<X className="size-4.5" aria-hidden="true" />} onPress={onRemove}>
      {words}
    </Button>
  )
}
