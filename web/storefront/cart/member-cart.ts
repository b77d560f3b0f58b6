import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import type { ServerCart } from '../../api/shapes.ts'
import { ownerHere } from '../../ground/device/person-here.ts'
import type { CartLine } from './cart-line.ts'
import { lastMemberCart } from './cart-storage.ts'

/** The lines of a member's cart as the server last said. */
export function memberCartQuery(slug: string) {
  return queryOptions({
    queryKey: ['cart', ownerHere(), slug],
    queryFn: async ({ signal }) => {
      const cart = await answerOf(api.GET('/api/locations/{location}/cart', { params: { path: { location: slug } }, signal }))
      return kept(slug, linesOf(cart))
    },
    initialData: () => {
      const lines = lastMemberCart(slug).get()
      return lines.length > 0 ? lines : undefined
    },
    initialDataUpdatedAt: 0,
    staleTime: 30_000,
  })
}

/** Remembers the lines for a page without a network. */
export function kept(slug: string, lines: CartLine[]): CartLine[] {
  lastMemberCart(slug).set(lines)
  return lines
}

/** A cart of the server as lines. */
export function linesOf({ lines }: ServerCart): CartLine[] {
  return lines.map(({ id, itemId, name, options, note, quantity, addedUnitPriceMinor }) => ({
    id, itemId, name, note: note ?? '', quantity, addedUnitPriceMinor,
    options: options.flatMap((option) => Array.from({ length: option.quantity }, () => option.id)).toSorted(),
  }))
}
