import { demoPassword } from '../server/identity/passwords/demo-password.ts'
import { hashPassword } from '../server/identity/passwords/password-hash.ts'
import type { Db } from '../server/platform/database/index.ts'
import { newId } from '../server/platform/ids.ts'

type Work = { business: string; location: string | null; role: 'owner' | 'manager' | 'staff' | 'courier'; jobTitle: string }
type DemoPerson = { email: string; name: string; role: string; isAdmin?: true; works?: readonly Work[] }

const cafes = ['downtown', 'university', 'airport', 'tech-hub', 'waterfront']
const atEvery = (role: Work['role'], jobTitle: string): Work[] => cafes.map((location) => ({ business: 'cloudcafe', location, role, jobTitle }))

/** One account for each role, and a few people more. `role` is said on the sign-in page. */
export const demoPeople: readonly DemoPerson[] = [
  { email: 'customer@parlour.example', name: 'Mia Torres', role: 'customer' },
  { email: 'barista@parlour.example', name: 'Noah Brandt', role: 'barista', works: [
    ...atEvery('staff', 'Barista'), { business: 'little-lemon', location: 'little-lemon', role: 'staff', jobTitle: 'Cook' },
  ] },
  { email: 'courier@parlour.example', name: 'Leo Martins', role: 'courier', works: [
    { business: 'cloudcafe', location: 'downtown', role: 'courier', jobTitle: 'Courier' },
    { business: 'little-lemon', location: 'little-lemon', role: 'courier', jobTitle: 'Courier' },
  ] },
  { email: 'manager@parlour.example', name: 'Priya Nair', role: 'manager', works: [
    ...atEvery('manager', 'Store manager'), { business: 'little-lemon', location: 'little-lemon', role: 'manager', jobTitle: 'Restaurant manager' },
  ] },
  { email: 'owner@parlour.example', name: 'Elena Rossi', role: 'owner', works: ['cloudcafe', 'little-lemon', 'parlour-gifts']
    .map((business) => ({ business, location: null, role: 'owner', jobTitle: 'Owner' })) },
  { email: 'admin@parlour.example', name: 'Sam Okafor', role: 'admin', isAdmin: true },
  { email: 'aisha@parlour.example', name: 'Aisha Rahman', role: 'customer' },
  { email: 'jonas@parlour.example', name: 'Jonas Weber', role: 'customer' },
]

/** Hashing is slow on purpose, so it is done once, and outside the transaction: everybody knows this password, so its salt keeps no secret. */
export async function hashDemoPasswords(): Promise<string[]> {
  const hash = await hashPassword(demoPassword)
  return demoPeople.map(() => hash)
}

/** @param businesses ids by slug @param locations ids by slug @param hashes one for each of `demoPeople` */
export async function writePeople(
  db: Db, businesses: ReadonlyMap<string, string>, locations: ReadonlyMap<string, string>, hashes: readonly string[],
): Promise<void> {
  const people = demoPeople.map((person, index) => ({ ...person, id: newId(), password: hashes[index] }))
  await db.insertInto('person').values(people.map(({ id, email, name, isAdmin }) => ({ id, email, name, emailVerified: true, isAdmin: isAdmin ?? false }))).execute()
  await db.insertInto('credential').values(people.map(({ id, password }) => (
    { id: newId(), personId: id, providerId: 'credential', accountId: id, password }))).execute()
  await db.insertInto('membership').values(people.flatMap(({ id, works = [] }) => works.map(({ business, location, role, jobTitle }) => ({
    id: newId(), personId: id, businessId: known(businesses, business), locationId: location && known(locations, location), role, jobTitle,
  })))).execute()
}

/** @throws when the demo data name something that they don't hold: a mistake in these files */
export function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demo data name "${name}", which is not there.`)
  return id
}
