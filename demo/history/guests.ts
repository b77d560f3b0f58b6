import { newIdAt } from '../../server/platform/ids.ts'
import type { Random } from './random.ts'

/** Somebody with an account, who has a place they go to and something they usually have. */
export type Guest = {
  id: string
  name: string
  email: string
  joinedAt: Date
  /** Turns into a favourite item wherever they order. */
  taste: number
}

const firstNames = [
  'Olivia', 'Liam', 'Emma', 'Noah', 'Amara', 'Mateo', 'Sofia', 'Kai', 'Priya', 'Omar', 'Chloe', 'Ethan', 'Yuki', 'Diego', 'Zara', 'Lucas', 'Ines', 'Jamal', 'Hana', 'Oscar',
  'Leila', 'Theo', 'Nora', 'Arjun', 'Maya', 'Finn', 'Aylin', 'Hugo', 'Grace', 'Tariq', 'Elsa', 'Marco', 'Ruby', 'Ivan', 'Freya', 'Samir', 'Clara', 'Jonas', 'Mina', 'Pablo',
]
const lastNames = [
  'Nguyen', 'Smith', 'Garcia', 'Kim', 'Müller', 'Okoye', 'Rossi', 'Patel', 'Johansson', 'Silva', 'Haddad', 'Novak', 'Brown', 'Tanaka', 'Dubois', 'Kaya', 'Murphy', 'Lopez', 'Chen', 'Andersen',
  'Ivanova', 'Costa', 'Walker', 'Sato', 'Fischer', 'Mensah', 'Moreau', 'Singh', 'Jensen', 'Reyes', 'Kowalski', 'Ali', 'Bauer', 'Clarke', 'Santos', 'Yilmaz', 'Evans', 'Park', 'Weber', 'Diaz',
]

/** One in eighteen orders brings a new account; who came early, comes often. */
export const ordersPerGuest = 18

/** New guests of one place, in the order in which they join it, spread over the whole time. */
export function makeGuests(count: number, from: Date, to: Date, random: Random): Guest[] {
  const span = to.getTime() - from.getTime()
  return Array.from({ length: count }, (_, index) => {
    const joinedAt = new Date(from.getTime() + Math.floor(span * index / count))
    const [first, last] = [random.pick(firstNames), random.pick(lastNames)]
    const id = newIdAt(joinedAt)
    const address = `${first}.${last}`.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
    return { id, name: `${first} ${last}`, email: `${address}.${id.slice(-6)}@guests.parlour.example`, joinedAt, taste: random.next() }
  })
}

/** How the guest of an order came: signed in, or with just a first name. */
export type Visitor = { guest: Guest | null; name: string }

const signedIn = 0.58
/** Of 300 guests the first comes for every 45th order, the last for every 450th. */
const regularity = 1.5

/** Somebody who orders at that moment: strangers, and regulars whose names come up again and again. */
export function visitor(guests: readonly Guest[], at: Date, random: Random): Visitor {
  const known = knownAt(guests, at)
  const place = Math.floor(random.next() ** regularity * known)
  const guest = known > 0 && random.chance(signedIn) ? guests[place] : undefined
  return guest ? { guest, name: guest.name } : { guest: null, name: random.pick(firstNames) }
}

/** How many of the guests had joined by then; they stand in the order of joining. */
function knownAt(guests: readonly Guest[], at: Date): number {
  const time = at.getTime()
  let [low, high] = [0, guests.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((guests[middle]?.joinedAt.getTime() ?? time) <= time) low = middle + 1
    else high = middle
  }
  return low
}
