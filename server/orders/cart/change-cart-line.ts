import { Type } from 'typebox'
import type { Static } from 'typebox'
import { atLocation } from '../../locations/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { operation } from '../needs.ts'
import type { OrderNeeds } from '../needs.ts'
import { AskedLine } from '../order-contract.ts'
import { cartLineParams, cartQuery, CartView } from './cart-contract.ts'
import type { CartQuery } from './cart-contract.ts'
import { changeLine, lineOfCart, lockCart, putIntoCart, removeLine } from './cart-lines.ts'
import type { Cart } from './cart-lines.ts'
import { checkContent } from './check-content.ts'
import { cartOf, readCart } from './read-cart.ts'

const Change = Type.Object({
  quantity: Type.Optional(Type.Integer({ description: '0 takes the line out' })),
  options: AskedLine.properties.options,
  note: AskedLine.properties.note,
}, { minProperties: 1 })

export const changeCartLine = operation({
  name: 'changeCartLine', method: 'PATCH', path: '/api/locations/{location}/cart/items/{lineId}', tag: 'cart',
  summary: 'Another quantity (0 removes), other options or another note',
  may: can['orders.keepCart'],
  at: atLocation,
  params: cartLineParams,
  query: Type.Object(cartQuery),
  body: Change,
  answers: { 200: CartView },
  effect: 'transaction',
  async handle({ params, query, body, caller, subject, db, context }) {
    const now = context.clock.now()
    const { cart, menu } = await cartOf(context, caller, subject)
    await lockCart(db, cart)
    await change(context, db, cart, { lineId: params.lineId, body, query, now })
    return { status: 200, body: await readCart(db, cart, menu, query, now) }
  },
})

type Asked = { lineId: string; body: Static<typeof Change>; query: CartQuery; now: Date }

/** A line that is only made smaller needs no look at the menu: less of what can't be had is no worse. @throws notFound */
async function change(context: OrderNeeds, db: Db, cart: Cart, { lineId, body, query, now }: Asked): Promise<void> {
  const line = await lineOfCart(db, cart, lineId)
  if (body.quantity === 0) return removeLine(db, cart, lineId)
  const quantity = body.quantity ?? line.quantity
  const sameContent = body.options === undefined && body.note === undefined
  if (sameContent && quantity >= 1 && quantity <= line.quantity) return changeQuantity(db, cart, lineId, quantity)

  const wanted = { itemId: line.itemId, quantity, options: body.options ?? line.options, note: body.note ?? line.note }
  const { content, unitPriceMinor } = await checkContent(db, context, cart.locationId, wanted, query)
  if (sameContent) return changeQuantity(db, cart, lineId, quantity)
  // Taken out and put in again, since it may now be the same as another line.
  await removeLine(db, cart, lineId)
  await putIntoCart(db, cart, content, { id: lineId, quantity, unitPriceMinor, now })
}

/** @throws notFound, when the line was ordered in this moment */
async function changeQuantity(db: Db, cart: Cart, lineId: string, quantity: number): Promise<void> {
  if (!await changeLine(db, cart, lineId, { quantity })) throw refuse('notFound', { detail: 'This line is no longer in the cart.' })
}
