import { Type } from 'typebox'
import { atLocation } from '../../locations/index.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { cartParams, cartQuery, CartView } from './cart-contract.ts'
import { cartOf, readCart } from './read-cart.ts'

export const showCart = operation({
  name: 'showCart', method: 'GET', path: '/api/locations/{location}/cart', tag: 'cart',
  summary: 'My cart here, priced as of now, with what changed since I filled it',
  may: can['orders.keepCart'],
  at: atLocation,
  params: cartParams,
  query: Type.Object({ ...cartQuery, couponCode: Type.Optional(Type.String({ maxLength: 40 })) }),
  answers: { 200: CartView },
  effect: 'none',
  async handle({ query, caller, subject, db, context }) {
    const { cart, menu } = await cartOf(context, caller, subject)
    return { status: 200, body: await readCart(db, cart, menu, query, context.clock.now()) }
  },
})
