import { v7 } from 'uuid'

/** A new UUIDv7: unique without asking anybody, and sorted by the time it was made. */
export function newId(): string {
  return v7()
}

/** An id as it would have been made at that moment, for things of the past that are written later. */
export function newIdAt(at: Date): string {
  return v7({ msecs: at.getTime() })
}
