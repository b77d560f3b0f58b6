import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Me } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.ts'
import { AccountForm } from '../account-page.tsx'
import { CodeStep } from '../code-step.tsx'
import { PhoneField, useReadNumber } from '../phone-field.tsx'
import { showNumber } from '../phone-number.ts'
import { sendPhoneCode } from '../phone-sign-in.tsx'
import { renewMe } from '../signing-in.ts'
import { FormButtons } from './email-setting.tsx'
import { ProofField } from './proof-field.tsx'
import { Setting } from './setting.tsx'

/** The phone number: it signs in with a code, and finds orders that were placed with it. */
export function PhoneSetting({ me }: { me: Me }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Setting
      title="Phone"
      value={me.phoneNumber === null ? 'None: add one to sign in with a code' : showNumber(me.phoneNumber)}
      action={!isOpen && <Button onPress={() => setOpen(true)}>{me.phoneNumber === null ? 'Add' : 'Change'}</Button>}
    >
      {isOpen && <PhoneForm me={me} onClose={() => setOpen(false)} />}
    </Setting>
  )
}

function PhoneForm({ me, onClose }: { me: Me; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState('')
  const [password, setPassword] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const read = useReadNumber(typed)
  const change = { updatePhoneNumber: true, ...(me.hasPassword && { password }) } as const
  const sending = useMutation({
    mutationFn: async (phoneNumber: string) => ({ resendAt: Date.now() + await sendPhoneCode({ phoneNumber, ...change }) * 1000 }),
  })
  const passwordError = me.hasPassword && password === '' ? 'Type your password.' : undefined
  if (sending.isSuccess && read) {
    const { number, shown } = read
    const body = { phoneNumber: number, ...change }
    return (
      <div className="flex flex-col gap-4">
        <p className="text-16 text-muted">
          We sent a code to <strong className="font-semibold whitespace-nowrap text-text">{shown}</strong>. It is good for five minutes.
        </p>
        <CodeStep
          resendAt={sending.data.resendAt}
          onCode={async (code) => {
            await api.POST('/api/auth/phone-number/verify', { body: { ...body, code } })
            await renewMe(queryClient)
            showToast({ title: 'Phone number confirmed', tone: 'positive' })
            onClose()
          }}
          onResend={() => sendPhoneCode(body)}
          submitLabel="Keep this number"
        />
        <Button variant="quiet" onPress={() => sending.reset()}>
          Change what I typed
        </Button>
      </div>
    )
  }
  return (
    <AccountForm
      error={sending.error}
      onSubmit={() => {
        setComplaining(true)
        if (read && !passwordError && !sending.isPending) sending.mutate(read.number)
      }}
    >
      <PhoneField value={typed} onChange={setTyped} isComplaining={isComplaining} />
      <ProofField hasPassword={me.hasPassword} value={password} onChange={setPassword} error={isComplaining ? passwordError : undefined} />
      <FormButtons isPending={sending.isPending} submitLabel="Send me a code" onClose={onClose} />
    </AccountForm>
  )
}
