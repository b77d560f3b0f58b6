import { v7 } from 'uuid'

/** A new UUIDv7: unique without asking anybody, and sorted by the time it was made. */
export function newId(): string {
  return v7()
}
