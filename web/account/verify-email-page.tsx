import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PasswordField } from '../ui/text-field.tsx'
import { AccountForm, AccountPage } from './account-page.tsx'
import { useLinkCheck } from './link-check.ts'
import { LinkIsAsked, LinkIsOver } from './link-is-over.tsx'
import { useSession } from '../ground/session.ts'
import { openMailLink } from './signing-in.ts'

const route = getRouteApi('/verify-email')

const doneWords = {
  signUp: { title: 'Your account is there', lead: 'You are signed in. What you ordered as a guest with this address is among your orders now.' },
  verifyEmail: { title: 'Email confirmed', lead: 'What you ordered as a guest with it is among your orders now.' },
  changeEmail: { title: 'Email changed', lead: 'Use your new address to sign in from now on. We’ve let your old address know.' },
}

/**
 * From the link in the mail. It takes a press: programs that look into mails for people open links, and must not use them up. A sign-up that was
 * begun in another browser asks for the password that was chosen there.
 */
export function VerifyEmailPage() {
  const { token } = route.useSearch()
  const queryClient = useQueryClient()
  const { person } = useSession()
  const [password, setPassword] = useState('')
  const opening = useMutation({ mutationFn: (given: string) => openMailLink(queryClient, { token: given, ...(password !== '' && { password }) }) })
  const link = useLinkCheck({ token, purpose: 'verifyEmail', isUsed: !opening.isIdle })
  const problem = opening.isError ? problemOf(opening.error) : undefined
  if (opening.isSuccess) {
    const { title, lead } = doneWords[opening.data]
    return (
      <AccountPage title={title} lead={lead}>
        <div className="flex flex-wrap gap-3">
          {person && opening.data === 'changeEmail' ? <LinkButton href="/account/security" variant="primary">Back to my account</LinkButton> : (
            <LinkButton href="/" variant="primary">Find something good</LinkButton>
          )}
          {(person || opening.data === 'signUp') && <LinkButton href="/orders">My orders</LinkButton>}
          {!person && opening.data !== 'signUp' && <LinkButton href="/sign-in">Sign in</LinkButton>}
        </div>
      </AccountPage>
    )
  }
  if (token === undefined || link === 'over' || problem?.code === 'INVALID_TOKEN') {
    return person ? <LinkIsOver href="/account/security" label="Go to my account" /> : <LinkIsOver href="/sign-in" label="Sign in" />
  }
  if (link === 'asking') return <LinkIsAsked />
  const needsPassword = problem?.code === 'PASSWORD_NEEDED' || problem?.code === 'INVALID_PASSWORD' || password !== ''
  return (
    <AccountPage
      title={needsPassword ? 'One more thing' : 'Is this address yours?'}
      lead={needsPassword
        ? 'You began in another browser. Type the password that you chose there, so that we know it was you. If you chose none, somebody mistyped their address: leave it.'
        : 'One press, and we know that our mails reach you.'}
    >
      <AccountForm
        error={problem?.code === 'PASSWORD_NEEDED' ? null : opening.error}
        onSubmit={() => {
          if (!opening.isPending) opening.mutate(token)
        }}
      >
        {needsPassword && <PasswordField label="Password" autoComplete="current-password" value={password} onChange={setPassword} />}
        <Button type="submit" variant="primary" size="large" isWide isPending={opening.isPending}>
          {needsPassword ? 'Create my account' : 'Yes, it is mine'}
        </Button>
      </AccountForm>
    </AccountPage>
  )
}
