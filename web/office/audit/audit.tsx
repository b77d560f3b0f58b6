import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useWhole } from '../../api/pages.ts'
import { can } from '../../crew/roles.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useHere } from '../here.ts'
import { auditKinds } from '../office-search.ts'
import { PageHead } from '../page-head.tsx'
import { LoadedPages, usePages } from '../pages.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { hrefOf } from './audit-words.ts'
import { Days } from './days.tsx'
import { EntrySheet } from './entry-sheet.tsx'

const route = getRouteApi('/office/$location/audit')
const againMs = 15_000
const pageLength = 50
/** Who is helped to sign in again stands in the trail of the platform. */
const kinds = auditKinds.filter((kind) => kind !== 'person')
const membersPage = 100

/** Who did what, the newest first, by day. */
export function AuditPage() {
  const { shop, me } = useHere()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [cleared, setCleared] = useState(0)
  const path = { location: shop.slug }
  const members = useWhole(['get', '/api/locations/{location}/members', path],
    (page, signal) => api.GET('/api/locations/{location}/members', { params: { path, query: { limit: membersPage, ...page } }, signal })).data
  const maySeeAll = can(me, shop, 'audit.readAll')
  const everywhere = search.everywhere && maySeeAll
  const wanted = {
    text: search.q, person: search.person, kind: search.kind, from: search.from, to: search.to, limit: pageLength,
    ...search.refused && { outcome: 'refused' as const }, ...everywhere && { scope: 'business' as const },
  }
  const query = usePages(['get', '/api/locations/{location}/audit', { path, wanted }],
    (page, signal) => api.GET('/api/locations/{location}/audit', { params: { path, query: { ...wanted, ...page } }, signal }), { refetchInterval: againMs, keepsPrevious: true })
  const isNarrowed = [search.q, search.person, search.kind, search.from, search.to, search.refused].some((filter) => filter !== undefined)
  const showAll = () => {
    setCleared(cleared + 1)
    void navigate({ search: ({ everywhere: kept }) => ({ everywhere: kept }), replace: true })
  }
  const opened = query.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === search.entry)
  return (
    <>
      <PageHead
        title="Activity"
        words="Every change your team makes is recorded, and can’t be edited. It’s kept for two years."
      />
      <AuditFilters
        key={cleared}
        search={search}
        onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change, entry: undefined }), replace: true })}
        kinds={kinds}
        members={members}
        otherwise="A former member"
        switchesPlaces={maySeeAll}
      />
      <LoadedPages query={query} what="The activity">
        {(entries) => entries.length > 0 ? (
          <Days entries={entries} isEverywhere={everywhere === true} onOpen={(entry) => void navigate({ search: (before) => ({ ...before, entry }) })} />
        ) : isNarrowed ? (
          <EmptyState title="No matching activity" action={<Button onPress={showAll}>Show everything</Button>}>
            {search.q !== undefined && search.from === undefined && 'The search covers the last 31 days. To look further back, choose an earlier “From” date.'}
          </EmptyState>
        ) : maySeeAll && !everywhere ? (
          <EmptyState
            picture="/pictures/magnifying-glass-tilted-left.svg"
            title={`No activity at ${shop.name} yet`}
            action={<Button onPress={() => void navigate({ search: { everywhere: true } })}>Show all places</Button>}
          >
            Activity that concerns the whole business, such as an owner signing in, is under “All places”.
          </EmptyState>
        ) : (
          <EmptyState picture="/pictures/magnifying-glass-tilted-left.svg" title="No activity yet">
            When someone on the team moves an order, changes a price or signs in, it shows up here.
          </EmptyState>
        )}
      </LoadedPages>
      <EntrySheet
        entry={opened}
        hrefOf={({ subject, location }) => location === null || location.id === shop.id ? hrefOf(subject, shop.slug) : undefined}
        onClose={() => void navigate({ search: (before) => ({ ...before, entry: undefined }) })}
        onNarrow={(to) => {
          setCleared(cleared + 1)
          void navigate({ search: ({ everywhere: kept }) => ({ everywhere: kept, ...to }) })
        }}
      />
    </>
  )
}
