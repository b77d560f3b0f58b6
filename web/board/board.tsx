import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { LocationGate, type Here } from '../crew/gate.tsx'
import { useMyShops } from '../crew/my-shops.ts'
import { sessionQuery } from '../account/session.ts'
import { usePageTitle } from '../storefront/page-title.ts'
import { BoardShell } from '../ui/board-shell.tsx'
import { StaleBanner } from '../ui/connection.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { useNow } from '../ui/now.ts'
import { ErrorState } from '../ui/states.tsx'
import { BoardColumns, ColumnTabs } from './board-columns.tsx'
import { BoardFigures, BoardTitle, BoardTools } from './board-header.tsx'
import { createBoardStore, shownCards } from './board-store.ts'
import { arrange } from './columns.ts'
import { HelpDialog } from './help-dialog.tsx'
import { ring } from './sound.ts'
import { useWakeLock } from './screen.ts'
import { useBoardKeys } from './use-board-keys.ts'
import { useSteps } from './use-steps.ts'
import '../ui/work.css'

const route = getRouteApi('/board/$location')

/** The board of a location, for those who make what was ordered. */
export function BoardPage() {
  const { location } = route.useParams()
  return (
    <LocationGate location={location} may="board.read" what="The board">
      {(here) => <LiveBoard key={here.shop.id} here={here} />}
    </LocationGate>
  )
}

/** A board that has not been heard of for this long may be wrong. */
const staleMs = 20_000
const clockMs = 1_000
const newForMs = 30_000

function LiveBoard({ here: { me, shop } }: { here: Here }) {
  const store = useMemo(() => createBoardStore(shop.slug, ring), [shop.slug])
  const state = useSyncExternalStore(store.subscribe, store.get)
  const deviceNow = useNow(clockMs)
  const now = deviceNow + state.clockAhead
  const shops = useMyShops(me, 'board.read')
  const [isHelpOpen, setHelpOpen] = useState(false)
  const steps = useSteps(store)
  const queryClient = useQueryClient()
  // A second is long enough for the order of a column, and taps and news change it at once.
  const cards = useMemo(() => shownCards(state), [state])
  const columns = useMemo(() => arrange(cards, state.stopped, now), [cards, state.stopped, now])
  const isStale = state.heardAt !== null && deviceNow - state.heardAt > staleMs
  const connection = isStale && state.connection === 'live' ? 'connecting' : state.connection
  const waiting = columns.pending.filter(({ status }) => status === 'confirmed').length

  useEffect(() => store.open(), [store])
  useEffect(() => store.forgetArrivals(deviceNow - newForMs), [store, deviceNow])
  useWakeLock()
  usePageTitle(`${waiting > 0 ? `(${waiting}) ` : ''}Board of ${shop.name}`)
  useBoardKeys({ columns, onStep: steps.advance, onUndo: steps.undoLast, onHelp: () => setHelpOpen(true) })

  const refusal = state.refused
  useEffect(() => {
    // Signed out elsewhere: the gate notices and leads to the sign-in page.
    if (refusal?.status === 401) void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
    // Suspended, dismissed, or asked for two-factor sign-in: the gate says which.
    if (refusal?.status === 403) void queryClient.invalidateQueries({ queryKey: ['get', '/api/me'] })
  }, [refusal, queryClient])
  if (refusal) {
    return (
      <ErrorState isPage title="The board could not be opened" onRetry={store.retry} action={<LinkButton href="/">Go to the start</LinkButton>}>
        {refusal.message}
      </ErrorState>
    )
  }
  const isUnreachable = state.heardAt === null && state.connection !== 'connecting'
  return (
    <BoardShell
      title={<BoardTitle shop={shop} shops={shops} />}
      figures={<BoardFigures stats={state.stats} connection={connection} />}
      tools={<BoardTools connection={connection} onHelp={() => setHelpOpen(true)} />}
      banner={isStale && <StaleBanner since={state.heardAt ?? 0} onRetry={store.retry} />}
      tabs={<ColumnTabs columns={columns} />}
      isStale={isStale}
    >
      {isUnreachable ? (
        <div className="flex-1">
          <ErrorState title="No connection to Parlour" onRetry={store.retry}>
            The board opens by itself as soon as there is one.
          </ErrorState>
        </div>
      ) : (
        <BoardColumns columns={columns} state={state} now={now} shop={shop} steps={steps} store={store} isStale={isStale} />
      )}
      <HelpDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </BoardShell>
  )
}
