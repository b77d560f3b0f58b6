import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { AccountForm, AccountPage } from './account-page.tsx'
import { useLinkCheck } from './link-check.ts'
import { LinkIsAsked, LinkIsOver } from './link-is-over.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { passwordLacks } from './password-words.ts'
import { renewMe } from './signing-in.ts'

const route = getRouteApi('/reset-password')

/** From the link in the mail: another password, and every device signed out. */
export function ResetPasswordPage() {
  const { token } = route.useSearch()
  const queryClient = useQueryClient()
  const [password, setPassword] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const resetting = useMutation({
    mutationFn: (given: string) => api.POST('/api/auth/reset-password', { body: { newPassword: password, token: given } }),
    onSuccess: () => renewMe(queryClient),
  })
  const link = useLinkCheck({ token, purpose: 'resetPassword', isUsed: !resetting.isIdle })
  const problem = resetting.isError ? problemOf(resetting.error) : undefined
  if (resetting.isSuccess) {
    return (
      <AccountPage title="Your new password is set" lead="Every device was signed out. Sign in with it from now on.">
        <LinkButton href="/sign-in" variant="primary" size="large" isWide>
          Sign in
        </LinkButton>
      </AccountPage>
    )
  }
  if (token === undefined || link === 'over' || problem?.code === 'INVALID_TOKEN') return <LinkIsOver href="/forgot-password" label="Send a new link" />
  if (link === 'asking') return <LinkIsAsked />
  return (
    <AccountPage title="Choose a new password" lead="Every device is signed out then, so that nobody stays who should not.">
      <AccountForm
        error={resetting.error}
        onSubmit={() => {
          setComplaining(true)
          if (passwordLacks(password, []) === undefined && !resetting.isPending) resetting.mutate(token)
        }}
      >
        <NewPasswordField label="New password" value={password} onChange={setPassword} own={[]} isComplaining={isComplaining} />
        <Button type="submit" variant="primary" size="large" isWide isPending={resetting.isPending}>
          Set the password
        </Button>
      </AccountForm>
    </AccountPage>
  )
}
