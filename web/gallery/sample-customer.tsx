import { Home, ReceiptText, ShoppingBag, Sparkles, UserRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Badge } from '../ui/badge.tsx'
import { SingleChipGroup } from '../ui/chip-group.tsx'
import { CustomerShell } from '../ui/customer-shell.tsx'
import { Money } from '../ui/money.tsx'
import { PictureTile } from '../ui/picture-tile.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { coffees, type SampleItem } from './sample-data.ts'
import '../ui/work.css'

const nav = [
  { id: 'menu', label: 'Menu', icon: <Home aria-hidden="true" />, href: '/ui/customer', isCurrent: true },
  { id: 'orders', label: 'Orders', icon: <ReceiptText aria-hidden="true" />, href: '/ui/customer', count: 1, countLabel: 'order on its way' },
  { id: 'rewards', label: 'Rewards', icon: <Sparkles aria-hidden="true" />, href: '/ui/customer' },
  { id: 'me', label: 'Me', icon: <UserRound aria-hidden="true" />, href: '/ui/customer' },
]

/** The customer shell with something in it. */
export function SampleCustomer() {
  const [query, setQuery] = useState('')
  const [category, setCategory] = useState<string | null>('coffee')
  return (
    <CustomerShell
      title={<span className="display text-20">CloudCafe</span>}
      tools={<Button variant="quiet">Downtown</Button>}
      nav={nav}
      bar={
        <Button variant="primary" size="large" isWide icon={<ShoppingBag className="size-5" aria-hidden="true" />} trailing={<Money minor={1575} />}>
          3 items
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <h1 className="text-31 md:text-39">Good morning. What will it be?</h1>
        <div className="max-w-md">
          <SearchField label="Search the menu" value={query} onChange={setQuery} />
        </div>
        <SingleChipGroup
          label="Category"
          flow="scroll"
          value={category}
          onChange={setCategory}
          options={[
            { id: 'coffee', label: 'Coffee' },
            { id: 'cold', label: 'Cold' },
            { id: 'tea', label: 'Tea' },
            { id: 'bakery', label: 'Bakery' },
            { id: 'gifts', label: 'Gifts' },
          ]}
        />
        <section>
          <h2 className="mb-1 text-25">Coffee</h2>
          <ul className="grid grid-cols-1 gap-x-10 md:grid-cols-2">
            {[...coffees, ...coffees.slice(0, 4)].map((item, index) => (
              <Item key={`${item.id} ${index}`} item={item} />
            ))}
          </ul>
        </section>
      </div>
    </CustomerShell>
  )
}

function Item({ item }: { item: SampleItem }) {
  return (
    <li className="flex gap-4 border-b border-line py-4">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <h3 className="text-20">{item.name}</h3>
        <p className="text-16 text-muted">{item.words}</p>
        <p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-16 font-semibold">
          <Money minor={item.minor} />
          {item.left !== undefined && <Badge tone="warning">Only {item.left} left</Badge>}
          {item.soldOut && <Badge>{item.soldOut}</Badge>}
        </p>
      </div>
      <PictureTile name={item.name} src={item.picture} size="large" isFaded={item.soldOut !== undefined} />
    </li>
  )
}
