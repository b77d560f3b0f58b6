import type { QueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { Problem } from '../../api/problem.ts'
import { isStillHere, ownerHere } from '../../ground/device/person-here.ts'
import { keyOf } from './cart-line.ts'
import type { CartLine } from './cart-line.ts'
import { guestCart, guestCartSlugs, waitingChanges } from './cart-storage.ts'
import type { WaitingChange } from './cart-storage.ts'
import { kept, linesOf, memberCartQuery } from './member-cart.ts'

/** After signing in: what somebody brought along as a guest becomes changes of the member's carts. Each line keeps its id, so that it is added once. */
export function adoptGuestCarts(): void {
  for (const slug of guestCartSlugs()) {
    const cart = guestCart(slug)
    const lines = cart.get()
    if (lines.length === 0) continue
    waitingChanges(slug).change((changes) => [...changes, ...lines.map((line) => ({ id: line.id, kind: 'add' as const, line }))])
    cart.set([])
  }
}

type Sending = { queryClient: QueryClient; onRefused: (change: WaitingChange, problem: Problem) => void }

const underWay = new Map<string, Promise<void>>()

/** Sends what waits, in order, one tab at a time. What is refused is dropped and said; while the server can't be reached, everything stays. */
export async function sendWaitingChanges(slug: string, sending: Sending): Promise<void> {
  const name = `parlour cart ${ownerHere()} ${slug}`
  const before = underWay.get(name)
  if (before) return before
  const run = inOneTab(name, () => sendAll(slug, sending)).finally(() => underWay.delete(name))
  underWay.set(name, run)
  return run
}

async function sendAll(slug: string, { queryClient, onRefused }: Sending): Promise<void> {
  const waiting = waitingChanges(slug)
  const owner = ownerHere()
  const query = memberCartQuery(slug)
  for (let change = waiting.get()[0]; change; change = waiting.get()[0]) {
    const { id } = change
    try {
      const before = await queryClient.fetchQuery(query)
      // Whoever signed in meanwhile, perhaps in another tab, must not get this into their cart.
      if (!isStillHere(owner)) return
      const lines = await send(slug, change, before)
      // An older answer must not arrive after this one.
      await queryClient.cancelQueries({ queryKey: query.queryKey })
      if (!isStillHere(owner)) return
      queryClient.setQueryData(query.queryKey, kept(slug, lines))
    } catch (error) {
      if (!isStillHere(owner)) return
      const problem = problemOf(error)
      if (problem.mayPass || problem.status === 401) return
      onRefused(change, problem)
      void queryClient.invalidateQueries({ queryKey: query.queryKey })
    }
    waiting.change((changes) => changes.filter((each) => each.id !== id))
  }
}

/** The lines after the change, as the server has them. Sent twice, a change has its effect once. */
async function send(slug: string, change: WaitingChange, lines: readonly CartLine[]): Promise<CartLine[]> {
  const path = { location: slug }
  const query = 'scheduledFor' in change && change.scheduledFor !== undefined ? { scheduledFor: change.scheduledFor } : {}
  if (change.kind === 'clear') {
    await api.DELETE('/api/locations/{location}/cart', { params: { path } })
    return []
  }
  if (change.kind === 'add') {
    // It was in this cart before their session ended, and they went on with it as a guest.
    const there = lines.find((line) => line.id === change.line.id)
    if (there) return send(slug, { id: change.id, kind: 'quantity', key: keyOf(there), quantity: change.line.quantity }, lines)
    const { itemId, options, note, quantity } = change.line
    return linesOf(await answerOf(api.POST('/api/locations/{location}/cart/items', {
      params: { path, query }, headers: { 'Idempotency-Key': change.id }, body: { itemId, quantity, options: [...options], note },
    })))
  }
  const line = lines.find((each) => keyOf(each) === change.key)
  if (!line) return [...lines]
  const body = change.kind === 'quantity' ? { quantity: change.quantity }
    : { quantity: change.line.quantity, options: [...change.line.options], note: change.line.note }
  const params = { path: { ...path, lineId: line.id }, query }
  return linesOf(await answerOf(api.PATCH('/api/locations/{location}/cart/items/{lineId}', { params, body })))
}

/** Two tabs at once would send a change twice and take turns in showing older answers. */
async function inOneTab(name: string, work: () => Promise<void>): Promise<void> {
  // Only a secure page has locks; elsewhere the keys of the changes alone keep them from counting twice.
  if (!('locks' in navigator)) return work()
  await navigator.locks.request(name, work)
}
