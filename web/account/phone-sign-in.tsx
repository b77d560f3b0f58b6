import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { AccountForm } from './account-page.tsx'
import { CodeStep } from './code-step.tsx'
import { PhoneField, useReadNumber } from './phone-field.tsx'
import { signInByPhone } from './signing-in.ts'
import type { SignInOutcome } from './signing-in.ts'
import { useWaitingCode } from './waiting-code.ts'

/** To sign in with, or to become the number of who is signed in, whose proof is looked at before. */
type CodeWanted = { phoneNumber: string; updatePhoneNumber?: true; password?: string }

/** Sends a code to a number. @returns the seconds until another can be sent @throws Problem, such as INVALID_PASSWORD */
export async function sendPhoneCode(body: CodeWanted): Promise<number> {
  return (await answerOf(api.POST('/api/auth/phone-number/send-otp', { body }))).retryAfterSeconds
}

/** Signing in, or up, with the code that a number gets. */
export function PhoneSignIn({ onFirst }: { onFirst: (outcome: SignInOutcome & { isNew: boolean }) => void }) {
  const queryClient = useQueryClient()
  const { waiting, begin, end } = useWaitingCode('phone')
  const [typed, setTyped] = useState(waiting?.to ?? '')
  const [isComplaining, setComplaining] = useState(false)
  const read = useReadNumber(typed)
  const sending = useMutation({
    mutationFn: (phoneNumber: string) => sendPhoneCode({ phoneNumber }),
    onSuccess: (seconds, to) => begin({ to, name: '', resendAt: Date.now() + seconds * 1000 }),
  })
  if (waiting && read) {
    const { number, shown } = read
    return (
      <>
        <p className="text-16 text-muted">
          We sent a code to <strong className="font-semibold whitespace-nowrap text-text">{shown}</strong>. It is good for five minutes.
        </p>
        <CodeStep
          resendAt={waiting.resendAt}
          onCode={async (code) => {
            const outcome = await signInByPhone(queryClient, { phoneNumber: number, code })
            end()
            onFirst(outcome)
          }}
          onResend={() => sendPhoneCode({ phoneNumber: number })}
          submitLabel="Sign in"
        />
        <Button variant="quiet" onPress={end}>
          Use another number
        </Button>
      </>
    )
  }
  return (
    <AccountForm
      error={sending.error}
      onSubmit={() => {
        setComplaining(true)
        if (read && !sending.isPending) sending.mutate(read.number)
      }}
    >
      <PhoneField value={typed} onChange={setTyped} isComplaining={isComplaining} />
      <Button type="submit" variant="primary" size="large" isWide isPending={sending.isPending}>
        Send me a code
      </Button>
      <p className="text-14 text-muted">New here? We’ll create an account for this number.</p>
    </AccountForm>
  )
}
