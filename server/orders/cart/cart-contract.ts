import { Type } from 'typebox'
import type { Static } from 'typebox'
import { fulfilments, locationParam } from '../../locations/index.ts'
import { LineOption } from '../order-contract.ts'

const minor = Type.Integer({ description: 'Minor units of the currency' })
const id = Type.String({ format: 'uuid' })

export const cartParams = Type.Object({ location: locationParam })
export const cartLineParams = Type.Object({ location: locationParam, lineId: id })

/** How the cart is meant to be served, which decides its taxes, its delivery fee and what can be had. */
export const cartQuery = {
  fulfilment: Type.Optional(Type.Enum([...fulfilments], { description: 'The first this location offers, when it is not given' })),
  scheduledFor: Type.Optional(Type.String({ format: 'date-time', description: 'Now, when it is not given' })),
}
export type CartQuery = Static<ReturnType<typeof Type.Object<typeof cartQuery>>>

export const CartChange = Type.Object({
  lineId: id,
  kind: Type.Enum(['price', 'soldOut', 'gone', 'notServedNow', 'options', 'stock']),
  before: Type.Optional(Type.Integer({ description: 'The price of one when it was added, minor units' })),
  after: Type.Optional(Type.Integer({ description: 'The price of one now' })),
  left: Type.Optional(Type.Integer({ description: 'How many there are of the item, for all its lines together' })),
}, { title: 'CartChange' })
export type CartChange = Static<typeof CartChange>

export const CartLineView = Type.Object({
  id, itemId: id, name: Type.String(), picture: Type.Union([Type.String(), Type.Null()]), quantity: Type.Integer(),
  options: Type.Array(LineOption), note: Type.Union([Type.String(), Type.Null()]),
  orderable: Type.Boolean({ description: 'Whether this line can be ordered as it stands; the changes say why not' }),
  unitPriceMinor: minor, addedUnitPriceMinor: Type.Integer({ description: 'What one cost when it was added' }),
  discountMinor: minor, taxMinor: minor, totalMinor: minor,
}, { title: 'CartLine' })
export type CartLineView = Static<typeof CartLineView>

const sums = { subtotalMinor: minor, discountMinor: minor, deliveryFeeMinor: minor, tipMinor: minor, taxMinor: minor, totalMinor: minor }

export const CartView = Type.Object({
  locationId: id, fulfilment: Type.Enum([...fulfilments]), lines: Type.Array(CartLineView), changes: Type.Array(CartChange),
  ...sums, currency: Type.String(), pricesIncludeTax: Type.Boolean(),
}, { title: 'Cart', description: 'Priced as of now. Lines of which there is nothing to be had are listed, but not counted.' })
export type CartView = Static<typeof CartView>
