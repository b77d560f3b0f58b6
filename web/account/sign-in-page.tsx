import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Mail, Smartphone } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { TextLink } from '../ui/link-button.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { SkeletonList } from '../ui/skeleton.tsx'
import { PasswordField } from '../ui/text-field.tsx'
import { AccountForm, AccountPage } from './account-page.tsx'
import { withNext } from './account-search.ts'
import { looksLikeEmail } from './account-words.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { EmailField } from './email-field.tsx'
import { NameStep } from './name-step.tsx'
import { SecondStep } from './second-step.tsx'
import { signIn } from './signing-in.ts'
import type { SignInOutcome } from './signing-in.ts'
import { useTypedEmail } from './typed-email.ts'
import { readWaitingCode, useWaitingCode } from './waiting-code.ts'

/** Knows the numbers of all countries, which is more than everybody should have to load. */
const PhoneSignIn = lazy(async () => ({ default: (await import('./phone-sign-in.tsx')).PhoneSignIn }))

const route = getRouteApi('/sign-in')

/** Who are you? By email and password, or by a code to the phone; then the second step, for who wants one. Afterwards back to where one was. */
export function SignInPage() {
  const { next } = route.useSearch()
  const router = useRouter()
  const [way, setWay] = useState<'email' | 'phone'>(() => (readWaitingCode('phone') ? 'phone' : 'email'))
  const second = useWaitingCode('secondStep')
  const [isNaming, setNaming] = useState(false)

  const goOn = () => void router.navigate({ href: next ?? '/', replace: true })
  function afterFirst({ outcome, isNew = false }: SignInOutcome & { isNew?: boolean }): void {
    if (outcome === 'secondStep') second.begin({ to: '', name: '', resendAt: 0 })
    else if (isNew) setNaming(true)
    else goOn()
  }
  if (second.waiting) {
    return (
      <SecondStep
        onSignedIn={() => {
          second.end()
          goOn()
        }}
        onBack={second.end}
      />
    )
  }
  if (isNaming) return <NameStep onDone={goOn} />
  return (
    <AccountPage title="Sign in">
      <SegmentedControl
        label="How to sign in"
        isWide
        value={way}
        onChange={setWay}
        segments={[
          { id: 'email', label: 'Email', icon: <Mail aria-hidden="true" /> },
          { id: 'phone', label: 'Phone', icon: <Smartphone aria-hidden="true" /> },
        ]}
      />
      {way === 'email' ? (
        <EmailSignIn next={next} onFirst={afterFirst} />
      ) : (
        <Suspense fallback={<SkeletonList label="Loading" lines={2} />}>
          <PhoneSignIn onFirst={afterFirst} />
        </Suspense>
      )}
    </AccountPage>
  )
}

function EmailSignIn({ next, onFirst }: { next: string | undefined; onFirst: (outcome: SignInOutcome) => void }) {
  const queryClient = useQueryClient()
  const [email, setEmail] = useTypedEmail()
  const [password, setPassword] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const passwordField = useRef<HTMLInputElement>(null)
  const signingIn = useMutation({ mutationFn: () => signIn(queryClient, { email: email.trim(), password }), onSuccess: onFirst })
  const emailError = looksLikeEmail(email) ? undefined : 'Type the email address of your account.'
  const passwordError = password === '' ? 'Type your password.' : undefined

  function submit(): void {
    setComplaining(true)
    if (!emailError && !passwordError && !signingIn.isPending) signingIn.mutate()
  }
  return (
    <>
      <AccountForm error={signingIn.error} onSubmit={submit}>
        <EmailField value={email} onChange={setEmail} error={isComplaining ? emailError : undefined} />
        <div className="flex flex-col gap-2">
          <PasswordField
            label="Password"
            autoComplete="current-password"
            ref={passwordField}
            value={password}
            onChange={setPassword}
            error={isComplaining ? passwordError : undefined}
          />
          <p className="text-16">
            <TextLink href={withNext('/forgot-password', next)}>Forgot your password?</TextLink>
          </p>
        </div>
        <Button type="submit" variant="primary" size="large" isWide isPending={signingIn.isPending}>
          Sign in
        </Button>
      </AccountForm>
      <p className="text-16 text-muted">
        New here? <TextLink href={withNext('/sign-up', next)}>Create an account</TextLink>
      </p>
      <DemoAccounts
        onChoose={(account) => {
          setEmail(account.email)
          setPassword(account.password)
          passwordField.current?.focus()
        }}
      />
    </>
  )
}
