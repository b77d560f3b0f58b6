import { useState } from 'react'
import { api } from '../../api/client.ts'
import { usePages } from '../../api/pages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PictureTile } from '../../ui/picture-tile.tsx'
import { useHere } from '../here.ts'
import { MoneyField } from '../money-field.tsx'
import { useQuickEdits } from './use-menu-edits.ts'

const pageLength = 50

/** What the business has, and this location does not sell. */
export function UnlistedItems() {
  const { shop } = useHere()
  const wanted = { location: shop.slug, limit: pageLength }
  const query = usePages(['get', '/api/menu-items/unlisted', wanted],
    (page, signal) => api.GET('/api/menu-items/unlisted', { params: { query: { ...wanted, ...page } }, signal }))
  const [chosen, setChosen] = useState<{ id: string; name: string; version: number } | null>(null)
  const [price, setPrice] = useState<number | null>(null)
  const change = useQuickEdits()
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="mb-1 text-20">Not on the menu here</h2>
      <p className="mb-3 text-16 text-muted">{shop.businessName} has these; {shop.name} does not sell them.</p>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="flex min-h-15 items-center gap-3 border-b border-line py-1.5">
            <PictureTile name={item.name} src={item.picture && `/pictures/${item.picture}.svg`} size="small" isFaded />
            <span className="min-w-0 flex-1 text-16">{item.name}</span>
            <Button size="small" onPress={() => { setChosen(item); setPrice(null) }}>Put on the menu</Button>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="mt-4 flex justify-center">
          <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>Show more</Button>
        </div>
      )}
      <Dialog
        isOpen={chosen !== null}
        onClose={() => setChosen(null)}
        title={`What does ${chosen?.name ?? 'it'} cost here?`}
        actions={
          <>
            <Button onPress={() => setChosen(null)}>Not now</Button>
            <Button
              variant="primary"
              whyDisabled={price === null ? 'Say what it costs first' : undefined}
              onPress={() => {
                if (chosen && price !== null) void change(chosen, { listed: true, priceMinor: price }, `${chosen.name} is on the menu`, { listed: false })
                setChosen(null)
              }}
            >
              Put on the menu
            </Button>
          </>
        }
      >
        <MoneyField label="Price" value={price} onChange={setPrice} />
      </Dialog>
    </section>
  )
}
