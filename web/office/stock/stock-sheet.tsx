import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api, queries } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { paths } from '../../api/schema.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { Button } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Stat } from '../../ui/stat.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Time } from '../../ui/time.tsx'
import { showToast } from '../../ui/toast.ts'
import { useHere } from '../here.ts'
import { Loaded, LoadedPages, usePages } from '../pages.tsx'
import { useLast } from '../use-last.ts'

type StockItem = paths['/api/locations/{location}/stock/{itemId}']['get']['responses'][200]['content']['application/json']
type Movement = paths['/api/locations/{location}/stock/{itemId}/movements']['get']['responses'][200]['content']['application/json']['items'][number]

const pageLength = 30
const most = 1_000_000

/** One item on the shelf: how many, what comes and goes, and why there are as many as there are. */
export function StockSheet({ itemId: opened, onClose }: { itemId: string | undefined; onClose: () => void }) {
  const itemId = useLast(opened)
  const { shop } = useHere()
  const query = queries.useQuery('get', '/api/locations/{location}/stock/{itemId}', { params: { path: { location: shop.slug, itemId: itemId ?? '' } } }, { enabled: itemId !== undefined })
  return (
    <Sheet isOpen={opened !== undefined} onClose={onClose} title={query.data?.name ?? 'Stock'} closesOnBack={false}>
      {itemId !== undefined && (
        <Loaded query={query} what="The item">
          {(found) => (
            <div className="flex flex-col gap-6">
              <div className="grid grid-cols-3 gap-4">
                <Stat label="On the shelf" value={found.onHand ?? '–'} />
                <Stat label="Promised" value={found.held} />
                <Stat label="To sell" value={found.available ?? '∞'} />
              </div>
              <MovementForm key={found.itemId} item={found} />
              <Movements item={found} />
            </div>
          )}
        </Loaded>
      )}
    </Sheet>
  )
}

type Kind = 'received' | 'wasted' | 'counted'

const kinds: Record<Kind, { label: string; field: string; done: string; save: string }> = {
  received: { label: 'Received', field: 'How many arrived', done: 'received', save: 'Save delivery' },
  wasted: { label: 'Waste', field: 'How many were wasted', done: 'wasted', save: 'Save waste' },
  counted: { label: 'Count', field: 'How many there are now', done: 'counted', save: 'Save count' },
}

function MovementForm({ item }: { item: StockItem }) {
  const { shop } = useHere()
  const queryClient = useQueryClient()
  const isCounted = item.onHand !== null
  const [kind, setKind] = useState<Kind>(isCounted ? 'received' : 'counted')
  const [quantity, setQuantity] = useState(NaN)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [isPending, setPending] = useState(false)
  const [key, setKey] = useState(newKey)
  const whyDisabled = Number.isNaN(quantity) ? 'Say how many'
    : kind !== 'counted' && quantity < 1 ? 'At least one'
    : kind !== 'received' && reason.trim() === '' ? 'Say why, for the books' : undefined
  const notCounted = isCounted ? {} : { whyDisabled: 'Count it first' }

  async function send(): Promise<void> {
    setPending(true)
    setError(undefined)
    const path = { location: shop.slug, itemId: item.itemId }
    const why = reason.trim() === '' ? {} : { reason: reason.trim() }
    try {
      const { available } = await answerOf(kind === 'counted'
        ? api.PUT('/api/locations/{location}/stock/{itemId}', { params: { path }, body: { onHand: quantity, reason: reason.trim(), expectedOnHand: item.onHand } })
        : api.POST('/api/locations/{location}/stock/{itemId}/movements', { params: { path }, body: { kind, quantity, ...why }, headers: { 'idempotency-key': key } }))
      showToast({ title: `${item.name}: ${quantity} ${kinds[kind].done}`, detail: `${available ?? 0} to sell now.`, tone: 'positive' })
      setQuantity(NaN)
      setReason('')
      setKey(newKey())
    } catch (caught) {
      const problem = problemOf(caught)
      setError(problem.code === 'changedMeanwhile'
        ? `Someone else changed this while you counted: it’s ${String(problem.facts.onHand ?? 'uncounted')} now, and was ${item.onHand ?? 'uncounted'} before. Count again to be sure.`
        : problem.message)
    } finally {
      setPending(false)
      void queryClient.invalidateQueries({ predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.includes('/stock') })
    }
  }

  return (
    <form
      className="flex flex-col gap-4 rounded-10 bg-sunken p-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!whyDisabled) void send()
      }}
    >
      <SegmentedControl
        label="What happened"
        isWide
        value={kind}
        onChange={setKind}
        segments={[{ id: 'received', label: kinds.received.label, ...notCounted }, { id: 'wasted', label: kinds.wasted.label, ...notCounted }, { id: 'counted', label: kinds.counted.label }]}
      />
      <NumberField
        label={kinds[kind].field}
        hasSteps
        minValue={kind === 'counted' ? 0 : 1}
        maxValue={most}
        value={quantity}
        onChange={setQuantity}
      />
      <TextField
        label="Why"
        isOptional={kind === 'received'}
        value={reason}
        onChange={setReason}
        maxLength={200}
        placeholder={kind === 'received' ? 'Tuesday’s delivery' : kind === 'wasted' ? 'Past its date' : 'Evening count'}
      />
      {error && <p role="alert" className="text-16 font-medium text-danger">{error}</p>}
      <Button type="submit" variant="primary" isPending={isPending} whyDisabled={whyDisabled}>{kinds[kind].save}</Button>
    </form>
  )
}

const words: Record<Movement['kind'], string> = {
  received: 'Received', held: 'Promised', released: 'No longer promised', sold: 'Sold', returned: 'Came back', counted: 'Counted', wasted: 'Waste',
}

function Movements({ item }: { item: StockItem }) {
  const { shop } = useHere()
  const path = { location: shop.slug, itemId: item.itemId }
  const query = usePages(['get', '/api/locations/{location}/stock/{itemId}/movements', path],
    (page, signal) => api.GET('/api/locations/{location}/stock/{itemId}/movements', { params: { path, query: { limit: pageLength, ...page } }, signal }))
  return (
    <section>
      <h3 className="mb-1 text-20">What happened to it</h3>
      <LoadedPages query={query} what="The movements">
        {(movements) => movements.length === 0 ? <p className="py-3 text-16 text-muted">Nothing yet.</p> : (
          <ul>
            {movements.map((movement) => (
              <li key={movement.id} className="flex gap-3 border-b border-line py-2.5 text-16">
                <span className="min-w-0 flex-1">
                  {words[movement.kind]}
                  {movement.orderNumber !== null && <> for order {movement.orderNumber}</>}
                  <span className="block text-14 text-muted">
                    <Time instant={movement.at} shape="dateTime" />
                    {[movement.person, movement.reason].filter(Boolean).map((text) => ` · ${text ?? ''}`).join('')}
                  </span>
                </span>
                <span className="shrink-0 text-end tabular">
                  {movement.onHandChange !== 0 && <span className="block font-semibold">{signed(movement.onHandChange)}</span>}
                  {movement.heldChange !== 0 && <span className="block text-14 text-muted">{signed(movement.heldChange)} promised</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </LoadedPages>
    </section>
  )
}

function signed(count: number): string {
  return count > 0 ? `+${count}` : `−${-count}`
}
