import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { useHere } from '../here.ts'
import type { Team } from './use-team.ts'

/** Another owner, by the address of their account: whoever it is can do everything, so nobody becomes one by a link. */
export function AddOwnerSheet({ isOpen, team, onClose }: { isOpen: boolean; team: Team; onClose: () => void }) {
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title="Add an owner" place="centre">
      <AddOwnerForm team={team} onDone={onClose} />
    </Sheet>
  )
}

function AddOwnerForm({ team, onDone }: { team: Team; onDone: () => void }) {
  const { shop } = useHere()
  const [email, setEmail] = useState('')
  const adding = useMutation({
    mutationFn: () => team.appointOwner(email.trim()),
    onSuccess: ({ name }) => {
      void team.refresh()
      showToast({ title: `${name} owns ${shop.businessName} now`, tone: 'positive' })
      onDone()
    },
  })
  const problem = adding.isError ? problemOf(adding.error) : undefined
  return (
    <form
      className="flex flex-col gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!adding.isPending && email.trim() !== '') adding.mutate()
      }}
    >
      <p className="text-16 text-muted">Owners can do everything at every {shop.businessName} location, including removing you as an owner. Choose someone you’d trust with the keys.</p>
      <TextField
        label="Email address"
        type="email"
        inputMode="email"
        hint="Of the account they have"
        value={email}
        onChange={(next) => {
          setEmail(next)
          adding.reset()
        }}
        error={problem?.status === 404 ? 'Nobody has an account with this address yet. Ask them to make one first.' : problem?.message}
        autoComplete="off"
      />
      <Button type="submit" variant="primary" isPending={adding.isPending} whyDisabled={email.trim() === '' ? 'Type an email address first' : undefined}>
        Make them an owner
      </Button>
    </form>
  )
}
