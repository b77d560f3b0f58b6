import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

const nameMax = 120

/** Another name for the person who is signed in. */
export function RenameForm({ name: before, onDone }: { name: string; onDone: () => void }) {
  const queryClient = useQueryClient()
  const [name, setName] = useState(before)
  const renaming = useMutation({
    mutationFn: () => api.PATCH('/api/me', { body: { name: name.trim() } }),
    onSuccess: async () => {
      await Promise.all([queryClient.invalidateQueries({ queryKey: ['session'] }), queryClient.invalidateQueries({ queryKey: ['get', '/api/me'] })])
      onDone()
    },
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') renaming.mutate()
      }}
      className="flex flex-col gap-3"
    >
      <TextField
        label="Name"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opened by a press
        autoFocus
        autoComplete="name"
        maxLength={nameMax}
        value={name}
        onChange={setName}
        error={name.trim() === '' ? 'What may we call you?' : renaming.isError ? problemOf(renaming.error).message : undefined}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" isPending={renaming.isPending}>
          Save
        </Button>
        <Button variant="quiet" onPress={onDone}>
          Keep it as it is
        </Button>
      </div>
    </form>
  )
}
