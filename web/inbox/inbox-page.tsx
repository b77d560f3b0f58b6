import { keepPreviousData } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { queries } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { GuestShell } from '../storefront/guest-shell.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { SkeletonList } from '../ui/skeleton.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'
import { Mailbox } from './mailbox.tsx'
import { Phone } from './phone.tsx'
import '../ui/work.css'

const route = getRouteApi('/inbox')

/** Codes are waited for, so one looks often. */
const everyMs = 2_000

/** In the demo, where nobody's phone rings: everything that Parlour would have sent. */
export function InboxPage() {
  const { mail } = route.useSearch()
  const navigate = route.useNavigate()
  const inbox = queries.useQuery('get', '/api/demo-inbox', {}, { refetchInterval: ({ state }) => (state.status === 'error' ? false : everyMs), placeholderData: keepPreviousData })
  return (
    <GuestShell current="elsewhere" pageTitle="Demo inbox">
      <div className="flex flex-col gap-6">
        <header className="flex flex-col gap-1">
          <h1 className="text-31 md:text-39">Demo inbox</h1>
          <p className="max-w-2xl text-16 text-muted">Nothing leaves this demo. Every email and text message that would have been sent arrives here instead, the newest first.</p>
        </header>
        {inbox.isPending && <SkeletonList label="Looking for messages" lines={3} />}
        {inbox.isLoadingError && <Closed error={inbox.error} onRetry={() => void inbox.refetch()} isRetrying={inbox.isFetching} />}
        {inbox.data && (
          <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
            <Mailbox mails={inbox.data.mails} open={mail} onOpen={(id) => void navigate({ search: { mail: id }, replace: true })} />
            <Phone texts={inbox.data.texts} />
          </div>
        )}
      </div>
    </GuestShell>
  )
}

function Closed({ error, onRetry, isRetrying }: { error: unknown; onRetry: () => void; isRetrying: boolean }) {
  const problem = problemOf(error)
  if (problem.status === 404) {
    return (
      <EmptyState
        picture="/pictures/magnifying-glass-tilted-left.svg"
        title="There is no demo inbox here"
        action={<LinkButton href="/" variant="primary">Go to the start</LinkButton>}
      >
        Messages from this Parlour go to real mailboxes and phones.
      </EmptyState>
    )
  }
  return <ErrorState title="The messages could not be loaded" onRetry={onRetry} isRetrying={isRetrying}>{problem.message}</ErrorState>
}
