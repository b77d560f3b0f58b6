import { Type } from 'typebox'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { adoptOrders } from './adopt-orders.ts'
import { operation } from './needs.ts'

export const claimMyOrders = operation({
  name: 'claimMyOrders',
  method: 'POST',
  path: '/api/me/orders/claim',
  summary: 'Find the orders that one placed as a guest, by one\'s proved email address and phone number',
  tag: 'accounts',
  may: can['account.keep'],
  answers: { 200: Type.Object({ claimed: Type.Integer({ description: 'How many are one\'s own from now on' }) }) },
  effect: 'transaction',
  async handle({ caller, db }) {
    if (!caller) throw refuse('notSignedIn')
    const person = await db.selectFrom('person').select(['emailVerified', 'phoneNumber']).where('id', '=', caller.personId).executeTakeFirst()
    if (!person?.emailVerified && !person?.phoneNumber) throw refuse('emailNotVerified')
    return { status: 200, body: { claimed: await adoptOrders(db, caller.personId) } }
  },
})
