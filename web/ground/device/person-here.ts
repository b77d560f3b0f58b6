import type { Session } from '../../api/shapes.ts'
import { asRecord, asText } from './readers.ts'
import { stored } from './stored.ts'

/** As much of a person as the screens show. */
export type Person = Pick<Session['user'], 'id' | 'name' | 'email'>

/**
 * Who is signed in on this device, in all its tabs; null for a guest. The page knows at once, and also without a network; the server is asked all the
 * same. Only `change-person.ts` makes it somebody else.
 */
export const personHere = stored('parlour-person', (raw): Person | null => {
  const { id, name, email } = asRecord(raw)
  return typeof id === 'string' ? { id, name: asText(name), email: typeof email === 'string' ? email : null } : null
})

/** As much as is kept of whom the server says. */
export function asPerson({ id, name, email }: Person): Person {
  return { id, name, email }
}

export const guest = 'guest'

/** Whose things are shown and kept: a person's id, or `guest`. */
export const ownerHere = () => personHere.get()?.id ?? guest

/** Whether the one who was here when something began still is. Another tab may have signed them out a moment ago. */
export function isStillHere(owner: string): boolean {
  personHere.refresh()
  return ownerHere() === owner
}
