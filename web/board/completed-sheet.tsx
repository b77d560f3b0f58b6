import { useRef } from 'react'
import type { Shop } from '../crew/shapes.ts'
import { Button } from '../ui/button.tsx'
import { useAt } from '../ui/clock.ts'
import { Sheet } from '../ui/sheet.tsx'
import { useSteady } from '../ui/steady.ts'
import { formatTime } from '../ui/time-format.ts'
import type { BoardState } from './board-store.ts'
import type { Card } from './card.ts'
import { stepBack } from './moves.ts'
import type { Steps } from './use-steps.ts'

interface CompletedProps {
  cards: Card[]
  shop: Shop
  steps: Steps
  state: BoardState
  isStale: boolean
}

/** What was handed over in the last half hour, and how to take it back. */
export function CompletedSheet({ isOpen, onClose, ...rest }: CompletedProps & { isOpen: boolean; onClose: () => void }) {
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title="Completed" place="side">
      <List {...rest} />
    </Sheet>
  )
}

function List({ cards, shop, steps, state, isStale }: CompletedProps) {
  const list = useRef<HTMLUListElement>(null)
  // A recalled order leaves the list, and the next one slides under the finger.
  useSteady(list)
  return (
    <>
      <p className="text-16 text-muted">Orders handed over in the last half hour. You can recall one within a minute of completing it.</p>
      <ul ref={list} className="mt-4 flex flex-col">
        {cards.map((card) => (
          <li key={card.id} data-does={`recall ${card.status}`} className="border-t border-line py-2">
            <article aria-label={`Order ${card.number}, Completed`} className="flex items-center gap-3">
              <h3 className="min-w-14 text-31">{card.number}</h3>
              <div className="min-w-0 flex-1">
                <p className="text-16 font-semibold">
                  {formatTime(card.statusChangedAt, 'time', shop.timeZone, shop.locale)}
                  {card.customerName && ` · ${card.customerName}`}
                </p>
                <p className="line-clamp-2 text-16 text-muted">{card.lines.map(({ quantity, name }) => `${quantity}× ${name}`).join(', ')}</p>
              </div>
              <Recall card={card} steps={steps} clockAhead={state.clockAhead} isMoving={state.moving.has(card.id)} isStale={isStale} />
            </article>
          </li>
        ))}
      </ul>
      {cards.length === 0 && <p className="py-10 text-center text-20 text-muted">Nothing completed in the last half hour.</p>}
    </>
  )
}

function Recall({ card, steps, clockAhead, isMoving, isStale }: { card: Card; steps: Steps; clockAhead: number; isMoving: boolean; isStale: boolean }) {
  const whyNot = useAt((now) => {
    const back = stepBack(card, now + clockAhead)
    return back ? (back.whyDisabled ?? null) : 'A completed delivery stays completed'
  })
  const back = stepBack(card, 0)
  return (
    <span className="settles shrink-0 transition-opacity">
      <Button
        size="bump"
        aria-label={`Recall, order ${card.number}`}
        isPending={isMoving}
        whyDisabled={isStale ? 'No connection' : (whyNot ?? undefined)}
        onPress={() => back && steps.move(card, back.to)}
      >
        Recall
      </Button>
    </span>
  )
}
