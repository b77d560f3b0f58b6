import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { answerOf, api } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { EmailAddress } from '../ui/email-address.tsx'
import { TextLink } from '../ui/link-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AccountForm, AccountPage } from './account-page.tsx'
import { withNext } from './account-search.ts'
import { looksLikeEmail } from './account-words.ts'
import { CodeStep } from './code-step.tsx'
import { EmailField } from './email-field.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { passwordLacks } from './password-words.ts'
import { beginSignUp, finishSignUp } from './signing-in.ts'
import { useWaitingCode } from './waiting-code.ts'

const route = getRouteApi('/sign-up')

/** The same limit as the server's. */
const nameMax = 120

/** A name, an address, a password, and the code that the address gets: nothing more is asked. */
export function SignUpPage() {
  const { next } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  const { waiting, begin, end } = useWaitingCode('signUp')
  const [name, setName] = useState(waiting?.name ?? '')
  const [email, setEmail] = useState(waiting?.to ?? '')
  const [password, setPassword] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const account = { name: name.trim(), email: email.trim(), password }
  const beginning = useMutation({
    mutationFn: () => beginSignUp(account),
    onSuccess: ({ retryAfterSeconds }) => begin({ to: account.email, name: account.name, resendAt: Date.now() + retryAfterSeconds * 1000 }),
  })
  const errors = {
    name: account.name === '' ? 'What may we call you?' : undefined,
    email: looksLikeEmail(email) ? undefined : 'Type your email address.',
    password: passwordLacks(password, [name, email]),
  }
  function submit(): void {
    setComplaining(true)
    if (!errors.name && !errors.email && !errors.password && !beginning.isPending) beginning.mutate()
  }

  if (waiting) {
    return (
      <AccountPage title="Check your email" lead={<>We sent a code and a link to <strong className="font-semibold text-text"><EmailAddress address={waiting.to} /></strong>. Use either one to finish signing up.</>}>
        <CodeStep
          resendAt={waiting.resendAt}
          onCode={async (code) => {
            await finishSignUp(queryClient, { email: waiting.to, code, ...(password !== '' && { password }) })
            end()
            await router.navigate({ href: next ?? '/', replace: true })
          }}
          onResend={async () => (await answerOf(api.POST('/api/auth/email-otp/send-verification-otp', { body: { email: waiting.to } }))).retryAfterSeconds}
          submitLabel="Create my account"
        />
        <p className="text-16 text-muted">
          Didn’t get it? Check your spam folder. If you already have an account with this address, the email says so.
        </p>
        <Button variant="quiet" onPress={end}>
          Change what I typed
        </Button>
      </AccountPage>
    )
  }
  return (
    <AccountPage title="Create an account">
      <AccountForm error={beginning.error} onSubmit={submit}>
        <TextField label="Name" autoComplete="name" maxLength={nameMax} value={name} onChange={setName} error={isComplaining ? errors.name : undefined} />
        <EmailField value={email} onChange={setEmail} error={isComplaining ? errors.email : undefined} />
        <NewPasswordField value={password} onChange={setPassword} own={[name, email]} isComplaining={isComplaining} />
        <Button type="submit" variant="primary" size="large" isWide isPending={beginning.isPending}>
          Create an account
        </Button>
      </AccountForm>
      <p className="text-16 text-muted">
        Already have an account? <TextLink href={withNext('/sign-in', next)}>Sign in</TextLink>
      </p>
    </AccountPage>
  )
}
