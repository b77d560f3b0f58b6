import { useEffect, useEffectEvent } from 'react'
import { onSessionEnd } from '../../ground/device/session-end.ts'
import type { Person } from '../../ground/session.ts'
import { personHere } from '../../ground/device/person-here.ts'
import { useStored } from '../../ground/device/stored.ts'
import { draftAt, guestStore } from './draft.ts'
import type { Guest } from './draft.ts'

/** What a guest has typed since this page was opened, beyond what every account knows. */
let typed: Partial<Guest> = {}

// It goes along to the account that they sign in to on the way to the order, where that has nothing.
personHere.subscribe(() => {
  const fresh = typed
  typed = {}
  if (personHere.get() === null) return
  guestStore.change((before) => ({ ...before, ...fresh }))
})

/**
 * Who orders, as far as it was typed here or the account says. Should the session end while this is on the screen, it goes on as a guest's, and so do
 * the choices for the order.
 */
export function useDetails(slug: string, person: Person | null) {
  const guest = withPerson(useStored(guestStore), person)
  const carry = useEffectEvent(() => {
    const draft = draftAt(slug).get()
    return () => {
      draftAt(slug).set(draft)
      guestStore.set(guest)
    }
  })
  useEffect(() => onSessionEnd(() => carry()), [])

  function changeGuest(change: Partial<Guest>): void {
    const { name: _name, email: _email, ...beyond } = change
    if (person === null) typed = { ...typed, ...beyond }
    guestStore.change((before) => ({ ...before, ...change }))
  }
  return { guest, changeGuest }
}

/** What somebody typed here before counts more than what their account says. */
function withPerson(guest: Guest, person: Person | null): Guest {
  return { ...guest, name: guest.name || (person?.name ?? ''), email: guest.email || (person?.email ?? '') }
}
