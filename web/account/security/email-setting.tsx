import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { Me } from '../../api/shapes.ts'
import { InboxLink } from '../../inbox/inbox-link.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmailAddress } from '../../ui/email-address.tsx'
import { showToast } from '../../ui/toast.ts'
import { AccountForm } from '../account-page.tsx'
import { accountWords, looksLikeEmail } from '../account-words.ts'
import { EmailField } from '../email-field.tsx'
import { ProofField } from './proof-field.tsx'
import { Setting } from './setting.tsx'

/** The email address: proved or not yet, and another one. */
export function EmailSetting({ me }: { me: Me }) {
  const [isOpen, setOpen] = useState(false)
  const value = me.email === null ? 'None yet' : (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <EmailAddress address={me.email} />
      {!me.emailVerified && <Badge tone="warning">Not confirmed yet</Badge>}
    </span>
  )
  return (
    <Setting
      title="Email"
      value={value}
      action={!isOpen && (
        <span className="flex flex-wrap gap-2">
          {me.email !== null && !me.emailVerified && <ProveButton email={me.email} />}
          <Button onPress={() => setOpen(true)}>{me.email === null ? 'Add' : 'Change'}</Button>
        </span>
      )}
    >
      {isOpen && <EmailForm me={me} onClose={() => setOpen(false)} />}
    </Setting>
  )
}

function ProveButton({ email }: { email: string }) {
  const sending = useMutation({
    mutationFn: () => api.POST('/api/auth/send-verification-email', { body: { email } }),
    onSuccess: () => showToast({ title: 'Check your email', detail: `A link is on its way to ${email}.`, tone: 'positive' }),
    onError: (error) => showToast({ title: 'No mail was sent', detail: accountWords(problemOf(error)), tone: 'warning' }),
  })
  return (
    <Button isPending={sending.isPending} onPress={() => sending.mutate()}>
      Send me a link
    </Button>
  )
}

function EmailForm({ me, onClose }: { me: Me; onClose: () => void }) {
  const [newEmail, setNewEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const changing = useMutation({ mutationFn: () => api.POST('/api/auth/change-email', { body: { newEmail: newEmail.trim(), ...(me.hasPassword && { password }) } }) })
  const emailError = looksLikeEmail(newEmail) ? undefined : 'Type the new email address.'
  const passwordError = me.hasPassword && password === '' ? 'Type your password.' : undefined
  if (changing.isSuccess) {
    return (
      <>
        <div role="status" className="flex flex-wrap items-center justify-between gap-3 rounded-10 bg-positive-soft px-4 py-3">
          <p className="text-16 wrap-anywhere">A link is on its way to <EmailAddress address={newEmail.trim()} />. The address counts once you opened it.</p>
          <Button variant="quiet" onPress={onClose}>
            Close
          </Button>
        </div>
        <InboxLink what="link" />
      </>
    )
  }
  return (
    <AccountForm
      error={changing.error}
      onSubmit={() => {
        setComplaining(true)
        if (!emailError && !passwordError && !changing.isPending) changing.mutate()
      }}
    >
      <EmailField label="New email" autoComplete="email" value={newEmail} onChange={setNewEmail} error={isComplaining ? emailError : undefined} />
      <ProofField hasPassword={me.hasPassword} value={password} onChange={setPassword} error={isComplaining ? passwordError : undefined} />
      <FormButtons isPending={changing.isPending} submitLabel="Mail me a link" onClose={onClose} />
    </AccountForm>
  )
}

/** The end of a form that opened in its place. */
export function FormButtons({ isPending, submitLabel, onClose }: { isPending: boolean; submitLabel: string; onClose: () => void }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" variant="primary" isPending={isPending}>
        {submitLabel}
      </Button>
      <Button variant="quiet" onPress={onClose}>
        Leave it
      </Button>
    </div>
  )
}
