import { api } from '../../api/client.ts'
import { useHere } from '../here.ts'
import type { MessagesSearch } from '../office-search.ts'
import { usePages } from '../pages.tsx'
import { SentList } from './sent-list.tsx'

const pageLength = 50
const againMs = 10_000

/** What was sent to guests and crew of this place. */
export function SentTab({ state, onNarrow }: { state: MessagesSearch['state']; onNarrow: (state: MessagesSearch['state']) => void }) {
  const { shop } = useHere()
  const path = { location: shop.slug }
  const wanted = { limit: pageLength, ...(state && { state }) }
  const query = usePages(['get', '/api/locations/{location}/messages', { path, wanted }],
    (page, signal) => api.GET('/api/locations/{location}/messages', { params: { path, query: { ...wanted, ...page } }, signal }), { refetchInterval: againMs, keepsPrevious: true })
  return (
    <div className="pt-5">
      <SentList
        query={query}
        state={state}
        onNarrow={onNarrow}
        emptyWords="When a guest leaves an email address or a phone number with an order, the messages they get are listed here for 90 days."
      />
    </div>
  )
}
