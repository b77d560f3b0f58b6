/**
 * Who a caller can be towards a thing.
 * - `everyone`: no account needed
 * - `holder`: has the tracking link of this order
 * - `customer`: signed in; towards a private thing: its owner
 * - `courier`, `staff`, `manager`: at the location of the thing; `owner`: of its business; `admin`: of the platform
 */
const roles = ['everyone', 'holder', 'customer', 'courier', 'staff', 'manager', 'owner', 'admin'] as const
export type Role = (typeof roles)[number]

/** One that isn't suspended. `twoFactorAt`: the locations of it that require two-factor sign-in of those who run them. */
export type Membership = {
  businessId: string
  locationId: string | null
  role: 'owner' | 'manager' | 'staff' | 'courier'
  twoFactorAt?: readonly string[]
}

/**
 * A signed-in person with what they may be where. `email` is null for somebody who signs in with their phone number only.
 * `hasTwoFactor`: signing in takes them a second step.
 */
export type Caller = {
  personId: string
  name: string
  email: string | null
  isAdmin: boolean
  hasTwoFactor: boolean
  memberships: readonly Membership[]
}

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
export function rolesTowards(caller: Caller | null, subject: Subject | null): ReadonlySet<Role> {
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
    if (rests(membership, caller, subject.locationId)) continue
    found.add(membership.role)
  }
  return found
}

/**
 * Whether a role counts for nothing because its person has not set up two-factor sign-in where it is required. What concerns the whole
 * business concerns each of its locations, so one that requires it is enough.
 */
export function rests({ role, twoFactorAt = [] }: Membership, { hasTwoFactor }: Caller, locationId: string | null): boolean {
  if (hasTwoFactor || (role !== 'manager' && role !== 'owner')) return false
  return locationId === null ? twoFactorAt.length > 0 : twoFactorAt.includes(locationId)
}
