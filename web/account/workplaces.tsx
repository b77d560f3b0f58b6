import { Bike, ChefHat, LayoutDashboard, LifeBuoy, LogOut, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { Me } from '../api/shapes.ts'
import { usePages } from '../api/pages.ts'
import { problemOf } from '../api/problem.ts'
import { askForMyShops, myShopsKey, type Workplace as Shop } from '../crew/my-shops.ts'
import { LeaveDialog, placeOf } from '../crew/leave-dialog.tsx'
import { can, canOnPlatform, restAt, roleAt, roleWords, type Membership } from '../crew/roles.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { PlaceRow, Rows } from '../ui/rows.tsx'
import { SkeletonList } from '../ui/skeleton.tsx'
import { ErrorState } from '../ui/states.tsx'

/** Where somebody works, and the screens they work with there. */
export function Workplaces({ me }: { me: Me }) {
  const query = usePages(myShopsKey, askForMyShops)
  const shops = query.data?.pages.flatMap(({ items }) => items) ?? []
  const [leaving, setLeaving] = useState<Membership | null>(null)
  if (!me.isAdmin && me.memberships.length === 0) return null
  const isOnPlatform = canOnPlatform(me, 'people.lookUp')
  const isCourier = me.memberships.some(({ role, suspended }) => role === 'courier' && !suspended)
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-6">
      <h2 className="text-20">Where you work</h2>
      {(isCourier || isOnPlatform) && (
        <Rows>
          {isCourier && <PlaceRow href="/courier" icon={<Bike />} label="My deliveries" />}
          {isOnPlatform && <PlaceRow href="/platform/people" icon={<LifeBuoy />} label="Platform" detail="People who can’t sign in, activity and messages" />}
        </Rows>
      )}
      {query.isPending && <SkeletonList label="Loading where you work" lines={2} />}
      {query.isLoadingError && (
        <ErrorState title="Where you work could not be loaded" onRetry={() => void query.refetch()} isRetrying={query.isFetching}>
          {problemOf(query.error).message}
        </ErrorState>
      )}
      {[...Map.groupBy(shops, (shop) => shop.businessName)].map(([business, places]) => (
        <div key={business} className="flex flex-col pt-2">
          <div className="flex items-center justify-between">
            <h3 className="font-body text-14 font-semibold tracking-normal text-muted">{business}</h3>
            <LeaveMenu membership={me.memberships.find((one) => one.location === null && one.business.name === business)} onLeave={setLeaving} />
          </div>
          <ul aria-label={business} className="flex flex-col">
            {places.map((shop) => (
              <Workplace key={shop.id} me={me} shop={shop} onLeave={setLeaving} />
            ))}
          </ul>
        </div>
      ))}
      {query.hasNextPage && (
        <div className="flex justify-center pt-2">
          <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>Show more</Button>
        </div>
      )}
      <LeaveDialog membership={leaving} onClose={() => setLeaving(null)} />
    </section>
  )
}

function LeaveMenu({ membership, onLeave }: { membership: Membership | undefined; onLeave: (membership: Membership) => void }) {
  if (!membership) return null
  const label = membership.role === 'owner' ? 'Give up ownership' : 'Leave the team'
  return (
    <Menu
      label={`My role at ${placeOf(membership)}`}
      actions={[{ id: 'leave', label, icon: <LogOut className="size-5" aria-hidden="true" />, tone: 'danger', onAction: () => onLeave(membership) }]}
    />
  )
}

const restWords = { suspended: 'Suspended: ask a manager', needsTwoFactor: 'Asks for two-factor sign-in first' } as const

type WorkplaceProps = { me: Me; shop: Shop; onLeave: (membership: Membership) => void }

function Workplace({ me, shop, onLeave }: WorkplaceProps) {
  const role = roleAt(me, shop)
  const rest = restAt(me, shop)
  const [mayCook, mayRun] = [can(me, shop, 'board.read'), can(me, shop, 'office.open')]
  const name = shop.name === shop.businessName ? shop.name : `${shop.businessName}, ${shop.name}`
  return (
    <li className="pb-4 last:pb-0">
      <div className="flex min-h-11 items-center justify-between gap-4">
        <span className="min-w-0 text-16">
          <span className="font-semibold">{shop.name}</span>
          <span className="text-muted"> · {role ? roleWords[role] : rest && restWords[rest]}</span>
        </span>
        <LeaveMenu membership={me.memberships.find(({ location }) => location?.id === shop.id)} onLeave={onLeave} />
      </div>
      {(mayCook || mayRun || rest === 'needsTwoFactor') && <Rows label={name}>
        {mayCook && <PlaceRow href={`/board/${shop.slug}`} icon={<ChefHat />} label="Board" context={name} />}
        {mayRun && <PlaceRow href={`/office/${shop.slug}`} icon={<LayoutDashboard />} label="Office" context={name} />}
        {rest === 'needsTwoFactor' && <PlaceRow href="/account/two-factor" icon={<ShieldCheck />} label="Set up two-factor sign-in" />}
      </Rows>}
    </li>
  )
}
