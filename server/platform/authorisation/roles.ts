/**
 * Who a caller can be towards a thing.
 * - `everyone`: no account needed
 * - `holder`: has the tracking link of this order
 * - `customer`: signed in; towards a private thing: its owner
 * - `courier`, `staff`, `manager`: at the location of the thing; `owner`: of its business; `admin`: of the platform
 */
export const roles = ['everyone', 'holder', 'customer', 'courier', 'staff', 'manager', 'owner', 'admin'] as const
export type Role = (typeof roles)[number]

export type Membership = { businessId: string; locationId: string | null; role: 'owner' | 'manager' | 'staff' | 'courier' }

/** A signed-in person with what they may be where. */
export type Caller = { personId: string; name: string; email: string; isAdmin: boolean; memberships: readonly Membership[] }

/**
 * The thing a request is about, as far as permission goes.
 * `personId`: whose it is, for things that belong to one person. `private`: those who have no part in it are told 404.
 * `locationId: null`: the whole business, for which a role at any of its locations counts.
 */
export type Subject = {
  businessId: string
  locationId: string | null
  personId?: string | null
  courierId?: string | null
  heldByToken?: boolean
  private?: boolean
}

/** Everything this caller is towards this subject. Pure; the whole of Parlour's authorisation rests on it. */
export function rolesTowards(caller: Caller | null, subject: Subject | null): Set<Role> {
  const found = new Set<Role>(['everyone'])
  if (subject?.heldByToken) found.add('holder')
  if (!caller) return found
  if (!subject?.private || subject.personId === caller.personId) found.add('customer')
  if (caller.isAdmin) found.add('admin')
  if (!subject) return found
  for (const membership of caller.memberships) {
    if (membership.businessId !== subject.businessId) continue
    const here = membership.locationId === null || subject.locationId === null || membership.locationId === subject.locationId
    if (!here) continue
    // A courier has a part only in the deliveries that are theirs.
    if (membership.role === 'courier' && subject.private && subject.courierId !== caller.personId) continue
    found.add(membership.role)
  }
  return found
}

export type Verdict = 'allowed' | 'notSignedIn' | 'notAllowed' | 'notFound'

/** Deny by default: without one of the allowed roles the answer is no, and how it is said depends on what may be known. */
export function decide(allowed: readonly Role[], caller: Caller | null, subject: Subject | null): Verdict {
  const found = rolesTowards(caller, subject)
  if (allowed.some((role) => found.has(role))) return 'allowed'
  if (!caller) return 'notSignedIn'
  const hasPart = found.has('customer') || found.has('courier') || found.has('staff') || found.has('manager') || found.has('owner')
  return subject?.private && !hasPart ? 'notFound' : 'notAllowed'
}
