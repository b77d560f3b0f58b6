import { useMemo, useState } from 'react'
import type { Shop } from '../crew/shapes.ts'
import { TicketFlow } from '../ui/board-shell.tsx'
import type { Arranged } from './arrange.ts'
import type { BoardState, BoardStore } from './board-store.ts'
import { BoardTicket, type Doings } from './board-ticket.tsx'
import { CancelSheet } from './cancel-sheet.tsx'
import { CourierSheet } from './courier-sheet.tsx'
import type { Stage } from './stage.ts'
import { useMasonry } from './use-masonry.ts'
import type { Steps } from './use-steps.ts'

const emptyWords: Record<Stage | 'all', string> = {
  all: 'No orders. New ones appear here automatically.',
  pending: 'No new orders. They appear here automatically.',
  preparing: 'Nothing in progress. Tap Start on an order.',
  ready: 'No orders ready.',
}

interface BoardFlowProps {
  arranged: Arranged
  shown: Stage | undefined
  state: BoardState
  shop: Shop
  steps: Steps
  store: BoardStore
  isStale: boolean
  isLarge: boolean
  /** Called after a ticket has become higher or lower, which moves others. */
  onReflow: () => void
}

/** The tickets, and what opens over them. */
export function BoardFlow({ arranged, shown, state, shop, steps, store, isStale, isLarge, onReflow }: BoardFlowProps) {
  const [open, setOpen] = useState<{ sheet: 'cancel' | 'courier'; id: string } | null>(null)
  const place = useMasonry(onReflow)
  const doings = useMemo((): Doings => ({
    move: steps.move,
    putAway: store.putAway,
    cancel: (id) => setOpen({ sheet: 'cancel', id }),
    courier: (id) => setOpen({ sheet: 'courier', id }),
  }), [steps, store])
  const opened = open ? state.cards.get(open.id) : undefined
  const isLoading = state.heardAt === null
  return (
    <>
      <TicketFlow isLarge={isLarge} empty={arranged.open.length === 0 ? (isLoading ? 'Loading…' : emptyWords[shown ?? 'all']) : undefined}>
        {arranged.open.map((card) => (
          <BoardTicket
            key={card.id}
            card={card}
            shop={shop}
            clockAhead={state.clockAhead}
            isNew={state.arrived.has(card.id) && card.status === 'confirmed'}
            isStopped={state.stopped.has(card.id)}
            isMoving={state.moving.has(card.id)}
            isStale={isStale}
            isLarge={isLarge}
            doings={doings}
            place={place}
          />
        ))}
      </TicketFlow>
      {opened && <CancelSheet card={opened} store={store} isOpen={open?.sheet === 'cancel'} onClose={() => setOpen(null)} />}
      {opened && <CourierSheet card={opened} shop={shop} store={store} steps={steps} isOpen={open?.sheet === 'courier'} onClose={() => setOpen(null)} />}
    </>
  )
}
