import { Link2, Mail } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { roleWords } from '../../crew/roles.ts'
import { Button } from '../../ui/button.tsx'
import { EmailAddress } from '../../ui/email-address.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Time } from '../../ui/time.tsx'
import { useHere } from '../here.ts'
import { LoadedPages, usePages } from '../pages.tsx'
import { LinkShare } from './link-share.tsx'
import type { Team } from './use-team.ts'
import { whyNot } from './words.ts'

const pageLength = 50

/** Invitations that nobody has answered yet. Nothing at all while there are none. */
export function WaitingInvitations({ team }: { team: Team }) {
  const { shop, role: mine } = useHere()
  const path = { location: shop.slug }
  const query = usePages(['get', '/api/locations/{location}/invitations', path],
    (page, signal) => api.GET('/api/locations/{location}/invitations', { params: { path, query: { limit: pageLength, ...page } }, signal }))
  const [shownId, setShownId] = useState<string | null>(null)
  if (query.data?.pages[0]?.items.length === 0) return null
  return (
    <section aria-labelledby="waiting" className="mt-10 max-w-3xl">
      <h2 id="waiting" className="mb-1 text-20">Waiting for an answer</h2>
      <LoadedPages query={query} what="The invitations">
        {(invitations) => (
          <ul>
            {invitations.map(({ id, role, jobTitle, email, expiresAt, inviterName }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line py-3">
                <span className="text-muted">{email ? <Mail className="size-5" aria-hidden="true" /> : <Link2 className="size-5" aria-hidden="true" />}</span>
                <span className="min-w-48 flex-1 text-16">
                  <span className="block font-medium">{email ? <EmailAddress address={email} /> : 'Whoever comes first with the link'}</span>
                  <span className="block text-14 text-muted">
                    {jobTitle ?? roleWords[role]}, by {inviterName}, until <Time instant={expiresAt} shape="weekday" />
                  </span>
                </span>
                <span className="flex gap-2">
                  {!email && <Button size="small" whyDisabled={whyNot(mine, role)} onPress={() => setShownId(id)}>Show the link</Button>}
                  <Button size="small" variant="quiet" whyDisabled={whyNot(mine, role)} onPress={() => void team.withdraw(id)}>Take back</Button>
                </span>
              </li>
            ))}
          </ul>
        )}
      </LoadedPages>
      <Sheet isOpen={shownId !== null} onClose={() => setShownId(null)} title="Hand over this link" place="centre">
        {shownId && <LinkShare id={shownId} onDone={() => setShownId(null)} />}
      </Sheet>
    </section>
  )
}
