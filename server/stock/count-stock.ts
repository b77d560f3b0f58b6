import { Type } from 'typebox'
import { atLocation, publishStock } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'
import { operation } from '../platform/http/operation.ts'
import { linesText } from '../platform/text.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { findShelf, lockBalance } from './balances.ts'
import type { Shelf } from './balances.ts'
import { moveStock, openShelf } from '../ledgers/index.ts'
import { Balance, onHandMax, stockItemParams, viewBalance } from './stock-contract.ts'

export const countStock = operation({
  name: 'countStock', method: 'PUT', path: '/api/locations/{location}/stock/{itemId}', tag: 'stock',
  summary: 'Say how many there really are; an item that nobody counted is counted from then on',
  may: can['stock.change'],
  at: atLocation,
  params: stockItemParams,
  body: Type.Object({
    onHand: Type.Integer({ minimum: 0, maximum: onHandMax }),
    reason: linesText({ minLength: 1, maxLength: 200 }),
    expectedOnHand: Type.Optional(Type.Union([Type.Integer(), Type.Null()], {
      description: 'What the caller saw before counting; refused when it became something else meanwhile',
    })),
  }),
  answers: { 200: Balance },
  effect: 'transaction',
  async handle({ params, body, caller, subject, db, context }) {
    const shelf = await findShelf(db, subject, params.itemId)
    const counted = { onHand: body.onHand, reason: body.reason, expectedOnHand: body.expectedOnHand }
    const { before, after } = await count(db, shelf, { ...counted, personId: caller?.personId ?? null, at: context.clock.now() })
    return { status: 200, body: after, audit: { changes: { onHand: { from: before, to: after.onHand } } } }
  },
})

type Count = { onHand: number; reason: string; expectedOnHand: number | null | undefined; personId: string | null; at: Date }

/** @throws changedMeanwhile; stockBelowZero when fewer are there than are promised */
async function count(db: Db, shelf: Shelf, { onHand, reason, expectedOnHand, personId, at }: Count): Promise<{ before: number | null; after: Balance }> {
  const isNew = await openShelf(db, shelf)
  const before = await lockBalance(db, shelf)
  if (!before) throw new Error('A balance that was there or has just been made can be locked.')
  const seen = isNew ? null : before.onHand
  if (expectedOnHand !== undefined && expectedOnHand !== seen) throw refuse('changedMeanwhile', { onHand: seen })
  const difference = onHand - before.onHand
  if (difference !== 0) await moveStock(db, [{ ...shelf, kind: 'counted', onHandChange: difference, heldChange: 0, personId, reason, at }])
  // Counted for the first time and found to be none: nothing moved, and yet it is sold out from now on.
  else if (seen === null) await publishStock(db, shelf.businessId, [shelf.locationId])
  return { before: seen, after: viewBalance(shelf.itemId, { ...before, onHand }) }
}
