import { asPerson, guest, ownerHere, personHere } from './person-here.ts'
import type { Person } from './person-here.ts'
import { personalPrefix } from './personal.ts'
import { readText, storedKeys, writeText } from './shelf.ts'
import { refreshStored } from './stored.ts'

/**
 * What a guest has here belongs to whoever signs in next, since that is most likely the same person: the cart, the choices for the order, the orders.
 * Two things are not theirs for sure. An order that was not sent would be sent as theirs without a tap, and a name and an address would beat their own.
 */
const staysBehind = /^(?:details$|attempt:)/

/**
 * Makes somebody else the one who is here; null for nobody. Everything on this device that is not theirs goes, in this tab and all others.
 * Doing it twice, or in two tabs at once, changes nothing more.
 */
export function changeOwner(next: Person | null): void {
  personHere.refresh()
  const after = next?.id ?? guest
  if (ownerHere() === guest && after !== guest) bringAlong(after)
  personHere.set(next && asPerson(next))
  forgetOthers()
}

/** Clears what is kept here for anybody who is not here. A tab may have written it late, or an earlier Parlour. */
export function forgetOthers(): void {
  const ours = `${ownerHere()}:`
  for (const rest of storedKeys(personalPrefix)) if (!rest.startsWith(ours)) put(personalPrefix + rest, null)
  for (const rest of storedKeys('parlour-').filter((name) => olderNames.test(name))) {
    const to = personalPrefix + ours + rest
    if (isOfAGuest.test(rest) && readText(to) === null) put(to, readText(`parlour-${rest}`))
    put(`parlour-${rest}`, null)
  }
}

/** Until version 0.2 nothing said whose these were. What only guests had goes on; the rest may be anybody's. */
const olderNames = /^(?:guest$|orders$|last-place$|(?:attempt|checkout|cart|cart-changes|member-cart):)/
const isOfAGuest = /^(?:orders$|last-place$|cart:)/

function bringAlong(owner: string): void {
  const from = `${personalPrefix}${guest}:`
  for (const name of storedKeys(from)) {
    const to = `${personalPrefix}${owner}:${name}`
    if (!staysBehind.test(name) && readText(to) === null) put(to, readText(from + name))
  }
}

function put(key: string, text: string | null): void {
  writeText(key, text)
  refreshStored(key)
}
