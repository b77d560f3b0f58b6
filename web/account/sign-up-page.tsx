import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { TextLink } from '../ui/link-button.tsx'
import { PasswordField, TextField } from '../ui/text-field.tsx'
import { AccountForm } from './account-form.tsx'
import { accountWords, looksLikeEmail } from './account-words.ts'
import { signUp } from './session.ts'

const route = getRouteApi('/sign-up')

/** The same limits as the server's. */
const passwordMin = 8
const nameMax = 120

/** A name, an address, a password: nothing more is asked. */
export function SignUpPage() {
  const { next } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const signingUp = useMutation({
    mutationFn: () => signUp(queryClient, { name: name.trim(), email: email.trim(), password }),
    onSuccess: () => router.navigate({ href: next ?? '/', replace: true }),
  })
  const errors = {
    name: name.trim() === '' ? 'What may we call you?' : undefined,
    email: looksLikeEmail(email) ? undefined : 'Type your e-mail address.',
    password: password.length < passwordMin ? `Use ${passwordMin} characters or more.` : undefined,
  }

  function submit(): void {
    setComplaining(true)
    if (!errors.name && !errors.email && !errors.password && !signingUp.isPending) signingUp.mutate()
  }
  const shown = isComplaining ? errors : { name: undefined, email: undefined, password: undefined }
  return (
    <AccountForm
      title="Make an account"
      problem={signingUp.isError ? accountWords(problemOf(signingUp.error)) : undefined}
      onSubmit={submit}
      foot={
        <p className="text-16 text-muted">
          Been here before? <TextLink href={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'}>Sign in</TextLink>
        </p>
      }
    >
      <TextField label="Name" autoComplete="name" maxLength={nameMax} value={name} onChange={setName} error={shown.name} />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        inputMode="email"
        spellCheck="false"
        value={email}
        onChange={setEmail}
        error={shown.email}
      />
      <PasswordField
        label="Password"
        autoComplete="new-password"
        hint={`${passwordMin} characters or more; three words are easy to remember.`}
        value={password}
        onChange={setPassword}
        error={shown.password}
      />
      <Button type="submit" variant="primary" size="large" isWide isPending={signingUp.isPending}>
        Make an account
      </Button>
    </AccountForm>
  )
}
