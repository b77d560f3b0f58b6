import { Bell, CircleCheck, Coffee, PackageCheck } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Shop } from '../crew/shapes.ts'
import { BoardColumn } from '../ui/board-shell.tsx'
import { classes } from '../ui/classes.ts'
import type { BoardState, BoardStore } from './board-store.ts'
import { BoardTicket } from './board-ticket.tsx'
import { CancelSheet } from './cancel-sheet.tsx'
import type { Card } from './card.ts'
import { columnIds, type ColumnId } from './columns.ts'
import { CourierSheet } from './courier-sheet.tsx'
import type { Steps } from './use-steps.ts'

const looks: Record<ColumnId, { label: string; icon: ReactNode; empty: string }> = {
  pending: { label: 'Pending', icon: <Bell aria-hidden="true" />, empty: 'No new orders. They appear here by themselves.' },
  preparing: { label: 'Preparing', icon: <Coffee aria-hidden="true" />, empty: 'Nothing in progress. Press Start on an order.' },
  ready: { label: 'Ready', icon: <PackageCheck aria-hidden="true" />, empty: 'Nobody is waiting for anything.' },
  completed: { label: 'Completed', icon: <CircleCheck aria-hidden="true" />, empty: 'What was handed over in the last half hour.' },
}

type Columns = Record<ColumnId, Card[]>

interface BoardColumnsProps {
  columns: Columns
  state: BoardState
  now: number
  shop: Shop
  steps: Steps
  store: BoardStore
  isStale: boolean
}

/** The four columns and what opens over them. */
export function BoardColumns({ columns, state, now, shop, steps, store, isStale }: BoardColumnsProps) {
  const [open, setOpen] = useState<{ sheet: 'cancel' | 'courier'; id: string } | null>(null)
  const opened = open ? state.cards.get(open.id) : undefined
  const isLoading = state.heardAt === null
  return (
    <>
      {columnIds.map((id) => (
        <BoardColumn
          key={id}
          id={`column-${id}`}
          label={looks[id].label}
          icon={looks[id].icon}
          count={columns[id].length}
          empty={isLoading ? 'Loading…' : looks[id].empty}
          isQuiet={id === 'completed'}
        >
          {columns[id].map((card) => (
            <div key={card.id} data-order={card.id} className="contents">
              <BoardTicket
                card={card}
                now={now}
                shop={shop}
                isNew={state.arrived.has(card.id) && card.status === 'confirmed'}
                isStopped={state.stopped.has(card.id)}
                isMoving={state.moving.has(card.id)}
                isStale={isStale}
                onMove={(to) => steps.move(card, to)}
                onPutAway={() => store.putAway(card.id)}
                onCancel={() => setOpen({ sheet: 'cancel', id: card.id })}
                onCourier={() => setOpen({ sheet: 'courier', id: card.id })}
              />
            </div>
          ))}
        </BoardColumn>
      ))}
      {opened && <CancelSheet card={opened} store={store} isOpen={open?.sheet === 'cancel'} onClose={() => setOpen(null)} />}
      {opened && <CourierSheet card={opened} shop={shop} store={store} steps={steps} isOpen={open?.sheet === 'courier'} onClose={() => setOpen(null)} />}
    </>
  )
}

/** Leads from column to column where not all of them fit. */
export function ColumnTabs({ columns }: { columns: Columns }) {
  const seen = useColumnInSight()
  return (
    <nav aria-label="Columns" className="flex border-b border-line bg-raised xl:hidden">
      {columnIds.map((id) => (
        <button
          key={id}
          type="button"
          aria-label={`${looks[id].label}, ${columns[id].length}`}
          aria-current={id === seen ? 'true' : undefined}
          onClick={() => columnElement(id)?.scrollIntoView({ behavior: 'smooth', inline: 'start', block: 'nearest' })}
          className={classes(
            'focus-ring -outline-offset-3 flex min-h-16 min-w-0 flex-1 cursor-pointer flex-col items-center justify-center gap-0.5 border-b-4 px-1 text-14 font-semibold select-none md:flex-row md:gap-2 md:text-16',
            id === seen ? 'border-accent-mark text-text' : 'border-transparent text-muted',
          )}
        >
          <span className="display text-20 tabular">{columns[id].length}</span>
          <span className="max-w-full truncate">{looks[id].label}</span>
        </button>
      ))}
    </nav>
  )
}

function columnElement(id: ColumnId): HTMLElement | null {
  return document.getElementById(`column-${id}`)
}

/** Which column a person sees first: the one whose start is nearest to the start of the screen. */
function useColumnInSight(): ColumnId {
  const [seen, setSeen] = useState<ColumnId>('pending')
  useEffect(() => {
    const scroller = document.getElementById('content')
    if (!scroller) return undefined
    const look = () => {
      const start = scroller.getBoundingClientRect().left
      const distances = columnIds.map((id) => ({ id, distance: Math.abs((columnElement(id)?.getBoundingClientRect().left ?? Infinity) - start) }))
      setSeen(distances.reduce((nearest, one) => (one.distance < nearest.distance ? one : nearest)).id)
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    return () => scroller.removeEventListener('scroll', look)
  }, [])
  return seen
}
