import type { Capability } from './capabilities.ts'
import { rests, rolesTowards } from './roles.ts'
import type { Caller, Subject } from './roles.ts'

/** Whether a caller has a capability towards a subject; asked within an operation when it does more for some than for others. */
export function may(capability: Capability, caller: Caller | null, subject: Subject | null): boolean {
  const found = rolesTowards(caller, subject)
  return capability.roles.some((role) => found.has(role))
}

/** Whether everybody has this capability, towards whatever. */
export function isOpen(capability: Capability): boolean {
  return capability.roles.includes('everyone')
}

export type Verdict = 'allowed' | 'notSignedIn' | 'notAllowed' | 'twoFactorRequired' | 'notFound'

/** Deny by default: without a role that has the capability the answer is no, and how it is said depends on what may be known. */
export function decide(capability: Capability, caller: Caller | null, subject: Subject | null): Verdict {
  if (may(capability, caller, subject)) return 'allowed'
  const found = rolesTowards(caller, subject)
  if (!caller) return 'notSignedIn'
  if (may(capability, { ...caller, hasTwoFactor: true }, subject)) return 'twoFactorRequired'
  const hasPart = found.has('customer') || found.has('courier') || found.has('staff') || found.has('manager') || found.has('owner')
  return subject?.private && !hasPart ? 'notFound' : 'notAllowed'
}

/** Everything of a kind that a caller has a capability for, over all businesses: what a list without a place shows. */
type Reach = {
  everywhere: boolean
  /** Whole businesses, but for these of their locations. */
  businesses: { businessId: string; exceptLocationIds: readonly string[] }[]
  locationIds: string[]
}

/** Pure, and by the same rules as `may`. */
export function reachOf(capability: Capability, caller: Caller | null): Reach {
  const reach: Reach = { everywhere: caller?.isAdmin === true && capability.roles.includes('admin'), businesses: [], locationIds: [] }
  for (const membership of caller?.memberships ?? []) {
    if (!caller || !capability.roles.includes(membership.role)) continue
    const { businessId, locationId, twoFactorAt = [] } = membership
    if (locationId === null) reach.businesses.push({ businessId, exceptLocationIds: caller.hasTwoFactor ? [] : twoFactorAt })
    else if (!rests(membership, caller, locationId)) reach.locationIds.push(locationId)
  }
  return reach
}
