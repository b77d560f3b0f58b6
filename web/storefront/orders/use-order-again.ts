import { useNavigate } from '@tanstack/react-router'
import { useCartChange } from '../cart/use-cart.ts'
import { linesOfOrder } from './past-order.ts'
import type { PastOrder } from './past-order.ts'

/** Puts an order into the cart once more and shows it there, where one sees what changed since. */
export function useOrderAgain(order: Pick<PastOrder, 'locationSlug' | 'lines'>): () => void {
  const change = useCartChange(order.locationSlug)
  const navigate = useNavigate()
  return () => {
    for (const line of linesOfOrder(order)) change({ kind: 'add', line })
    void navigate({ to: '/l/$slug', params: { slug: order.locationSlug }, search: { cart: 'open' } })
  }
}
