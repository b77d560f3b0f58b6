import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ProblemLine } from '../account/account-page.tsx'
import { withNext } from '../account/account-search.ts'
import { renewMe } from '../account/signing-in.ts'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { newKey } from '../ground/device/new-key.ts'
import { Button } from '../ui/button.tsx'
import { EmailAddress } from '../ui/email-address.tsx'
import { LinkButton, TextLink } from '../ui/link-button.tsx'
import { showToast } from '../ui/toast.ts'
import { placeName, workplaceOf, type Invitation } from './invitation-words.ts'

/** Yes leads to the work; no is no, and needs another invitation. */
export function AnswerForm({ invitation, token, email }: { invitation: Invitation; token: string; email: string | null }) {
  const queryClient = useQueryClient()
  const router = useRouter()
  const asked = () => ({ params: { path: { token } }, headers: { 'idempotency-key': newKey() } })
  const again = () => queryClient.invalidateQueries({ queryKey: ['get', '/api/invitations/{token}'] })
  const accepting = useMutation({
    mutationFn: () => api.POST('/api/invitations/{token}/acceptance', asked()),
    onSuccess: async () => {
      await renewMe(queryClient)
      showToast({ title: `Welcome to ${placeName(invitation)}`, tone: 'positive' })
      await router.navigate({ href: workplaceOf(invitation), replace: true })
    },
    onError: (error) => { if (problemOf(error).code === 'invitationOver') void again() },
  })
  const declining = useMutation({
    mutationFn: () => api.POST('/api/invitations/{token}/decline', asked()),
    onSettled: again,
    onError: (error) => showToast({ title: 'Nothing was changed', detail: problemOf(error).message, tone: 'danger' }),
  })
  const problem = accepting.isError ? problemOf(accepting.error) : undefined
  const isForAnother = problem?.code === 'invitationForAnother'
  const here = `/invitation/${token}`
  return (
    <div className="flex flex-col gap-4">
      <ProblemLine>{problem?.message}</ProblemLine>
      {problem?.code === 'emailNotVerified' && <p className="text-16"><TextLink href="/account/security">Prove my address</TextLink>, then come back to this page.</p>}
      <div className="flex flex-wrap gap-3">
        {isForAnother ? <LinkButton href={withNext('/sign-in', here)} variant="primary">Use another account</LinkButton> : (
          <Button variant="primary" isPending={accepting.isPending} onPress={() => accepting.mutate()}>Accept</Button>
        )}
        <Button variant="quiet" isPending={declining.isPending} onPress={() => declining.mutate()}>No, thank you</Button>
      </div>
      <p className="text-14 wrap-anywhere text-muted">
        {email ? <>You're signed in as <EmailAddress address={email} />. </> : null}
        {!isForAnother && <>Somebody else? <TextLink href={withNext('/sign-in', here)}>Sign in with another account</TextLink>.</>}
      </p>
    </div>
  )
}
