import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ownAddress, withNext } from '../account/account-search.ts'
import { useSession } from '../ground/session.ts'
import { queries } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { roleWords } from '../crew/roles.ts'
import { GuestShell } from '../storefront/guest-shell.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { usePageBrand } from '../ui/page-brand.ts'
import { SkeletonList } from '../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'
import { AnswerForm } from './answer-form.tsx'
import { doesWords, overWords, placeName, type Invitation } from './invitation-words.ts'
import '../ui/work.css'

const route = getRouteApi('/invitation/$token')

/** What somebody is invited to, by whom, and the answer. Whoever is not signed in comes back here afterwards. */
export function InvitationPage() {
  const { token } = route.useParams()
  const { person } = useSession()
  const query = queries.useQuery('get', '/api/invitations/{token}', { params: { path: { token } } }, { retry: (times, error) => times < 2 && problemOf(error).mayPass })
  const problem = query.error ? problemOf(query.error) : undefined
  if (query.data) return <Shown invitation={query.data} token={token} person={person} />
  return (
    <GuestShell current="me" pageTitle="Invitation">
      {!problem && <div className="max-w-md"><SkeletonList label="Loading the invitation" lines={3} /></div>}
      {problem && (problem.mayPass ? (
        <ErrorState isPage title="The invitation could not be loaded" onRetry={() => void query.refetch()} isRetrying={query.isFetching}>{problem.message}</ErrorState>
      ) : (
        <Over title="This link leads to no invitation">A letter may be missing. Open the link once more from where you got it, or ask for a new one.</Over>
      ))}
    </GuestShell>
  )
}

type ShownProps = { invitation: Invitation; token: string; person: ReturnType<typeof useSession>['person'] }

function Shown({ invitation, token, person }: ShownProps) {
  usePageBrand(invitation.business.accent)
  const { state, role, jobTitle, inviterName, emailMasked } = invitation
  if (state !== 'open') {
    return (
      <GuestShell current="me" pageTitle="Invitation">
        <Over title={overWords[state].title}>{overWords[state].words}</Over>
      </GuestShell>
    )
  }
  const place = placeName(invitation)
  const next = ownAddress(`/invitation/${token}`)
  return (
    <GuestShell current="me" pageTitle={`Invitation to ${place}`}>
      <div className="flex max-w-md flex-col gap-6">
        <div className="flex flex-col gap-3">
          <p className="text-16 text-muted">{inviterName} invites you</p>
          <h1 className="text-31">Work at {place}</h1>
          <p className="text-16">
            As <strong className="font-semibold">{jobTitle ?? roleWords[role].toLowerCase()}</strong>. {doesWords[role]}
          </p>
          {emailMasked && <p className="text-16 text-muted">This invitation is for the account of {emailMasked}.</p>}
        </div>
        {person ? <AnswerForm invitation={invitation} token={token} email={person.email} /> : person === null && (
          <>
            <p className="text-16 text-muted">So that {place} knows who works there, you need an account. Afterwards you are back here.</p>
            <div className="flex flex-wrap gap-3">
              <LinkButton href={withNext('/sign-up', next)} variant="primary">Create an account</LinkButton>
              <LinkButton href={withNext('/sign-in', next)}>Sign in</LinkButton>
            </div>
          </>
        )}
      </div>
    </GuestShell>
  )
}

function Over({ title, children }: { title: string; children: ReactNode }) {
  return (
    <EmptyState isPage picture="/pictures/bellhop-bell.svg" title={title} action={<LinkButton href="/" variant="primary">Go to the start</LinkButton>}>
      {children}
    </EmptyState>
  )
}
