import { useMutation } from '@tanstack/react-query'
import { Link2, Mail, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { useHere } from '../here.ts'
import { LinkShare } from './link-share.tsx'
import { RoleFields } from './role-fields.tsx'
import type { Team } from './use-team.ts'
import type { GivenRole } from './words.ts'

type Way = 'email' | 'link' | 'account'

const ways: { id: Way; label: string; icon: React.ReactNode; hint: string; submit: string }[] = [
  { id: 'email', label: 'Email', icon: <Mail aria-hidden="true" />, hint: 'They get an email with a link, and need an account with this address.', submit: 'Send the invitation' },
  { id: 'link', label: 'Link', icon: <Link2 aria-hidden="true" />, hint: 'Whoever opens the link first gets the role. It works once, for seven days.', submit: 'Make a link' },
  { id: 'account', label: 'Account', icon: <UserPlus aria-hidden="true" />, hint: 'Someone who already has an account is added right away.', submit: 'Add to the team' },
]

/** Brings somebody onto the team. */
export function InviteSheet({ isOpen, team, onClose }: { isOpen: boolean; team: Team; onClose: () => void }) {
  const [madeId, setMadeId] = useState<string | null>(null)
  function close(): void {
    onClose()
    setMadeId(null)
  }
  return (
    <Sheet isOpen={isOpen} onClose={close} title={madeId ? 'Share this link' : 'Invite someone'} place="centre">
      {madeId ? <LinkShare id={madeId} onDone={close} /> : <InviteForm team={team} onLink={setMadeId} onDone={close} />}
    </Sheet>
  )
}

function InviteForm({ team, onLink, onDone }: { team: Team; onLink: (id: string) => void; onDone: () => void }) {
  const { shop } = useHere()
  const [way, setWay] = useState<Way>('email')
  const [email, setEmail] = useState('')
  const [offer, setOffer] = useState<{ role: GivenRole; jobTitle: string }>({ role: 'staff', jobTitle: '' })
  const { hint, submit } = ways.find(({ id }) => id === way) ?? { hint: '', submit: '' }
  const inviting = useMutation({
    mutationFn: async () => {
      const jobTitle = offer.jobTitle.trim()
      const body = { role: offer.role, ...(jobTitle === '' ? {} : { jobTitle }) }
      if (way === 'account') return { way, name: (await team.appoint({ ...body, email: email.trim() })).name }
      const { id } = await team.invite(way === 'email' ? { ...body, email: email.trim() } : body)
      return { way, id }
    },
    onSuccess: (made) => {
      void team.refresh()
      if (made.way === 'link' && made.id !== undefined) return onLink(made.id)
      showToast({ title: made.name === undefined ? `The invitation is on its way to ${email.trim()}` : `${made.name} works at ${shop.name} now`, tone: 'positive' })
      return onDone()
    },
  })
  const problem = inviting.isError ? problemOf(inviting.error) : undefined
  const words = problem?.status === 404 && way === 'account' ? 'Nobody has an account with this address yet. Invite them by email instead.'
    : problem?.code === 'invalidInput' ? 'That doesn’t look like an email address.' : problem?.message
  return (
    <form
      className="flex flex-col gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!inviting.isPending && (way === 'link' || email.trim() !== '')) inviting.mutate()
      }}
    >
      <div className="flex flex-col gap-2">
        <SegmentedControl
          label="How"
          isWide
          segments={ways}
          value={way}
          onChange={(next) => {
            setWay(next)
            inviting.reset()
          }}
        />
        <p className="text-14 text-muted">{hint}</p>
      </div>
      {way !== 'link' && (
        <TextField
          label="Email address"
          type="email"
          inputMode="email"
          value={email}
          onChange={(next) => {
            setEmail(next)
            inviting.reset()
          }}
          error={words}
          autoComplete="off"
        />
      )}
      <RoleFields offer={offer} onChange={setOffer} />
      {way === 'link' && words && <p role="alert" className="text-16 font-medium text-danger">{words}</p>}
      <Button type="submit" variant="primary" isPending={inviting.isPending} whyDisabled={way !== 'link' && email.trim() === '' ? 'Type an email address first' : undefined}>
        {submit}
      </Button>
    </form>
  )
}
