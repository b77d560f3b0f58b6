import { changeOwner } from '../ground/device/change-owner.ts'
import { personHere } from '../ground/device/person-here.ts'
import type { Person } from '../ground/device/person-here.ts'
import { keepWaiting } from '../storefront/cart/cart-storage.ts'
import { showToast } from '../ui/toast.ts'
import { carryOver } from '../ground/device/session-end.ts'

/** Somebody has signed in here. `follow-person.ts` shows it, in this tab and all others. */
export function changePerson(next: Person): void {
  changeOwner(next)
}

let isLeaving = false

/** Signing out is done once the person is somewhere else. Until then nobody wonders that the session is over. */
export async function leave(goElsewhere: () => Promise<void>): Promise<void> {
  isLeaving = true
  try {
    await goElsewhere()
    changeOwner(null)
  } finally {
    isLeaving = false
  }
}

/** The server no longer knows the session: it expired, or was ended on another device. What the person was about to do goes on as a guest's. */
export function loseSession(): void {
  if (isLeaving || personHere.get() === null) return
  const [waiting, onScreen] = [keepWaiting(), carryOver()]
  changeOwner(null)
  waiting()
  onScreen()
  showToast({ title: 'You’ve been signed out', detail: 'Sign in again to go on with your account.', tone: 'warning' })
}
