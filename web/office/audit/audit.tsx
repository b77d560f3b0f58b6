import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { api } from '../../api/client.ts'
import { can } from '../../crew/roles.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { usePlace } from '../../ui/place.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { formatTime } from '../../ui/time-format.ts'
import { Time } from '../../ui/time.tsx'
import { useHere } from '../here.ts'
import { PageHead } from '../page-head.tsx'
import { LoadedPages, usePages } from '../pages.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { byDay } from './audit-words.ts'
import type { AuditEntry } from './entry.ts'
import { EntrySheet, roleName, whoWords } from './entry-sheet.tsx'

const route = getRouteApi('/office/$location/audit')
const againMs = 15_000
const pageLength = 50

/** Who did what, the newest first, by day. */
export function AuditPage() {
  const { shop, me } = useHere()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [cleared, setCleared] = useState(0)
  const path = { location: shop.slug }
  const everywhere = search.everywhere && can(me, shop, 'audit.readAll')
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
        title="Who did what"
        words="Everything that the team changes is written down by itself, and nobody can change it afterwards. It is kept for two years."
      />
      <AuditFilters key={cleared} search={search} onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change, entry: undefined }), replace: true })} />
      <LoadedPages query={query} what="What was done">
        {(entries) => entries.length > 0 ? (
          <Days entries={entries} isEverywhere={everywhere === true} onOpen={(entry) => void navigate({ search: (before) => ({ ...before, entry }) })} />
        ) : isNarrowed ? (
          <EmptyState title="Nothing like that was done" action={<Button onPress={showAll}>Show everything</Button>}>
            {search.q !== undefined && search.from === undefined && 'Words are looked for in the last 31 days. Choose an earlier first day to look further back.'}
          </EmptyState>
        ) : (
          <EmptyState picture="/pictures/magnifying-glass-tilted-left.svg" title="Nothing was done yet">
            When somebody of the team moves an order, changes a price or signs in, it stands here a moment later.
          </EmptyState>
        )}
      </LoadedPages>
      <EntrySheet
        entry={opened}
        onClose={() => void navigate({ search: (before) => ({ ...before, entry: undefined }) })}
        onNarrow={(to) => {
          setCleared(cleared + 1)
          void navigate({ search: ({ everywhere: kept }) => ({ everywhere: kept, ...to }) })
        }}
      />
    </>
  )
}

interface DaysProps {
  entries: AuditEntry[]
  /** Tells of each where it was. */
  isEverywhere: boolean
  onOpen: (id: string) => void
}

function Days({ entries, isEverywhere, onOpen }: DaysProps) {
  const { locale } = usePlace()
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {byDay(entries).map(({ day, entries: ofDay }) => (
        <section key={day}>
          <h2 className="sticky top-0 z-1 border-b border-line-strong bg-surface py-2 text-16 font-semibold">{dayWords(day, locale)}</h2>
          <ul>
            {ofDay.map((entry) => <Line key={entry.id} entry={entry} isEverywhere={isEverywhere} onOpen={onOpen} />)}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** A day of the shop's calendar has no zone: noon in one that never changes shows just it. */
function dayWords(day: string, locale: string): string {
  return formatTime(`${day}T12:00:00Z`, 'weekday', 'UTC', locale)
}

function Line({ entry, isEverywhere, onOpen }: { entry: AuditEntry; isEverywhere: boolean; onOpen: (id: string) => void }) {
  const { timeZone, locale } = usePlace()
  const { at, outcome, device, address, location, role } = entry
  // What is done after midnight belongs to the evening before, but happened on another date.
  const isNextDay = formatTime(at, 'weekday', timeZone, locale) !== dayWords(entry.businessDay, locale)
  const where = [isEverywhere ? location?.name ?? 'The whole business' : undefined, roleName(role), device, address].filter(Boolean).join(' · ')
  return (
    <li className="border-b border-line">
      <AriaButton
        onPress={() => onOpen(entry.id)}
        className="focus-ring -outline-offset-3 flex min-h-14 w-full cursor-pointer items-start gap-3 rounded-6 px-1 py-2.5 text-start text-16 transition-colors data-hovered:bg-tint data-pressed:bg-tint"
      >
        <span className="w-20 shrink-0 text-muted tabular">
          <Time instant={at} />
          {isNextDay && <span className="block text-14">{formatTime(at, 'weekday', timeZone, locale)}</span>}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block wrap-break-word"><span className="font-semibold">{whoWords(entry)}</span> {entry.sentence}</span>
          <span className="block truncate text-14 text-muted">{where}</span>
        </span>
        {outcome === 'refused' && <Badge tone="warning" size="small">Refused</Badge>}
      </AriaButton>
    </li>
  )
}
