import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { AccountForm } from './account-page.tsx'
import { accountWords } from './account-words.ts'
import { CodeStep } from './code-step.tsx'
import { PhoneField, useReadNumber } from './phone-field.tsx'
import { signInByPhone } from './session.ts'
import type { SignInOutcome } from './session.ts'
import { useWaitingCode } from './waiting-code.ts'

/** Sends a code to a number. @returns the seconds until another can be sent */
export async function sendPhoneCode(phoneNumber: string): Promise<number> {
  return (await answerOf(api.POST('/api/auth/phone-number/send-otp', { body: { phoneNumber } }))).retryAfterSeconds
}

/** Signing in, or up, with the code that a number gets. */
export function PhoneSignIn({ onFirst }: { onFirst: (outcome: SignInOutcome & { isNew: boolean }) => void }) {
  const queryClient = useQueryClient()
  const { waiting, begin, end } = useWaitingCode('phone')
  const [typed, setTyped] = useState(waiting?.to ?? '')
  const [isComplaining, setComplaining] = useState(false)
  const read = useReadNumber(typed)
  const sending = useMutation({ mutationFn: sendPhoneCode, onSuccess: (seconds, to) => begin({ to, name: '', resendAt: Date.now() + seconds * 1000 }) })
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
          onResend={() => sendPhoneCode(number)}
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
      problem={sending.isError ? accountWords(problemOf(sending.error)) : undefined}
      onSubmit={() => {
        setComplaining(true)
        if (read && !sending.isPending) sending.mutate(read.number)
      }}
    >
      <PhoneField value={typed} onChange={setTyped} isComplaining={isComplaining} />
      <Button type="submit" variant="primary" size="large" isWide isPending={sending.isPending}>
        Send me a code
      </Button>
      <p className="text-14 text-muted">A number that is new here gets an account.</p>
    </AccountForm>
  )
}
