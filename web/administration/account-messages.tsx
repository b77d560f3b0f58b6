import { getRouteApi } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { SentList } from '../office/messages/sent-list.tsx'
import { PageHead } from '../office/page-head.tsx'
import { usePages } from '../office/pages.tsx'

const route = getRouteApi('/platform/messages')
const pageLength = 50
const againMs = 10_000

/** What was sent about accounts, and what became of it: whether the code somebody waits for has left. */
export function AccountMessagesPage() {
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const wanted = { limit: pageLength, ...(state && { state }) }
  const query = usePages(['get', '/api/operations/messages', { wanted }],
    (page, signal) => api.GET('/api/operations/messages', { params: { query: { ...wanted, ...page } }, signal }), { refetchInterval: againMs, keepsPrevious: true })
  return (
    <>
      <PageHead title="Messages" words="Codes, links and warnings about accounts, without what they said. Messages from a location to its guests and team are in its own office. Times are UTC." />
      <SentList
        query={query}
        state={state}
        onNarrow={(next) => void navigate({ search: { state: next }, replace: true })}
        emptyWords="When someone signs up, asks for a code or changes how they sign in, the messages they get are listed here for 90 days."
      />
    </>
  )
}
