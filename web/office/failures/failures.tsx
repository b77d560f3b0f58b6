import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useHere } from '../here.ts'
import { PageHead } from '../page-head.tsx'
import { LoadedPages, usePages } from '../pages.tsx'
import { Failure, type DeadLetter } from './failure.tsx'
import { SentAgain } from './sent-again.tsx'

const route = getRouteApi('/office/$location/failures')
const pageLength = 30
const againMs = 10_000
/** While something that was tried again is followed above the list, which must not say otherwise. */
const followingMs = 3_000

/** What did not go through and somebody here can mend. */
export function FailuresPage() {
  const { shop } = useHere()
  const { all } = route.useSearch()
  const navigate = route.useNavigate()
  // What was tried again leaves the list of what needs a hand. It stays in sight until one knows what became of it.
  const [sent, setSent] = useState<DeadLetter[]>([])
  const wanted = { location: shop.slug, limit: pageLength, ...(all ? {} : { open: true }) }
  const query = usePages(['get', '/api/operations/dead-letters', wanted],
    (page, signal) => api.GET('/api/operations/dead-letters', { params: { query: { ...wanted, ...page } }, signal }), { refetchInterval: sent.length > 0 ? followingMs : againMs })
  return (
    <>
      <PageHead
        title="Failures"
        words="Parlour retries everything by itself. What still didn’t work waits here for you. Declined cards aren’t listed: those are between the guest and their bank."
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
          {sent.map((letter) => <SentAgain key={letter.id} letter={letter} onSeen={() => setSent(sent.filter(({ id }) => id !== letter.id))} />)}
        </ul>
      )}
      <LoadedPages query={query} what="The failures">
        {(letters) => letters.length === 0 ? (
          <EmptyState picture="/pictures/check-mark-button.svg" title={all ? 'No failures so far' : 'Nothing needs a hand'}>
            If a payment, the stock or a message fails after several tries, you’ll find it here with the reason and what you can do.
          </EmptyState>
        ) : (
          <ul className="flex max-w-3xl flex-col">
            {letters.map((letter) => <Failure key={letter.id} letter={letter} onSent={() => setSent((before) => [...before.filter(({ id }) => id !== letter.id), letter])} />)}
          </ul>
        )}
      </LoadedPages>
    </>
  )
}
