import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { AccountForm } from '../account-page.tsx'
import { ProofField } from './proof-field.tsx'

export interface ProofFormProps {
  hasPassword: boolean
  submitLabel: string
  isPrimary?: boolean
  /** What it throws is said below. */
  onProof: (proof: { password?: string }) => Promise<void>
  onLeave?: () => void
}

/** The password again, before something that a stranger at an open screen must not do. */
export function ProofForm({ hasPassword, submitLabel, isPrimary = false, onProof, onLeave }: ProofFormProps) {
  const [password, setPassword] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const proving = useMutation({ mutationFn: () => onProof(hasPassword ? { password } : {}) })
  const missing = hasPassword && password === ''
  return (
    <AccountForm
      takesFocus={onLeave !== undefined}
      error={proving.error}
      onSubmit={() => {
        setComplaining(true)
        if (!missing && !proving.isPending) proving.mutate()
      }}
    >
      <ProofField hasPassword={hasPassword} value={password} onChange={setPassword} error={isComplaining && missing ? 'Type your password.' : undefined} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant={isPrimary ? 'primary' : 'secondary'} isPending={proving.isPending}>
          {submitLabel}
        </Button>
        {onLeave && (
          <Button variant="quiet" onPress={onLeave}>
            Leave it
          </Button>
        )}
      </div>
    </AccountForm>
  )
}
