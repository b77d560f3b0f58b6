import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice-fields.tsx'
import { CodeField } from '../ui/code-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AccountForm, AccountPage } from './account-page.tsx'
import { accountWords } from './account-words.ts'
import { showSecondStep } from './signing-in.ts'

const codeDigits = 6

/** The second step of signing in: the app's code, or one of the recovery codes. */
export function SecondStep({ onSignedIn, onBack }: { onSignedIn: () => void; onBack: () => void }) {
  const queryClient = useQueryClient()
  const [kind, setKind] = useState<'app' | 'recovery'>('app')
  const [code, setCode] = useState('')
  const [trustDevice, setTrustDevice] = useState(false)
  const [isComplaining, setComplaining] = useState(false)
  const showing = useMutation({
    mutationFn: (given: string) => showSecondStep(queryClient, { kind, code: given, trustDevice }),
    onSuccess: onSignedIn,
    // Six digits are typed again in a moment; of a recovery code one letter may be wrong.
    onError: () => {
      if (kind === 'app') setCode('')
    },
  })
  const problem = showing.isError && (kind === 'recovery' || code === '') ? problemOf(showing.error) : undefined
  const isOver = problem?.code === 'INVALID_TWO_FACTOR_COOKIE'
  const wrong = problem && !isOver ? accountWords(problem) : undefined
  const isComplete = kind === 'app' ? code.length === codeDigits : code.trim() !== ''

  function show(given: string): void {
    setComplaining(true)
    if (!showing.isPending && given.trim() !== '') showing.mutate(given.trim())
  }
  const missing = isComplaining && !isComplete && !showing.isError
  return (
    <AccountPage title="One more step" lead={kind === 'app' ? 'Open your authenticator app and type the six digits that it shows for Parlour.' : 'Type one of the recovery codes that you kept. Each works once. Lost them, too? Whoever looks after Parlour for your shop can let you in again.'}>
      <AccountForm error={isOver ? showing.error : null} onSubmit={() => (isComplete ? show(code) : setComplaining(true))}>
        {kind === 'app' ? (
          <CodeField label="Code from your app" value={code} onChange={setCode} onComplete={show} error={wrong ?? (missing ? 'The code has six digits.' : undefined)} takesFocus />
        ) : (
          <TextField
            label="Recovery code"
            value={code}
            onChange={(typed) => {
              setCode(typed)
              if (showing.isError) showing.reset()
            }}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page asks for nothing else
            autoFocus
            autoComplete="off"
            spellCheck="false"
            placeholder="abcde-fghjk"
            error={wrong ?? (missing ? 'Type one of your recovery codes.' : undefined)}
          />
        )}
        <CheckboxField label="Trust this device for 30 days" hint="Until you sign out. Only where nobody else signs in." isSelected={trustDevice} onChange={setTrustDevice} />
        {isOver ? (
          <Button variant="primary" size="large" isWide onPress={onBack}>
            Sign in again
          </Button>
        ) : (
          <Button type="submit" variant="primary" size="large" isWide isPending={showing.isPending}>
            Go on
          </Button>
        )}
        <Button
          variant="quiet"
          onPress={() => {
            setKind(kind === 'app' ? 'recovery' : 'app')
            setCode('')
            setComplaining(false)
            showing.reset()
          }}
        >
          {kind === 'app' ? 'I do not have my app: use a recovery code' : 'Use the code of my app'}
        </Button>
        {!isOver && (
          <Button variant="quiet" onPress={onBack}>
            Sign in as somebody else
          </Button>
        )}
      </AccountForm>
    </AccountPage>
  )
}
