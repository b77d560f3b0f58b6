import { Type } from 'typebox'
import { atLocation } from '../../locations/index.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { cartParams } from './cart-contract.ts'
import { emptyCart } from './cart-lines.ts'
import { cartOf } from './read-cart.ts'

export const clearCart = operation({
  name: 'clearCart', method: 'DELETE', path: '/api/locations/{location}/cart', tag: 'cart',
  summary: 'Empty my cart here',
  may: can['orders.keepCart'],
  at: atLocation,
  params: cartParams,
  answers: { 204: Type.Null() },
  effect: 'transaction',
  async handle({ caller, subject, db, context }) {
    const { cart } = await cartOf(context, caller, subject)
    await emptyCart(db, cart.locationId, cart.personId)
    return { status: 204 }
  },
})
