import { Type } from 'typebox'
import { atLocation } from '../locations/index.ts'
import { operation } from '../platform/http/operation.ts'
import { linesText } from '../platform/text.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { findShelf, lockBalance } from './balances.ts'
import { moveStock } from '../ledgers/index.ts'
import { Balance, onHandMax, stockItemParams, viewBalance } from './stock-contract.ts'

export const recordMovement = operation({
  name: 'recordStockMovement', method: 'POST', path: '/api/locations/{location}/stock/{itemId}/movements', tag: 'stock',
  summary: 'Goods that came in, or that had to be thrown away',
  may: can['stock.change'],
  at: atLocation,
  params: stockItemParams,
  body: Type.Object({
    kind: Type.Enum(['received', 'wasted']),
    quantity: Type.Integer({ minimum: 1, maximum: onHandMax }),
    reason: Type.Optional(linesText({ minLength: 1, maxLength: 200 })),
  }),
  answers: { 201: Balance },
  effect: 'transaction',
  async handle({ params, body, caller, subject, db, context }) {
    const shelf = await findShelf(db, subject, params.itemId)
    const before = await lockBalance(db, shelf)
    if (!before) throw refuse('notCounted')
    const onHandChange = body.kind === 'received' ? body.quantity : -body.quantity
    const after = { ...before, onHand: before.onHand + onHandChange }
    if (after.onHand > onHandMax) throw refuse('invalidInput', { errors: [{ pointer: '/quantity', detail: `There would be more than ${onHandMax}.` }] })
    await moveStock(db, [{
      ...shelf, kind: body.kind, onHandChange, heldChange: 0, personId: caller?.personId ?? null, reason: body.reason, at: context.clock.now(),
    }])
    return { status: 201, body: viewBalance(shelf.itemId, after) }
  },
})
