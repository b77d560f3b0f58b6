import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { useCouriers } from '../crew/couriers.ts'
import type { Shop } from '../crew/shapes.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import type { BoardStore } from './board-store.ts'
import type { Card } from './card.ts'
import type { Steps } from './use-steps.ts'

interface CourierSheetProps {
  card: Card
  shop: Shop
  store: BoardStore
  steps: Steps
  isOpen: boolean
  onClose: () => void
}

/** Gives a delivery to somebody; where nobody is a courier it can be sent all the same. */
export function CourierSheet({ card, shop, store, steps, isOpen, onClose }: CourierSheetProps) {
  const couriers = useCouriers(shop.slug, isOpen)
  const [pending, setPending] = useState<string | null>(null)
  const [error, setError] = useState<string>()

  async function give(personId: string | null): Promise<void> {
    setPending(personId ?? 'nobody')
    setError(undefined)
    try {
      await store.assign(card, personId)
      onClose()
    } catch (problem) {
      setError(problemOf(problem).message)
    } finally {
      setPending(null)
    }
  }

  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={`Assign a courier to order ${card.number}`} place="centre">
      <div className="flex flex-col gap-3">
        {couriers.map(({ personId, name }) => (
          <Button
            key={personId}
            size="board"
            isWide
            icon={<Avatar name={name} size="small" />}
            isPending={pending === personId}
            trailing={card.courierId === personId ? 'assigned' : undefined}
            onPress={() => void give(personId)}
          >
            {name}
          </Button>
        ))}
        {couriers.length === 0 && <p className="text-16 text-muted">There are no couriers here yet. A manager can add them in the office, under Team.</p>}
        {card.courierId !== null && (
          <Button size="board" variant="quiet" isWide isPending={pending === 'nobody'} onPress={() => void give(null)}>
            Unassign
          </Button>
        )}
        {card.courierId === null && card.status === 'ready' && (
          <Button
            size="board"
            variant="quiet"
            isWide
            onPress={() => {
              steps.move(card, 'outForDelivery')
              onClose()
            }}
          >
            Send out without a courier
          </Button>
        )}
        {error && <p role="alert" className="text-16 font-medium text-danger">{error}</p>}
      </div>
    </Sheet>
  )
}
