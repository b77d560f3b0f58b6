import { asCount, asList, asRecord, asText } from '../device/readers.ts'
import { stored, storedKeys } from '../device/stored.ts'
import type { Stored } from '../device/stored.ts'
import { readLine, readLines, withChange } from './cart-line.ts'
import type { CartChange, CartLine } from './cart-line.ts'

const cartPrefix = 'parlour-cart:'
const changesPrefix = 'parlour-cart-changes:'
const memberCartPrefix = 'parlour-member-cart:'

/** The cart of a guest at one location, kept on this device. */
export function guestCart(slug: string): Stored<CartLine[]> {
  return stored(cartPrefix + slug, readLines)
}

/** Where guests' carts lie on this device. */
export function guestCartSlugs(): string[] {
  return storedKeys(cartPrefix)
}

/** A change that the server has not confirmed yet. Its id is the key under which it is sent, however often. */
export type WaitingChange = CartChange & { id: string }

/** What a member did to their cart at one location and the server has not confirmed: kept until it has, also over a reload or a dead network. */
export function waitingChanges(slug: string): Stored<WaitingChange[]> {
  return stored(changesPrefix + slug, (raw) => asList(raw, readChange))
}

/** The last that the server said of a member's cart, to be shown until it says more. */
export function lastMemberCart(slug: string): Stored<CartLine[]> {
  return stored(memberCartPrefix + slug, readLines)
}

/** Somebody else is signed in, or nobody: what was not sent was for another's cart, and what was sent is kept by the server. */
export function forgetMemberCarts(): void {
  for (const slug of waitingSlugs()) waitingChanges(slug).set([])
  for (const slug of storedKeys(memberCartPrefix)) lastMemberCart(slug).set([])
}

/** The session ended by itself: what the person did since goes on as a guest's. */
export function keepWaitingAsGuest(): void {
  for (const slug of waitingSlugs()) {
    const waiting = waitingChanges(slug).get()
    guestCart(slug).change((lines) => waiting.reduce<CartLine[]>(withChange, lines))
  }
}

export function waitingSlugs(): string[] {
  return storedKeys(changesPrefix)
}

function readChange(raw: unknown): WaitingChange | null {
  const { id: rawId, kind, key: rawKey, quantity, line: rawLine, scheduledFor: rawWhen } = asRecord(raw)
  const [id, key, line] = [asText(rawId), asText(rawKey), readLine(rawLine)]
  if (id === '') return null
  if (kind === 'clear') return { id, kind }
  const scheduledFor = asText(rawWhen) || undefined
  if (kind === 'add') return line && { id, kind, line, scheduledFor }
  if (kind === 'content') return line && { id, kind, key, line, scheduledFor }
  return kind === 'quantity' ? { id, kind, key, quantity: asCount(quantity) } : null
}
