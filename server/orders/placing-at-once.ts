import type { Outcome } from '../platform/gather.ts'
import { Refusal } from '../platform/refusal.ts'
import type { OrderToPlace } from './decide-placing.ts'

/** Items that somebody was refused for want of stock, so that the next batch is not written only to be undone. */
export type Shortages = {
  has(order: OrderToPlace): boolean
  /** From what became of orders that were placed with care: an item is short until somebody gets it again. */
  learn(orders: readonly OrderToPlace[], outcomes: readonly Outcome<unknown>[]): void
}

/** More are not remembered; forgetting one costs a statement that is undone. */
const shortagesMax = 10_000

export function createShortages(): Shortages {
  const short = new Set<string>()
  const needsOf = ({ locationId, stockNeeds }: OrderToPlace) => [...stockNeeds.keys()].map((itemId) => `${locationId} ${itemId}`)
  return {
    has: (order) => short.size > 0 && needsOf(order).some((need) => short.has(need)),
    learn(orders, outcomes) {
      outcomes.forEach((outcome, index) => {
        const order = orders[index]
        if (!order) return
        if (!('error' in outcome)) for (const need of needsOf(order)) short.delete(need)
        else if (outcome.error instanceof Refusal && outcome.error.code === 'stockShort') {
          if (short.size >= shortagesMax) short.clear()
          for (const need of needsOf(order)) short.add(need)
        }
      })
    },
  }
}

/**
 * Whether a batch can be written without looking first: coupons have to be counted, and two orders that want the same key, or the same line of a cart,
 * depend on each other. Pure.
 */
export function mayBeAtOnce(orders: readonly OrderToPlace[], shortages: Pick<Shortages, 'has'>): boolean {
  const claims = orders.flatMap(({ idempotency, cartLines }) => [...idempotency ? [`${idempotency.scope} ${idempotency.key}`] : [], ...cartLines.map(({ id }) => id)])
  const menus = new Map(orders.map(({ locationId, menuVersion }) => [locationId, menuVersion]))
  return new Set(claims).size === claims.length
    && orders.every((order) => order.couponId === null && menus.get(order.locationId) === order.menuVersion && !shortages.has(order))
}
