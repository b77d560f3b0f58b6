import type { Caller, Membership } from '../../platform/authorisation/index.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenPerson } from '../../testing/given.ts'
import type { Things } from './things.ts'

/** Somebody who sends requests, and what is known of them without asking the program under test. */
export type Player = {
  who: string
  caller: Caller | null
  headers: Record<string, string>
  /** Comes with the tracking link, where the thing has one. */
  byToken: boolean
  /** A new session of theirs. */
  signIn?: () => Promise<Record<string, string>>
}

const workRoles = ['courier', 'staff', 'manager', 'owner'] as const

/** Everybody there is: no account, the tracking link, two with an account, each role here, next door and elsewhere, an administrator. */
export async function castOf({ given }: TestApp, things: Things): Promise<Player[]> {
  function player(who: string, person: GivenPerson, memberships: Membership[] = [], isAdmin = false): Player {
    const { personId, name, email, headers } = person
    return { who, caller: { personId, name, email, isAdmin, memberships }, headers, byToken: false, signIn: () => given.signIn(personId) }
  }

  async function workers(where: string, place: { businessId: string; locationId: string }): Promise<Player[]> {
    return Promise.all(workRoles.map(async (role) => player(`${role} ${where}`, await given.aMember(role, place), [
      { businessId: place.businessId, locationId: role === 'owner' ? null : place.locationId, role }])))
  }

  const { cafe, sister, customer, courier } = things
  return [
    { who: 'everyone', caller: null, headers: {}, byToken: false },
    { who: 'holder of the link', caller: null, headers: {}, byToken: true },
    player('customer, the owner of the thing', customer),
    player('customer, another one', await given.aPerson()),
    player('courier of the delivery', courier, [{ businessId: cafe.businessId, locationId: cafe.locationId, role: 'courier' }]),
    ...await workers('here', cafe),
    ...(await workers('next door', sister)).filter(({ who }) => !who.startsWith('owner')),
    ...await workers('elsewhere', things.elsewhere),
    player('admin', await given.aPerson({ isAdmin: true }), [], true),
  ]
}
