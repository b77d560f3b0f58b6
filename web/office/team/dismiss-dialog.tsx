import { useState } from 'react'
import type { Member } from '../../crew/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useHere } from '../here.ts'
import { useLast } from '../use-last.ts'
import type { Team } from './use-team.ts'

/** Asks before somebody is taken off the team: they lose their screens in that moment. */
export function DismissDialog({ member: open, team, onClose }: { member: Member | null; team: Team; onClose: () => void }) {
  const { shop } = useHere()
  const member = useLast(open ?? undefined) ?? null
  const [isPending, setPending] = useState(false)
  const isOwner = member?.role === 'owner'

  async function dismiss(dismissed: Member): Promise<void> {
    setPending(true)
    await team.dismiss(dismissed)
    setPending(false)
    onClose()
  }
  return (
    <Dialog
      isOpen={open !== null}
      onClose={onClose}
      isAlert
      title={isOwner ? `Take the ownership of ${member.name} away?` : `Remove ${member?.name ?? ''} from the team?`}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>Keep</Button>
          <Button variant="danger" isPending={isPending} onPress={() => { if (member) void dismiss(member) }}>
            {isOwner ? 'Take it away' : 'Remove'}
          </Button>
        </>
      }
    >
      {isOwner
        ? `They own ${shop.businessName} no longer, at any of its places. What they did stays in the books.`
        : `They lose access to ${shop.name} immediately. Their past activity stays on record. To pause access, suspend them instead.`}
    </Dialog>
  )
}
