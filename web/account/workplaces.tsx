import { Bike, ChefHat, LayoutDashboard } from 'lucide-react'
import type { Me } from '../api/shapes.ts'
import { useMyShops } from '../crew/my-shops.ts'
import { roleAt, roleWords } from '../crew/roles.ts'
import type { CrewRole } from '../crew/roles.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { SkeletonList } from '../ui/skeleton.tsx'

const everybody: readonly CrewRole[] = ['admin', 'owner', 'manager', 'staff', 'courier']
const onBoard: readonly CrewRole[] = ['admin', 'owner', 'manager', 'staff']
const inOffice: readonly CrewRole[] = ['admin', 'owner', 'manager']

/** Where somebody works, and the screens they work with there. */
export function Workplaces({ me }: { me: Me }) {
  const shops = useMyShops(me, everybody)
  if (!me.isAdmin && me.memberships.length === 0) return null
  const isCourier = me.memberships.some(({ role }) => role === 'courier')
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-20">Where you work</h2>
        {isCourier && (
          <LinkButton href="/courier" variant="primary" icon={<Bike className="size-5" aria-hidden="true" />}>
            My deliveries
          </LinkButton>
        )}
      </div>
      {shops.length === 0 && <SkeletonList label="Loading where you work" lines={2} />}
      {[...Map.groupBy(shops, (shop) => shop.businessName)].map(([business, places]) => (
        <div key={business} className="flex flex-col pt-2">
          <h3 className="font-body text-14 font-semibold tracking-normal text-muted">{business}</h3>
          <ul aria-label={business} className="flex flex-col">
            {places.map((shop) => (
              <Workplace key={shop.id} shop={shop} role={roleAt(me, shop)} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Workplace({ shop, role }: { shop: ReturnType<typeof useMyShops>[number]; role: CrewRole | null }) {
  const name = shop.name === shop.businessName ? shop.name : `${shop.businessName}, ${shop.name}`
  return (
    <li className="flex items-center justify-between gap-4 border-b border-line py-3 last:border-0">
      <span className="flex min-w-0 flex-col">
        <span className="text-16 font-semibold">{shop.name}</span>
        <span className="text-14 text-muted">{role && roleWords[role]}</span>
      </span>
      <span className="flex shrink-0 gap-2">
        {role && onBoard.includes(role) && (
          <LinkButton
            href={`/board/${shop.slug}`}
            size="small"
            icon={<ChefHat className="size-4.5" aria-hidden="true" />}
            aria-label={`Board of ${name}`}
          >
            Board
          </LinkButton>
        )}
        {role && inOffice.includes(role) && (
          <LinkButton
            href={`/office/${shop.slug}`}
            size="small"
            icon={<LayoutDashboard className="size-4.5" aria-hidden="true" />}
            aria-label={`Office of ${name}`}
          >
            Office
          </LinkButton>
        )}
      </span>
    </li>
  )
}
