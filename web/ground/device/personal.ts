import { isStillHere, ownerHere, personHere } from './person-here.ts'
import { storedKeys } from './shelf.ts'
import { stored } from './stored.ts'
import type { Stored } from './stored.ts'

/** Every key that holds something of a person begins so; their id (or `guest`), a colon and a name follow. */
export const personalPrefix = 'parlour-of:'

const all = new Map<string, Stored<unknown>>()

/**
 * Something kept on this device for whoever is here now. Each person has their own, and guests have theirs. When somebody else signs in, or the person
 * leaves, it is gone from the device (`change-owner.ts`).
 */
export function personal<Value>(name: string, read: (raw: unknown) => Value): Stored<Value> {
  const known = all.get(name)
  // Safe: a name is asked for by one module, with one `read`.
  if (known) return known as Stored<Value>
  const now = () => stored(`${personalPrefix}${ownerHere()}:${name}`, read)
  /** What a tab would write for a person who has just left in another one is dropped: the tab is about to show somebody else. */
  const forTheSame = (write: () => void) => {
    if (isStillHere(ownerHere())) write()
  }
  const made: Stored<Value> = {
    get: () => now().get(),
    set: (value) => forTheSame(() => now().set(value)),
    change: (how) => forTheSame(() => now().change(how)),
    subscribe(listener) {
      let stop = now().subscribe(listener)
      const stopWatching = personHere.subscribe(() => {
        stop()
        stop = now().subscribe(listener)
        listener()
      })
      return () => {
        stop()
        stopWatching()
      }
    },
  }
  all.set(name, made as Stored<unknown>)
  return made
}

/** The names that begin so of what is kept for whoever is here, without that beginning. */
export function personalNames(prefix: string): string[] {
  return storedKeys(`${personalPrefix}${ownerHere()}:${prefix}`)
}
