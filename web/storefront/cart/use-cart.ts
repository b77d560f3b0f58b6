import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { onSessionEnd } from '../../ground/device/session-end.ts'
import { useSession } from '../../ground/session.ts'
import type { Problem } from '../../api/problem.ts'
import { showToast } from '../../ui/toast.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { isStillHere, personHere } from '../../ground/device/person-here.ts'
import { useStored } from '../../ground/device/stored.ts'
import { withChange } from './cart-line.ts'
import type { CartChange, CartLine } from './cart-line.ts'
import { guestCart, waitingChanges, waitingSlugs } from './cart-storage.ts'
import type { WaitingChange } from './cart-storage.ts'
import { memberCartQuery } from './member-cart.ts'

/** Only who is signed in has something to send; a guest's first page does without. Should it not arrive, what waits is kept and tried again. */
const importSending = () => import('./send-changes.ts')

export type Cart = {
  lines: readonly CartLine[]
  /** True until a member's cart has been fetched for the first time. */
  isLoading: boolean
  /** Shows at once; what the server refuses is taken back and said. */
  change(change: CartChange): void
}

const none: CartLine[] = []

/** The cart at one location: a member's lies on the server, a guest's on this device. */
export function useCart(slug: string): Cart {
  const { person } = useSession()
  const change = useCartChange(slug)
  const guestLines = useStored(guestCart(slug))
  const waiting = useStored(waitingChanges(slug))
  const server = useQuery({ ...memberCartQuery(slug), enabled: Boolean(person) })
  const lines = person ? waiting.reduce<readonly CartLine[]>(withChange, server.data ?? none) : guestLines
  const carry = useEffectEvent(() => {
    const shown = [...lines]
    return () => guestCart(slug).set(shown)
  })
  useEffect(() => onSessionEnd(() => carry()), [])
  if (!person) return { lines, isLoading: false, change }
  return { lines, isLoading: server.isPending && waiting.length === 0, change }
}

/** Changes a cart without looking at it. */
export function useCartChange(slug: string): Cart['change'] {
  const queryClient = useQueryClient()
  return (change) => {
    if (personHere.get() === null) {
      guestCart(slug).change((lines) => withChange(lines, change))
      return
    }
    waitingChanges(slug).change((changes) => [...changes, { ...change, id: newKey() }])
    importSending().then(({ sendWaitingChanges }) => sendWaitingChanges(slug, { queryClient, onRefused: sayRefused }), () => undefined)
  }
}

/** Keeps what is on this device and what is on the server together, wherever a signed-in person is. Once, around the screens of guests. */
export function useCartKeeping(): void {
  const { person } = useSession()
  const queryClient = useQueryClient()
  const personId = person?.id
  useEffect(() => {
    if (personId === undefined) return undefined
    const keep = () => importSending().then(({ adoptGuestCarts, sendWaitingChanges }) => {
      if (!isStillHere(personId)) return
      adoptGuestCarts()
      for (const slug of waitingSlugs()) void sendWaitingChanges(slug, { queryClient, onRefused: sayRefused })
    }, () => undefined)
    void keep()
    addEventListener('online', keep)
    const timer = setInterval(keep, keepMs)
    return () => {
      removeEventListener('online', keep)
      clearInterval(timer)
    }
  }, [personId, queryClient])
}

/** How often we try again to send what could not be sent. */
const keepMs = 15_000

function sayRefused(change: WaitingChange, problem: Problem): void {
  const name = change.kind === 'add' || change.kind === 'content' ? change.line.name : undefined
  const title = name === undefined ? 'Your order could not be changed' : `${name} could not be added`
  showToast({ title, detail: problem.message, tone: 'warning' })
}
