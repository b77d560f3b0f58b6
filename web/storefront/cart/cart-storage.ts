import { asCount, asList, asRecord, asText } from '../../ground/device/readers.ts'
import { personal, personalNames } from '../../ground/device/personal.ts'
import type { Stored } from '../../ground/device/stored.ts'
import { readLine, readLines, withChange } from './cart-line.ts'
import type { CartChange, CartLine } from './cart-line.ts'

const cartPrefix = 'cart:'
const changesPrefix = 'cart-changes:'

/** The cart of a guest at one location, kept on this device. For a member: what they brought from when they were a guest, until it is sent. */
export function guestCart(slug: string): Stored<CartLine[]> {
  return personal(cartPrefix + slug, readLines)
}

/** Where such carts lie on this device. */
export function guestCartSlugs(): string[] {
  return personalNames(cartPrefix)
}

/** A change that the server has not confirmed yet. Its id is the key under which it is sent, however often. */
export type WaitingChange = CartChange & { id: string }

/** What a member did to their cart at one location and the server has not confirmed: kept until it has, also over a reload or a dead network. */
export function waitingChanges(slug: string): Stored<WaitingChange[]> {
  return personal(changesPrefix + slug, (raw) => asList(raw, readChange))
}

/** The last that the server said of a member's cart, to be shown until it says more. */
export function lastMemberCart(slug: string): Stored<CartLine[]> {
  return personal(`member-cart:${slug}`, readLines)
}

/** The session is about to end by itself. @returns puts what the person did and nobody has confirmed into the cart of the guest they are now */
export function keepWaiting(): () => void {
  const kept = waitingSlugs().map((slug) => ({ slug, waiting: waitingChanges(slug).get() }))
  return () => {
    for (const { slug, waiting } of kept) guestCart(slug).change((lines) => waiting.reduce<CartLine[]>(withChange, lines))
  }
}

export function waitingSlugs(): string[] {
  return personalNames(changesPrefix)
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
