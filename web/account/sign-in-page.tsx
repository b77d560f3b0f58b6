import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { TextLink } from '../ui/link-button.tsx'
import { PasswordField, TextField } from '../ui/text-field.tsx'
import { AccountForm } from './account-form.tsx'
import { accountWords, looksLikeEmail } from './account-words.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { signIn } from './session.ts'

const route = getRouteApi('/sign-in')

/** Who are you? Afterwards back to where one was. */
export function SignInPage() {
  const { next } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const passwordField = useRef<HTMLInputElement>(null)
  const signingIn = useMutation({
    mutationFn: () => signIn(queryClient, { email: email.trim(), password }),
    onSuccess: () => router.navigate({ href: next ?? '/', replace: true }),
  })
  const emailError = looksLikeEmail(email) ? undefined : 'Type the e-mail address of your account.'
  const passwordError = password === '' ? 'Type your password.' : undefined

  function submit(): void {
    setComplaining(true)
    if (!emailError && !passwordError && !signingIn.isPending) signingIn.mutate()
  }
  return (
    <AccountForm
      title="Sign in"
      problem={signingIn.isError ? accountWords(problemOf(signingIn.error)) : undefined}
      onSubmit={submit}
      foot={
        <>
          <p className="text-16 text-muted">
            New here? <TextLink href={next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up'}>Make an account</TextLink>
          </p>
          <DemoAccounts
            onChoose={(account) => {
              setEmail(account.email)
              setPassword(account.password)
              passwordField.current?.focus()
            }}
          />
        </>
      }
    >
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        inputMode="email"
        spellCheck="false"
        value={email}
        onChange={setEmail}
        error={isComplaining ? emailError : undefined}
      />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        ref={passwordField}
        value={password}
        onChange={setPassword}
        error={isComplaining ? passwordError : undefined}
      />
      <Button type="submit" variant="primary" size="large" isWide isPending={signingIn.isPending}>
        Sign in
      </Button>
    </AccountForm>
  )
}
