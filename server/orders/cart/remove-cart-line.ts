import { Type } from 'typebox'
import { atLocation } from '../../locations/index.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { cartLineParams, cartQuery, CartView } from './cart-contract.ts'
import { removeLine } from './cart-lines.ts'
import { cartOf, readCart } from './read-cart.ts'

export const removeCartLine = operation({
  name: 'removeCartLine', method: 'DELETE', path: '/api/locations/{location}/cart/items/{lineId}', tag: 'cart',
  summary: 'Take a line out of my cart; once it is out, again changes nothing',
  may: can['orders.keepCart'],
  at: atLocation,
  params: cartLineParams,
  query: Type.Object(cartQuery),
  answers: { 200: CartView },
  effect: 'transaction',
  async handle({ params, query, caller, subject, db, context }) {
    const { cart, menu } = await cartOf(context, caller, subject)
    await removeLine(db, cart, params.lineId)
    return { status: 200, body: await readCart(db, cart, menu, query, context.clock.now()) }
  },
})
