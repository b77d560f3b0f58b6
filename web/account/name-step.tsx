import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AccountForm, AccountPage } from './account-page.tsx'
import { renewMe } from './signing-in.ts'

const nameMax = 120

/** After the first sign-in with a number: what to call somebody who only gave their number. */
export function NameStep({ onDone }: { onDone: () => void }) {
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const naming = useMutation({
    mutationFn: () => api.PATCH('/api/me', { body: { name: name.trim() } }),
    onSuccess: async () => {
      await renewMe(queryClient)
      onDone()
    },
  })
  return (
    <AccountPage title="Welcome" lead="Your account is there. What may we call you when your order is ready?">
      <AccountForm
        error={naming.error}
        onSubmit={() => {
          setComplaining(true)
          if (name.trim() !== '' && !naming.isPending) naming.mutate()
        }}
      >
        <TextField
          label="Name"
          autoComplete="name"
          maxLength={nameMax}
          value={name}
          onChange={setName}
          error={isComplaining && name.trim() === '' ? 'What may we call you?' : undefined}
        />
        <Button type="submit" variant="primary" size="large" isWide isPending={naming.isPending}>
          Go on
        </Button>
        <Button variant="quiet" onPress={onDone}>
          Not now
        </Button>
      </AccountForm>
    </AccountPage>
  )
}
