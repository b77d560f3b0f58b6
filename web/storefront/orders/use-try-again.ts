import { useNavigate } from '@tanstack/react-router'
import type { Order } from '../../api/shapes.ts'
import { useCart } from '../cart/use-cart.ts'
import { draftAt, guestStore } from '../checkout/draft.ts'
import { changesToHave, draftOf, guestOf } from './try-again.ts'

/** Leads back to paying for an order that failed, with everything filled in as it was. */
export function useTryAgain(order: Order): () => void {
  const cart = useCart(order.locationSlug)
  const navigate = useNavigate()
  return () => {
    for (const change of changesToHave(order, cart.lines)) cart.change(change)
    draftAt(order.locationSlug).change((before) => draftOf(order, before, Date.now()))
    guestStore.change((before) => guestOf(order, before))
    void navigate({ to: '/l/$slug/checkout', params: { slug: order.locationSlug }, hash: 'payment' })
  }
}
