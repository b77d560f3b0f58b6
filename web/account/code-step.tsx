import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { InboxLink } from '../inbox/inbox-link.tsx'
import { Button } from '../ui/button.tsx'
import { CodeField } from '../ui/code-field.tsx'
import { useNow } from '../ui/now.ts'
import { showToast } from '../ui/toast.ts'
import { accountWords, resendSeconds } from './account-words.ts'
import { waitingWords } from './waiting-words.ts'

const codeDigits = 6

export interface CodeStepProps {
  label?: string
  /** When another code can be sent, in milliseconds since 1970. */
  resendAt: number
  /** Uses the code; what it throws is said under the field. */
  onCode: (code: string) => Promise<unknown>
  /** Has another one sent. @returns the seconds until the next */
  onResend: () => Promise<number>
  submitLabel: string
}

/** The code that was sent: typed, pasted or suggested by the keyboard; sent again when it does not come. */
export function CodeStep({ label = 'Code', resendAt: firstResendAt, onCode, onResend, submitLabel }: CodeStepProps) {
  const [code, setCode] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const [resendAt, setResendAt] = useState(firstResendAt)
  const using = useMutation({
    mutationFn: onCode,
    onError: (error) => {
      const seconds = resendSeconds(problemOf(error))
      if (seconds !== undefined) setResendAt(Date.now() + seconds * 1000)
      setCode('')
    },
  })
  const resending = useMutation({
    mutationFn: onResend,
    onSuccess: (seconds) => {
      setResendAt(Date.now() + seconds * 1000)
      using.reset()
      showToast({ title: 'A new code is on its way', detail: 'The one before no longer works.', tone: 'positive' })
    },
    onError: (error) => {
      const seconds = resendSeconds(problemOf(error))
      if (seconds !== undefined) setResendAt(Date.now() + seconds * 1000)
      showToast({ title: 'No code was sent', detail: accountWords(problemOf(error)), tone: 'warning' })
    },
  })
  const wrong = using.isError && code === '' ? accountWords(problemOf(using.error)) : undefined
  const incomplete = isComplaining && code.length < codeDigits && !using.isError ? `The code has ${codeDigits} digits.` : undefined

  function use(complete: string): void {
    if (!using.isPending) using.mutate(complete)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setComplaining(true)
        if (code.length === codeDigits) use(code)
      }}
      className="flex flex-col gap-5"
    >
      <CodeField label={label} value={code} onChange={setCode} onComplete={use} error={wrong ?? incomplete} takesFocus />
      <Button type="submit" variant="primary" size="large" isWide isPending={using.isPending}>
        {submitLabel}
      </Button>
      <ResendButton at={resendAt} isPending={resending.isPending} onPress={() => resending.mutate()} />
      <InboxLink what="code" />
    </form>
  )
}

/** Off until another code can be sent, and says how long that is. */
function ResendButton({ at, isPending, onPress }: { at: number; isPending: boolean; onPress: () => void }) {
  const seconds = (at - useNow(1000)) / 1000
  // The clock of the screen is up to a second behind, and a minute should not begin as two.
  const shown = waitingWords(Math.max(1, Math.floor(seconds)))
  return (
    <Button variant="quiet" isPending={isPending} onPress={onPress} whyDisabled={seconds > 0 ? 'The one that was sent can take a moment to arrive.' : undefined}>
      {seconds > 0 ? `Send a new code in ${shown}` : 'Send a new code'}
    </Button>
  )
}
