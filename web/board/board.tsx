import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { LocationGate, type Here } from '../crew/gate.tsx'
import { useMyShops } from '../crew/my-shops.ts'
import { sessionQuery } from '../ground/session.ts'
import type { Problem } from '../api/problem.ts'
import { usePageTitle } from '../ground/page-title.ts'
import { useStored } from '../ground/device/stored.ts'
import { BoardShell } from '../ui/board-shell.tsx'
import { useAt } from '../ui/clock.ts'
import { StaleBanner } from '../ui/connection.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ErrorState } from '../ui/states.tsx'
import { useSteady } from '../ui/steady.ts'
import { arrange, lastMoment } from './arrange.ts'
import { Bar } from './bar.tsx'
import { BoardFlow } from './board-flow.tsx'
import { BoardFigures, BoardTitle, BoardTools } from './board-header.tsx'
import { createBoardStore, shownCards, type BoardState } from './board-store.ts'
import { HelpDialog } from './help-dialog.tsx'
import { ring } from './sound.ts'
import { largeTickets, useWakeLock } from './screen.ts'
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

function LiveBoard({ here: { me, shop } }: { here: Here }) {
  const store = useMemo(() => createBoardStore(shop.slug, ring), [shop.slug])
  const state = useSyncExternalStore(store.subscribe, store.get)
  const { show } = route.useSearch()
  const navigate = route.useNavigate()
  const shops = useMyShops(me, 'board.read')
  const [isHelpOpen, setHelpOpen] = useState(false)
  const isLarge = useStored(largeTickets)
  const steps = useSteps(store)
  const arranged = useArranged(state, show)
  const isStale = useAt((now) => state.heardAt !== null && now - state.heardAt > staleMs)
  const connection = isStale && state.connection === 'live' ? 'connecting' : state.connection
  const waiting = [...state.cards.values()].filter(({ status }) => status === 'confirmed').length
  const root = useRef<HTMLDivElement>(null)
  const look = useSteady(root)

  useEffect(() => store.open(), [store])
  useWakeLock()
  usePageTitle(`${waiting > 0 ? `(${waiting}) ` : ''}Board of ${shop.name}`)
  useBoardKeys({ cards: arranged.open, onStep: steps.advance, onUndo: steps.undoLast, onHelp: () => setHelpOpen(true) })
  useGateAsked(state.refused)

  const isUnreachable = state.heardAt === null && state.connection !== 'connecting'
  return (
    <div ref={root}>
      {state.refused ? (
        <ErrorState isPage title="The board can’t be opened" onRetry={store.retry} action={<LinkButton href="/">Go to the start page</LinkButton>}>
          {state.refused.message}
        </ErrorState>
      ) : (
        <BoardShell
          title={<BoardTitle shop={shop} shops={shops} />}
          figures={<BoardFigures stats={state.stats} />}
          tools={<BoardTools connection={connection} onHelp={() => setHelpOpen(true)} />}
          banner={isStale && <StaleBanner since={state.heardAt ?? 0} onRetry={store.retry} />}
          bar={(
            <Bar
              arranged={arranged}
              shown={show}
              onShow={(stage) => void navigate({ search: stage ? { show: stage } : {}, replace: true })}
              state={state}
              store={store}
              steps={steps}
              shop={shop}
              isStale={isStale}
            />
          )}
          isStale={isStale}
        >
          {isUnreachable ? (
            <ErrorState title="No connection to Parlour" onRetry={store.retry}>
              The board opens automatically as soon as there’s a connection.
            </ErrorState>
          ) : (
            <BoardFlow arranged={arranged} shown={show} state={state} shop={shop} steps={steps} store={store} isStale={isStale} isLarge={isLarge} onReflow={look} />
          )}
          <HelpDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
        </BoardShell>
      )}
    </div>
  )
}

/** The tickets in their order. Taps and news change it at once; time alone does so when something is old, or an order for later comes near. */
function useArranged(state: BoardState, show: ReturnType<typeof route.useSearch>['show']) {
  const { cards: told, moving, stopped, clockAhead } = state
  const cards = useMemo(() => shownCards({ cards: told, moving }), [told, moving])
  const moment = useAt((now) => lastMoment(cards, now + clockAhead))
  return useMemo(() => arrange(cards, stopped, moment, show), [cards, stopped, moment, show])
}

/** Asks the gate again when the server says no: it knows whether somebody was signed out, suspended or asked for two-factor sign-in. */
function useGateAsked(refusal: Problem | null): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (refusal?.status === 401) void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
    if (refusal?.status === 403) void queryClient.invalidateQueries({ queryKey: ['get', '/api/me'] })
  }, [refusal, queryClient])
}
