import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { SingleChipGroup } from '../ui/chip-group.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { TextField } from '../ui/text-field.tsx'
import { moneyIfCancelled } from './board-words.ts'
import type { BoardStore } from './board-store.ts'
import type { Card } from './card.ts'
import { whyNotCancel } from './moves.ts'

const reasons = ['Sold out', 'Guest asked', 'Too busy', 'No-show', 'Mistake', 'Another reason']
const reasonMax = 200

/** Cancelling can't be undone, so it asks for a reason first. */
export function CancelSheet({ card, store, isOpen, onClose }: { card: Card; store: BoardStore; isOpen: boolean; onClose: () => void }) {
  const [reason, setReason] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<string>()
  const said = reason === 'Another reason' ? words.trim() : reason
  const whyDisabled = whyNotCancel(card) ?? (said ? undefined : 'Choose a reason first')

  async function cancel(): Promise<void> {
    setPending(true)
    setError(undefined)
    try {
      await store.cancel(card, said ?? '')
      store.say(`Order ${card.number} is cancelled. ${moneyIfCancelled(card)}`)
      onClose()
    } catch (problem) {
      setError(problemOf(problem).message)
    } finally {
      setPending(false)
    }
  }

  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={`Cancel order ${card.number}?`}
      place="centre"
      footer={
        <div className="flex flex-col gap-2 sm:flex-row-reverse">
          <Button variant="danger" size="board" isWide isPending={isPending} whyDisabled={whyDisabled} onPress={() => void cancel()}>
            Cancel the order
          </Button>
          <Button size="board" isWide onPress={onClose}>
            Keep the order
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-5">
        <p className="text-16 text-muted">
          {card.customerName ?? 'The guest'} will be notified. {moneyIfCancelled(card)} This can’t be undone.
        </p>
        <SingleChipGroup label="Reason" size="large" value={reason} onChange={setReason} options={reasons.map((id) => ({ id, label: id }))} />
        {reason === 'Another reason' && <TextField label="In a few words" value={words} onChange={setWords} maxLength={reasonMax} />}
        {error && <p role="alert" className="text-16 font-medium text-danger">{error}</p>}
      </div>
    </Sheet>
  )
}
