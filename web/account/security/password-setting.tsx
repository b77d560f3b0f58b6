import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Me } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxField } from '../../ui/choice-fields.tsx'
import { showToast } from '../../ui/toast.ts'
import { AccountForm } from '../account-page.tsx'
import { NewPasswordField } from '../new-password-field.tsx'
import { passwordLacks } from '../password-words.ts'
import { renewMe } from '../signing-in.ts'
import { FormButtons } from './email-setting.tsx'
import { ProofField } from './proof-field.tsx'
import { Setting } from './setting.tsx'

/** The password: another one, or a first one for who signed up with their number. */
export function PasswordSetting({ me }: { me: Me }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Setting
      title="Password"
      value={me.hasPassword ? 'Set' : 'None: you sign in with a code to your phone'}
      action={!isOpen && (
        <Button onPress={() => setOpen(true)} whyDisabled={me.email === null ? 'A password goes with an email address. Add one first.' : undefined}>
          {me.hasPassword ? 'Change' : 'Choose one'}
        </Button>
      )}
    >
      {isOpen && <PasswordForm me={me} onClose={() => setOpen(false)} />}
    </Setting>
  )
}

function PasswordForm({ me, onClose }: { me: Me; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const [revokeOtherSessions, setRevoke] = useState(true)
  const [isComplaining, setComplaining] = useState(false)
  const changing = useMutation({
    mutationFn: () => api.POST('/api/auth/change-password', { body: { newPassword, revokeOtherSessions, ...(me.hasPassword && { currentPassword }) } }),
    onSuccess: async () => {
      await renewMe(queryClient)
      showToast({ title: 'Password changed', tone: 'positive', ...(revokeOtherSessions && { detail: 'Your other devices were signed out.' }) })
      onClose()
    },
  })
  const own = [me.name, me.email]
  const currentError = me.hasPassword && currentPassword === '' ? 'Type the password that you have.' : undefined

  function submit(): void {
    setComplaining(true)
    if (!currentError && passwordLacks(newPassword, own) === undefined && !changing.isPending) changing.mutate()
  }
  return (
    <AccountForm error={changing.error} onSubmit={submit}>
      <ProofField hasPassword={me.hasPassword} value={currentPassword} onChange={setCurrent} error={isComplaining ? currentError : undefined} />
      <NewPasswordField label="New password" value={newPassword} onChange={setNew} own={own} isComplaining={isComplaining} />
      <CheckboxField label="Sign out my other devices" isSelected={revokeOtherSessions} onChange={setRevoke} />
      <FormButtons isPending={changing.isPending} submitLabel="Set the password" onClose={onClose} />
    </AccountForm>
  )
}
