import { randomBytes } from 'node:crypto'
import type { World } from '../platform/world.ts'
import { newId } from '../platform/ids.ts'
import { insertMenu } from './given-menu.ts'
import type { GivenItem, MenuWish } from './given-menu.ts'

export type { GivenItem } from './given-menu.ts'

/** Somebody with an account who is signed in: their requests carry `headers`. */
export type GivenPerson = { personId: string; name: string; email: string; headers: { authorization: string } }

/** A café that never closes, with all it takes to order there. */
export type GivenCafe = {
  businessId: string
  locationId: string
  slug: string
  taxClassId: string
  categoryId: string
  /** As they were asked for; without a wish: Espresso 3.50, Latte 4.75 (with a size to choose and extras) and Croissant 3.90. */
  items: GivenItem[]
  /** The item of that name; an error when there is none, so that a story with a typing mistake fails at once. */
  item(name: string): GivenItem
  /** Size: exactly one of small (+0, the default) and large (+0.75). Extras: up to three, the shot (+0.90) twice at most. */
  size: { groupId: string; smallId: string; largeId: string }
  extras: { groupId: string; shotId: string; syrupId: string }
}

export type Given = ReturnType<typeof createGiven>

type PersonWish = { name?: string; isAdmin?: boolean; hasTwoFactor?: boolean }

const sessionDays = 7

/** The cast of the stories: real rows, the fewest that matter, and nothing that is slow to make. */
export function createGiven({ database: { kysely: db }, clock }: Pick<World, 'database' | 'clock'>) {
  async function aPerson({ name = 'Ada Lovelace', isAdmin = false, hasTwoFactor = false }: PersonWish = {}): Promise<GivenPerson> {
    const personId = newId()
    const email = `${personId}@parlour.example`
    await db.insertInto('person').values({ id: personId, name, email, isAdmin, twoFactorEnabled: hasTwoFactor }).execute()
    // Nobody has the app to this secret: they are signed in already, and that is all a story needs.
    if (hasTwoFactor) await db.insertInto('twoFactor').values({ personId, secret: 'nobody knows', confirmedAt: clock.now(), createdAt: clock.now() }).execute()
    return { personId, name, email, headers: await signIn(personId) }
  }

  /** A new session, straight into its table: no password is hashed. */
  async function signIn(personId: string): Promise<{ authorization: string }> {
    const token = randomBytes(16).toString('hex')
    const now = clock.now()
    const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000)
    await db.insertInto('session').values({ id: newId(), personId, token, expiresAt, createdAt: now, updatedAt: now }).execute()
    return { authorization: `Bearer ${token}` }
  }

  /** Somebody new who works there; an owner has the whole business. */
  async function aMember(
    role: 'owner' | 'manager' | 'staff' | 'courier', place: { businessId: string; locationId: string }, wish: Omit<PersonWish, 'isAdmin'> = {},
  ): Promise<GivenPerson> {
    const person = await aPerson({ name: `Somebody who is ${role}`, ...wish })
    await db.insertInto('membership').values({
      businessId: place.businessId, id: newId(), personId: person.personId, locationId: role === 'owner' ? null : place.locationId, role,
    }).execute()
    return person
  }

  async function aCafe(wish: MenuWish & { name?: string; pricesIncludeTax?: boolean } = {}): Promise<GivenCafe> {
    const businessId = newId()
    await db.insertInto('business').values({ id: businessId, slug: `cafe-${businessId}`, name: wish.name ?? 'Corner Café' }).execute()
    const location = await aLocation(businessId, wish)
    const menu = await insertMenu(db, { businessId, locationId: location.locationId, now: clock.now() }, wish)
    return { businessId, ...location, ...menu, item: (name) => called(menu.items, name) }
  }

  /** Another location of a business, without a menu. */
  async function aLocation(
    businessId: string, { name = 'Corner Café', pricesIncludeTax = false }: { name?: string; pricesIncludeTax?: boolean } = {},
  ): Promise<{ locationId: string; slug: string }> {
    const locationId = newId()
    const slug = `place-${locationId}`
    await db.insertInto('location').values({
      businessId, id: locationId, slug, name, kind: 'cafe', country: 'US', timeZone: 'America/New_York', currency: 'USD', pricesIncludeTax,
      fulfilments: ['pickup', 'dineIn', 'delivery', 'instant'], deliveryFeeMinor: 300,
    }).execute()
    const weekdays = [1, 2, 3, 4, 5, 6, 7]
    await db.insertInto('openingHours').values(weekdays.map((weekday) => (
      { businessId, locationId, weekday, opens: '00:00', closes: '24:00' }))).execute()
    return { locationId, slug }
  }

  return { aPerson, signIn, aMember, aCafe, aLocation }
}

function called(items: GivenItem[], name: string): GivenItem {
  const found = items.find((item) => item.name === name)
  if (!found) throw new Error(`This café has no ${name}.`)
  return found
}
