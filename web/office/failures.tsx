import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { CircleCheck, RotateCw, TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import { answerOf, api, queries } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { paths } from '../api/schema.ts'
import { newKey } from '../storefront/device/new-key.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TextLink } from '../ui/link-button.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Time } from '../ui/time.tsx'
import { reasonOf, reasonWords } from './failure-words.ts'
import { useHere } from './here.ts'
import { OrderState } from './order-state.tsx'
import { PageHead } from './page-head.tsx'
import { LoadedPages, usePages } from './pages.tsx'

type DeadLetter = paths['/api/operations/dead-letters']['get']['responses'][200]['content']['application/json']['items'][number]

const route = getRouteApi('/office/$location/failures')
const pageLength = 30
/** The queue of what guests are told; trying it again charges nobody. */
const messages = 'order-messages'
const againMs = 10_000
/** While somebody waits for what they sent again. */
const soonMs = 2_000

/** What did not go through, why, and another try. */
export function FailuresPage() {
  const { shop } = useHere()
  const { all } = route.useSearch()
  const navigate = route.useNavigate()
  // What was sent again leaves the list of what needs a hand; it stays in sight until one knows what became of it.
  const [sent, setSent] = useState<DeadLetter[]>([])
  const wanted = { location: shop.slug, limit: pageLength, ...(all ? {} : { open: true }) }
  const query = usePages(['get', '/api/operations/dead-letters', wanted],
    (page, signal) => api.GET('/api/operations/dead-letters', { params: { query: { ...wanted, ...page } }, signal }), { refetchInterval: againMs })
  return (
    <>
      <PageHead
        title="Failures"
        words="Every step is tried again and again by itself. What still did not work waits here for somebody to decide."
      />
      <div className="mb-4">
        <SegmentedControl
          label="Show"
          value={all ? 'all' : 'open'}
          onChange={(id) => void navigate({ search: { all: id === 'all' ? true as const : undefined }, replace: true })}
          segments={[{ id: 'open', label: 'Need a hand' }, { id: 'all', label: 'All' }]}
        />
      </div>
      {sent.length > 0 && (
        <ul className="mb-4 flex max-w-3xl flex-col" aria-label="Being tried again">
          {sent.map((letter) => {
            const Told = letter.queue === messages ? MessageProgress : Progress
            return <Told key={letter.id} letter={letter} onSeen={() => setSent(sent.filter(({ id }) => id !== letter.id))} />
          })}
        </ul>
      )}
      <LoadedPages query={query} what="The failures">
        {(letters) => letters.length === 0 ? (
          <EmptyState picture="/pictures/check-mark-button.svg" title="Nothing needs a hand">
            When an order can not be paid or set aside after several tries, nobody is charged, the goods go back, and the reason stands here.
          </EmptyState>
        ) : (
          <ul className="flex max-w-3xl flex-col">
            {letters.map((letter) => <Failure key={letter.id} letter={letter} onSent={() => setSent((before) => [...before, letter])} />)}
          </ul>
        )}
      </LoadedPages>
    </>
  )
}

function Failure({ letter, onSent }: { letter: DeadLetter; onSent: () => void }) {
  const { shop } = useHere()
  const queryClient = useQueryClient()
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<string>()
  const reason = reasonOf(letter.reason)
  const order = letter.orderId !== null && letter.orderNumber !== null ? { id: letter.orderId, number: letter.orderNumber } : null

  async function redrive(): Promise<void> {
    setPending(true)
    setError(undefined)
    try {
      await answerOf(api.POST('/api/operations/dead-letters/{id}/redrive', { params: { path: { id: letter.id } }, headers: { 'idempotency-key': newKey() } }))
      onSent()
    } catch (caught) {
      setError(problemOf(caught).message)
    } finally {
      setPending(false)
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/operations/dead-letters'] })
    }
  }

  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 border-b border-line py-4">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1 text-16">
        <span className="flex flex-wrap items-center gap-2 font-semibold">
          {order ? <TextLink href={`/office/${shop.slug}/orders?order=${order.id}`}>Order {order.number}</TextLink> : whatWords(letter)}
          {letter.orderStatus && <OrderState status={letter.orderStatus} />}
        </span>
        <span className="min-w-0 wrap-break-word">{reason.words}</span>
        <span className="text-14 wrap-break-word text-muted">
          {reason.detail && <>{reason.detail} · </>}
          {letter.receives > 1 && <>taken up {letter.receives} times · </>}
          <Time instant={letter.createdAt} shape="dateTime" />
        </span>
        {letter.orderStatus === 'failed' && letter.queue !== messages && !letter.redrivenAt && (
          <span className="text-14 text-muted">The guest was told that it failed and that nothing was charged. Ask them first: trying again makes the order and charges it.</span>
        )}
        {letter.redrivenAt && <span className="text-14 text-muted">Sent again by {letter.redrivenBy ?? 'somebody'}, <Time instant={letter.redrivenAt} shape="dateTime" /></span>}
        {error && <span role="alert" className="font-medium text-danger">{error}</span>}
      </div>
      <Button icon={<RotateCw className="size-5" aria-hidden="true" />} isPending={isPending} whyDisabled={letter.redrivenAt ? 'It was sent again already' : undefined} onPress={() => void redrive()}>
        Try again
      </Button>
    </li>
  )
}

/** How the other try goes: asked again and again until the order is paid or has failed once more. */
function Progress({ letter, onSeen }: { letter: DeadLetter; onSeen: () => void }) {
  const order = queries.useQuery('get', '/api/orders/{id}', { params: { path: { id: letter.orderId ?? '' } } }, {
    enabled: letter.orderId !== null, staleTime: 0,
    refetchInterval: ({ state }) => (state.data && !['pending', 'processing'].includes(state.data.status) && state.dataUpdateCount > 1 ? false : soonMs),
  })
  const name = letter.orderNumber === null ? 'It' : `Order ${letter.orderNumber}`
  const state = order.isFetchedAfterMount ? order.data?.status : undefined
  const isUnderWay = state === undefined || state === 'pending' || state === 'processing'
  const hasFailed = state === 'failed'
  return (
    <li role="status" className="mb-2 flex min-h-14 items-center gap-3 rounded-10 bg-sunken py-1.5 ps-4 pe-1.5 text-16">
      {letter.orderId === null ? <CircleCheck className="size-5 shrink-0 text-positive" aria-hidden="true" />
        : isUnderWay ? <Spinner label="Working" />
        : hasFailed ? <TriangleAlert className="size-5 shrink-0 text-danger" aria-hidden="true" />
        : <CircleCheck className="size-5 shrink-0 text-positive" aria-hidden="true" />}
      <span className="min-w-0 flex-1">
        {letter.orderId === null ? 'It was put back into its queue. If it fails again, it comes back here.'
          : isUnderWay ? `${name} is being tried again …`
          : hasFailed ? `${name} failed again. ${reasonWords[order.data?.failure?.code ?? ''] ?? ''}`
          : `${name} went through.`}
      </span>
      {(!isUnderWay || letter.orderId === null) && <IconButton label="Seen" icon={<X />} onPress={onSeen} />}
    </li>
  )
}

/** A message takes no order anywhere: what becomes of it stands under Messages. */
function MessageProgress({ letter, onSeen }: { letter: DeadLetter; onSeen: () => void }) {
  return (
    <li role="status" className="mb-2 flex min-h-14 items-center gap-3 rounded-10 bg-sunken py-1.5 ps-4 pe-1.5 text-16">
      <CircleCheck className="size-5 shrink-0 text-positive" aria-hidden="true" />
      <span className="min-w-0 flex-1">The message about order {letter.orderNumber ?? ''} is being sent again. If it fails again, it comes back here.</span>
      <IconButton label="Seen" icon={<X />} onPress={onSeen} />
    </li>
  )
}

/** What was being done, for somebody who does not know our queues. */
const queueWords: Record<string, string> = { [messages]: 'Telling a guest', 'order-processing': 'Paying and setting aside', 'order-completed': 'What follows a completed order', 'order-events': 'Telling others about an order' }

function whatWords({ queue, event }: DeadLetter): string {
  return queueWords[queue] ?? `${queue} (${event})`
}
