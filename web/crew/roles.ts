import type { Me, Shop } from './shapes.ts'

/** What somebody can be at a location. */
export type CrewRole = 'admin' | 'owner' | 'manager' | 'staff' | 'courier'

/** Strongest first. */
const order: readonly CrewRole[] = ['admin', 'owner', 'manager', 'staff', 'courier']

type At = Pick<Shop, 'id' | 'businessSlug'>

/** The strongest thing somebody is at a location; null for a guest. The server asks again with every request. */
export function roleAt(me: Pick<Me, 'isAdmin' | 'memberships'>, shop: At): CrewRole | null {
  const roles = new Set<CrewRole>(me.isAdmin ? ['admin'] : [])
  for (const { business, location, role } of me.memberships) {
    if (location === null ? business.slug === shop.businessSlug : location.id === shop.id) roles.add(role)
  }
  return order.find((role) => roles.has(role)) ?? null
}

/** In words, for a person. */
export const roleWords: Record<CrewRole, string> = {
  admin: 'Admin of the platform', owner: 'Owner', manager: 'Manager', staff: 'Staff', courier: 'Courier',
}
