import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { InboxLink } from '../inbox/inbox-link.tsx'
import { Button } from '../ui/button.tsx'
import { EmailAddress } from '../ui/email-address.tsx'
import { LinkButton, TextLink } from '../ui/link-button.tsx'
import { AccountForm, AccountPage } from './account-page.tsx'
import { withNext } from './account-search.ts'
import { looksLikeEmail } from './account-words.ts'
import { EmailField } from './email-field.tsx'
import { useTypedEmail } from './typed-email.ts'

const route = getRouteApi('/forgot-password')

/** Asks for a link to choose a new password with. It says the same whether or not there is an account. */
export function ForgotPasswordPage() {
  const { next } = route.useSearch()
  const [email, setEmail] = useTypedEmail()
  const [isComplaining, setComplaining] = useState(false)
  const asking = useMutation({ mutationFn: () => api.POST('/api/auth/request-password-reset', { body: { email: email.trim() } }) })
  const error = looksLikeEmail(email) ? undefined : 'Type the email address of your account.'
  if (asking.isSuccess) {
    return (
      <AccountPage
        title="Check your email"
        lead={<>If there is an account with <strong className="font-semibold text-text"><EmailAddress address={email.trim()} /></strong>, a link is on its way. It is good for an hour.</>}
      >
        <div className="flex flex-wrap gap-3">
          <LinkButton href={withNext('/sign-in', next)} variant="primary">
            Back to sign in
          </LinkButton>
          <Button variant="quiet" onPress={() => asking.reset()}>
            Use another address
          </Button>
        </div>
        <p className="text-16 text-muted">Didn’t get it? Check your spam folder, or try another address you may have signed up with.</p>
        <InboxLink what="link" />
      </AccountPage>
    )
  }
  return (
    <AccountPage title="Choose a new password" lead="We’ll email you a link. Using it signs you out on all your devices.">
      <AccountForm
        error={asking.error}
        onSubmit={() => {
          setComplaining(true)
          if (!error && !asking.isPending) asking.mutate()
        }}
      >
        <EmailField value={email} onChange={setEmail} error={isComplaining ? error : undefined} />
        <Button type="submit" variant="primary" size="large" isWide isPending={asking.isPending}>
          Mail me a link
        </Button>
      </AccountForm>
      <p className="text-16 text-muted">
        Remembered it? <TextLink href={withNext('/sign-in', next)}>Sign in</TextLink>
      </p>
    </AccountPage>
  )
}
