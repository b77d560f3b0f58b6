import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { AuditFilters } from '../office/audit/audit-filters.tsx'
import { Days } from '../office/audit/days.tsx'
import { EntrySheet } from '../office/audit/entry-sheet.tsx'
import { PageHead } from '../office/page-head.tsx'
import { LoadedPages, usePages } from '../office/pages.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/states.tsx'

const route = getRouteApi('/platform/audit')
const againMs = 15_000
const pageLength = 50
/** What is done for no place in particular, is done to these. */
const kinds = ['person', 'account', 'other'] as const

/** What administrators and the operator did for the whole platform, the newest first, by days of UTC. */
export function PlatformAuditPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [cleared, setCleared] = useState(0)
  const wanted = {
    text: search.q, person: search.person, kind: search.kind, from: search.from, to: search.to, limit: pageLength,
    ...search.refused && { outcome: 'refused' as const },
  }
  const query = usePages(['get', '/api/operations/audit', { wanted }],
    (page, signal) => api.GET('/api/operations/audit', { params: { query: { ...wanted, ...page } }, signal }), { refetchInterval: againMs, keepsPrevious: true })
  const isNarrowed = [search.q, search.person, search.kind, search.from, search.to, search.refused].some((filter) => filter !== undefined)
  const narrow = (to: typeof search) => {
    setCleared(cleared + 1)
    void navigate({ search: to })
  }
  const opened = query.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === search.entry)
  return (
    <>
      <PageHead
        title="Activity"
        words="What administrators and operators have done across Parlour. Activity at a location is listed in its office. Kept for two years. Times are in UTC."
      />
      <AuditFilters
        key={cleared}
        search={search}
        onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change, entry: undefined }), replace: true })}
        kinds={kinds}
        members={[]}
        otherwise="One administrator"
      />
      <LoadedPages query={query} what="What was done">
        {(entries) => entries.length > 0 ? (
          <Days entries={entries} isEverywhere={false} onOpen={(entry) => void navigate({ search: (before) => ({ ...before, entry }) })} />
        ) : isNarrowed ? (
          <EmptyState title="No matching activity" action={<Button onPress={() => narrow({})}>Show everything</Button>}>
            {search.q !== undefined && search.from === undefined && 'The search covers the last 31 days. To look further back, choose an earlier “From” date.'}
          </EmptyState>
        ) : (
          <EmptyState picture="/pictures/magnifying-glass-tilted-left.svg" title="No activity yet">
            When an administrator signs in, looks someone up or helps them, it shows up here.
          </EmptyState>
        )}
      </LoadedPages>
      <EntrySheet entry={opened} onClose={() => void navigate({ search: (before) => ({ ...before, entry: undefined }) })} onNarrow={narrow} />
    </>
  )
}
