import { Type } from 'typebox'
import { atLocation } from '../../locations/index.ts'
import { newId } from '../../platform/ids.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { AskedLine } from '../order-contract.ts'
import { cartParams, cartQuery, CartView } from './cart-contract.ts'
import { lockCart, putIntoCart } from './cart-lines.ts'
import { checkContent } from './check-content.ts'
import { cartOf, readCart } from './read-cart.ts'

export const addToCart = operation({
  name: 'addToCart', method: 'POST', path: '/api/locations/{location}/cart/items', tag: 'cart',
  summary: 'Put something into my cart; the same again adds to its quantity',
  may: can['orders.keepCart'],
  at: atLocation,
  params: cartParams,
  query: Type.Object(cartQuery),
  body: AskedLine,
  answers: { 200: CartView },
  effect: 'transaction',
  async handle({ query, body, caller, subject, db, context }) {
    const now = context.clock.now()
    const { content, unitPriceMinor } = await checkContent(db, context, subject.locationId ?? '', body, query)
    const { cart, menu } = await cartOf(context, caller, subject)
    await lockCart(db, cart)
    await putIntoCart(db, cart, content, { id: newId(), quantity: body.quantity, unitPriceMinor, now })
    return { status: 200, body: await readCart(db, cart, menu, query, now) }
  },
})
