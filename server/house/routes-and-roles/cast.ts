import type { Caller, Membership } from '../../platform/authorisation/index.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenPerson } from '../../testing/given.ts'
import type { Things } from '../samples.ts'

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

/**
 * Everybody there is: no account, the tracking link, two with an account, each role here, next door and elsewhere, an administrator; and a
 * manager who is suspended, and one without the two-factor sign-in that this place requires.
 */
export async function castOf({ given, context }: TestApp, things: Things): Promise<Player[]> {
  const { kysely } = context.database
  const { cafe, sister, customer, courier } = things
  type Known = { memberships?: Membership[]; isAdmin?: boolean; hasTwoFactor?: boolean }
  function player(who: string, person: GivenPerson, { memberships = [], isAdmin = false, hasTwoFactor = false }: Known = {}): Player {
    const { personId, name, email, headers } = person
    return { who, caller: { personId, name, email, isAdmin, hasTwoFactor, memberships }, headers, byToken: false, signIn: () => given.signIn(personId) }
  }

  async function workers(where: string, place: { businessId: string; locationId: string }): Promise<Player[]> {
    return Promise.all(workRoles.map(async (role) => {
      const hasTwoFactor = role === 'manager' || role === 'owner'
      return player(`${role} ${where}`, await given.aMember(role, place, { hasTwoFactor }), { hasTwoFactor, memberships: [as(role, place)] })
    }))
  }

  function as(role: Membership['role'], { businessId, locationId }: { businessId: string; locationId: string }): Membership {
    return { businessId, locationId: role === 'owner' ? null : locationId, role, twoFactorAt: role === 'owner' || role === 'manager' ? [cafe.locationId] : [] }
  }

  async function aSuspendedManager(): Promise<GivenPerson> {
    const person = await given.aMember('manager', cafe, { hasTwoFactor: true })
    await kysely.updateTable('membership').set({ suspendedAt: new Date() }).where('personId', '=', person.personId).execute()
    return person
  }

  await kysely.updateTable('location').set({ managersNeedTwoFactor: true }).where('id', '=', cafe.locationId).execute()
  return [
    { who: 'everyone', caller: null, headers: {}, byToken: false },
    { who: 'holder of the link', caller: null, headers: {}, byToken: true },
    player('customer, the owner of the thing', customer),
    player('customer, another one', await given.aPerson()),
    player('courier of the delivery', courier, { memberships: [as('courier', cafe)] }),
    player('manager here, suspended', await aSuspendedManager()),
    player('manager here, without two-factor', await given.aMember('manager', cafe), { memberships: [as('manager', cafe)] }),
    ...await workers('here', cafe),
    ...(await workers('next door', sister)).filter(({ who }) => !who.startsWith('owner')),
    ...await workers('elsewhere', things.elsewhere),
    player('admin', await given.aPerson({ isAdmin: true }), { isAdmin: true }),
  ]
}
