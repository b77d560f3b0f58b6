import type { Order } from '../../api/shapes.ts'
import { keyOf } from '../cart/cart-line.ts'
import type { CartChange, CartLine } from '../cart/cart-line.ts'
import type { Draft, Guest } from '../checkout/draft.ts'
import { linesOfOrder } from './past-order.ts'

/** What a cart lacks of an order. What is in it already is left alone, so that trying twice orders once. */
export function changesToHave(order: Pick<Order, 'lines'>, cart: readonly CartLine[]): CartChange[] {
  return linesOfOrder(order).flatMap((line): CartChange[] => {
    const key = keyOf(line)
    const had = cart.find((each) => keyOf(each) === key)?.quantity ?? 0
    if (had === 0) return [{ kind: 'add', line }]
    return had < line.quantity ? [{ kind: 'quantity', key, quantity: line.quantity }] : []
  })
}

type Asked = Pick<Order, 'fulfilment' | 'tableLabel' | 'scheduledFor' | 'couponCode' | 'tipMinor'>

/** The choices of the checkout as they were when the order was placed. A time that has passed is not among them. */
export function draftOf(order: Asked, before: Draft, now: number): Draft {
  const { fulfilment, tableLabel, scheduledFor, couponCode, tipMinor } = order
  const isAhead = scheduledFor !== null && Date.parse(scheduledFor) > now
  return {
    ...before, fulfilment, tableId: tableLabel ?? before.tableId, when: isAhead ? scheduledFor : null, couponCode: couponCode ?? '',
    // A share of the price comes to the same again.
    tip: before.tip.kind === 'percent' ? before.tip : tipMinor > 0 ? { kind: 'amount', minor: tipMinor } : { kind: 'none' },
  }
}

/** Who ordered, as far as this device has not kept it. */
export function guestOf({ customerName, contact, address }: Pick<Order, 'customerName' | 'contact' | 'address'>, before: Guest): Guest {
  const isElsewhere = before.street.trim() === '' && address
  return {
    ...before,
    name: before.name || (customerName ?? ''), email: before.email || (contact.email ?? ''), phone: before.phone || (contact.phone ?? ''),
    ...(isElsewhere && { street: address.street, city: address.city, region: address.region ?? '', postcode: address.postcode, addressNote: address.note ?? '' }),
  }
}
