import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { LeaveDialog } from '../crew/leave-dialog.tsx'
import { can } from '../crew/roles.ts'
import type { Member } from '../crew/shapes.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/states.tsx'
import { useHere } from './here.ts'
import { PageHead } from './page-head.tsx'
import { LoadedPages, usePages } from './pages.tsx'
import { AddOwnerSheet } from './team/add-owner-sheet.tsx'
import { ChangeSheet } from './team/change-sheet.tsx'
import { DismissDialog } from './team/dismiss-dialog.tsx'
import { InviteSheet } from './team/invite-sheet.tsx'
import { MemberLine, type Wish } from './team/member-line.tsx'
import { useTeam } from './team/use-team.ts'
import { WaitingInvitations } from './team/waiting-invitations.tsx'

const pageLength = 50

/** Who works here and who owns it, who is asked to, and all that can be done about it. */
export function TeamPage() {
  const { shop, me } = useHere()
  const team = useTeam()
  const path = { location: shop.slug }
  const query = usePages(['get', '/api/locations/{location}/members', path],
    (page, signal) => api.GET('/api/locations/{location}/members', { params: { path, query: { limit: pageLength, ...page } }, signal }))
  const [open, setOpen] = useState<'invite' | 'owner' | null>(null)
  const [wish, setWish] = useState<{ wish: Wish; member: Member } | null>(null)
  const wanted = (which: Wish) => (wish?.wish === which ? wish.member : null)
  const mine = me.memberships.find(({ location, business }) => (wanted('leave')?.role === 'owner' ? location === null && business.slug === shop.businessSlug : location?.id === shop.id))

  function fulfil(which: Wish, member: Member): void {
    if (which === 'suspend') void team.suspend(member)
    else if (which === 'reinstate') void team.reinstate(member)
    else setWish({ wish: which, member })
  }
  const lines = (members: Member[]) => (
    <ul className="max-w-3xl">
      {members.map((member) => (
        <MemberLine key={`${member.personId} ${member.role}`} member={member} onWish={(which) => fulfil(which, member)} />
      ))}
    </ul>
  )
  return (
    <>
      <PageHead title="Team" words={`Who works at ${shop.name}, and what they can do.`}>
        <Button variant="primary" icon={<UserPlus className="size-5" aria-hidden="true" />} onPress={() => setOpen('invite')}>Invite someone</Button>
      </PageHead>
      <LoadedPages query={query} what="The team">
        {(members) => {
          const crew = members.filter(({ role }) => role !== 'owner')
          return (
            <>
              {crew.length > 0 ? lines(crew) : (
                <EmptyState picture="/pictures/bellhop-bell.svg" title="No team yet">Invite someone by email or with a link.</EmptyState>
              )}
              <section aria-labelledby="owners" className="mt-10 max-w-3xl">
                <div className="mb-1 flex min-h-11 flex-wrap items-center justify-between gap-3">
                  <h2 id="owners" className="text-20">Owners of {shop.businessName}</h2>
                  {can(me, shop, 'members.appointOwners') && <Button size="small" onPress={() => setOpen('owner')}>Add an owner</Button>}
                </div>
                {lines(members.filter(({ role }) => role === 'owner'))}
              </section>
            </>
          )
        }}
      </LoadedPages>
      <WaitingInvitations team={team} />
      <InviteSheet isOpen={open === 'invite'} team={team} onClose={() => setOpen(null)} />
      <AddOwnerSheet isOpen={open === 'owner'} team={team} onClose={() => setOpen(null)} />
      <ChangeSheet member={wanted('change')} team={team} onClose={() => setWish(null)} />
      <DismissDialog member={wanted('dismiss')} team={team} onClose={() => setWish(null)} />
      <LeaveDialog membership={wanted('leave') ? (mine ?? null) : null} onClose={() => setWish(null)} />
    </>
  )
}
