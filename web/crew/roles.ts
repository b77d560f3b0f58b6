import { capabilities, type Capability } from '../api/capabilities.ts'
import type { Me, Shop } from './shapes.ts'

/** What somebody can be at a location. */
export type CrewRole = 'admin' | 'owner' | 'manager' | 'staff' | 'courier'

/** Strongest first. */
const order: readonly CrewRole[] = ['admin', 'owner', 'manager', 'staff', 'courier']

type At = Pick<Shop, 'id' | 'businessSlug'>

type Worker = Pick<Me, 'isAdmin' | 'memberships'>
export type Membership = Me['memberships'][number]

function rolesAt(me: Worker, shop: At): Set<CrewRole> {
  const roles = new Set<CrewRole>(me.isAdmin ? ['admin'] : [])
  for (const membership of me.memberships) if (isOf(membership, shop) && restsAt(membership, shop) === null) roles.add(membership.role)
  return roles
}

function isOf({ business, location }: Membership, shop: At): boolean {
  return location === null ? business.slug === shop.businessSlug : location.id === shop.id
}

/** Why a role counts for nothing at a location. */
export type Rest = 'suspended' | 'needsTwoFactor'

function restsAt({ suspended, needsTwoFactorAt }: Membership, shop: At): Rest | null {
  if (suspended) return 'suspended'
  return needsTwoFactorAt.includes(shop.id) ? 'needsTwoFactor' : null
}

/** Why somebody who works at a location can do nothing there just now; null when they can, or do not work there. */
export function restAt(me: Worker, shop: At): Rest | null {
  if (roleAt(me, shop)) return null
  const rests = me.memberships.filter((membership) => isOf(membership, shop)).map((membership) => restsAt(membership, shop))
  return rests.includes('needsTwoFactor') ? 'needsTwoFactor' : (rests[0] ?? null)
}

/** The strongest thing somebody is at a location; null for a guest. */
export function roleAt(me: Worker, shop: At): CrewRole | null {
  const roles = rolesAt(me, shop)
  return order.find((role) => roles.has(role)) ?? null
}

/** Whether somebody can do this at a location, by the table that the server decides by. The server asks again with every request. */
export function can(me: Worker, shop: At, capability: Capability): boolean {
  const roles = rolesAt(me, shop)
  const allowed: readonly string[] = capabilities[capability]
  return order.some((role) => roles.has(role) && allowed.includes(role))
}

/** Whether somebody can do this for the whole platform, by the same table. */
export function canOnPlatform({ isAdmin }: Pick<Me, 'isAdmin'>, capability: Capability): boolean {
  const allowed: readonly string[] = capabilities[capability]
  return isAdmin && allowed.includes('admin')
}

/** In words, for a person. */
export const roleWords: Record<CrewRole, string> = {
  admin: 'Admin of the platform', owner: 'Owner', manager: 'Manager', staff: 'Staff', courier: 'Courier',
}
