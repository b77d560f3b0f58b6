import { useState } from 'react'
import type { Member } from '../../crew/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useLast } from '../use-last.ts'
import { RoleFields, type Offer } from './role-fields.tsx'
import type { Team } from './use-team.ts'

/** Another role or job title for somebody who is here. */
export function ChangeSheet({ member: open, team, onClose }: { member: Member | null; team: Team; onClose: () => void }) {
  const member = useLast(open ?? undefined) ?? null
  return (
    <Sheet isOpen={open !== null} onClose={onClose} title={member?.name ?? ''} place="centre">
      {member && <ChangeForm key={member.personId} member={member} team={team} onDone={onClose} />}
    </Sheet>
  )
}

function ChangeForm({ member, team, onDone }: { member: Member; team: Team; onDone: () => void }) {
  const before: Offer = { role: member.role === 'owner' ? 'manager' : member.role, jobTitle: member.jobTitle ?? '' }
  const [offer, setOffer] = useState(before)
  const [isPending, setPending] = useState(false)
  const isChanged = offer.role !== before.role || offer.jobTitle.trim() !== before.jobTitle

  async function save(): Promise<void> {
    setPending(true)
    const isDone = await team.change(member, offer.role, offer.jobTitle.trim())
    setPending(false)
    if (isDone) onDone()
  }
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && !isPending) void save()
      }}
    >
      <RoleFields offer={offer} onChange={setOffer} />
      <Button type="submit" variant="primary" isPending={isPending} whyDisabled={isChanged ? undefined : 'Nothing has changed yet'}>
        Save
      </Button>
    </form>
  )
}
