import type { AskedLine, Fulfilment, PlaceOrderBody } from '../../api/shapes.ts'
import type { CartLine } from '../cart/cart-line.ts'
import type { Draft, Guest } from './draft.ts'

/** The lines of a cart as the API takes them. */
export function askedLines(lines: readonly Pick<CartLine, 'itemId' | 'quantity' | 'options' | 'note'>[]): AskedLine[] {
  return lines.map(({ itemId, quantity, options, note }) => ({ itemId, quantity, options: [...options], ...(note !== '' && { note }) }))
}

export type Basket = { locationId: string; fulfilment: Fulfilment; lines: readonly CartLine[]; tipMinor: number; /** What was shown as the total, if it is known. */ totalMinor?: number | undefined }

/** Everything the API is asked when an order is placed. What does not belong to the way it is served is left out. */
export function orderBody(basket: Basket, draft: Draft, guest: Guest): PlaceOrderBody {
  const { locationId, fulfilment, lines, tipMinor, totalMinor } = basket
  const contact = { ...(guest.email.trim() && { email: guest.email.trim() }), ...(guest.phone.trim() && { phone: guest.phone.trim() }) }
  return {
    locationId, fulfilment, lines: askedLines(lines),
    customerName: guest.name.trim(),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(fulfilment === 'dineIn' && { tableId: draft.tableId.trim() }),
    ...(fulfilment === 'delivery' && { address: addressOf(guest) }),
    ...(draft.when !== null && fulfilment !== 'instant' && { scheduledFor: draft.when }),
    ...(draft.couponCode.trim() && { couponCode: draft.couponCode.trim() }),
    ...(tipMinor > 0 && { tipMinor }),
    ...(totalMinor !== undefined && { expectedTotalMinor: totalMinor }),
    payment: draft.payment === 'cash' ? { method: 'cash' } : { method: 'card', source: draft.payment },
  }
}

function addressOf({ street, city, region, postcode, addressNote }: Guest): NonNullable<PlaceOrderBody['address']> {
  return {
    street: street.trim(), city: city.trim(), postcode: postcode.trim(),
    ...(region.trim() && { region: region.trim() }), ...(addressNote.trim() && { note: addressNote.trim() }),
  }
}
