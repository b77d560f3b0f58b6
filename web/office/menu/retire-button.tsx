import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast.ts'
import type { Item } from './item-draft.ts'
import { useRefreshMenu } from './use-menu-edits.ts'

interface RetireButtonProps {
  item: Item
  version: number
  whyDisabled: string | undefined
  onDone: () => void
}

/** Takes an item out of every menu for good, which cannot be undone, so it asks. */
export function RetireButton({ item, version, whyDisabled, onDone }: RetireButtonProps) {
  const [isAsking, setAsking] = useState(false)
  const [isPending, setPending] = useState(false)
  const refresh = useRefreshMenu()

  async function retire(): Promise<void> {
    setPending(true)
    try {
      const { outcome } = await answerOf(api.DELETE('/api/menu-items/{id}', { params: { path: { id: item.id }, header: { 'If-Match': `"${version}"` } } }))
      showToast(outcome === 'erased'
        ? { title: `${item.name} is deleted`, detail: 'It was never ordered.' }
        : { title: `${item.name} is retired`, detail: 'It can no longer be ordered. Past orders keep it.' })
      refresh()
      onDone()
    } catch (error) {
      showToast({ title: `${item.name} is still there`, detail: problemOf(error).message, tone: 'danger' })
      setAsking(false)
    } finally {
      setPending(false)
    }
  }

  return (
    <>
      <Button variant="quiet" whyDisabled={whyDisabled} onPress={() => setAsking(true)}>
        Retire
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Retire ${item.name}?`}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Keep it</Button>
            <Button variant="danger" isPending={isPending} onPress={() => void retire()}>Retire it</Button>
          </>
        }
      >
        It leaves {item.listings.length > 1 ? `all ${item.listings.length} menus it is on` : 'the menu'} for good. Orders that have it keep it.
        To stop selling it only here and for now, use “Sold out” or “Take off this menu”.
      </Dialog>
    </>
  )
}
