import { sql } from 'kysely'
import { Type } from 'typebox'
import { may } from '../platform/authorisation/index.ts'
import type { Caller, Subject } from '../platform/authorisation/index.ts'
import type { Db } from '../platform/database/index.ts'
import { recordEvents } from '../platform/events/index.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { atOrder, orderParams } from './at-order.ts'
import { bookCash } from './cash.ts'
import { operation } from './needs.ts'
import { oweWhatIsMissing } from './obligations/owed.ts'
import { OrderView } from './order-contract.ts'
import { moveBetween, orderStates } from './order-states.ts'
import type { OrderState } from './order-states.ts'
import { orderCompleted, orderEvents } from './pipeline/queues.ts'
import { readOrder } from './read-order.ts'
import { lookerOf } from './show-order.ts'
import type { Fulfilment } from '../locations/index.ts'

export const moveOrder = operation({
  name: 'moveOrder', method: 'PUT', path: '/api/orders/{id}/status', tag: 'orders',
  summary: 'Move an order on (or, undoing, back)',
  may: can['orders.deliver'],
  at: atOrder,
  params: orderParams,
  body: Type.Object({
    status: Type.Unsafe<OrderState>(Type.Enum([...orderStates])),
    version: Type.Optional(Type.Integer({ description: 'What the caller saw; refused when somebody was first' })),
  }),
  answers: { 200: OrderView },
  effect: 'transaction',
  async handle({ params, body, caller, subject, db, context }) {
    const from = await moveTo(db, { caller, subject, orderId: params.id, to: body.status, version: body.version, now: context.clock.now() })
    const order = await readOrder(db, context.config, subject, params.id, lookerOf(caller, subject))
    return { status: 200, body: order, audit: { changes: { status: { from, to: order.status } } } }
  },
})

/** What was paid is taken by now, so the order stays where it is; money goes back by a refund. */
const completedWords = 'This order is completed, so it can no longer be moved.'

type Asked = { caller: Caller | null; subject: Subject; orderId: string; to: OrderState; version: number | undefined; now: Date }

/**
 * Moves an order along the table of moves, in the caller's transaction. Asking for the state it is in already changes
 * nothing, so a tap that is sent twice is fine. Gives the state that it was in.
 * @throws moveNotPossible, tooLateToTakeBack, notAllowed
 */
async function moveTo(db: Db, { caller, subject, orderId, to, version, now }: Asked): Promise<OrderState> {
  const order = await db.selectFrom('order').select(['number', 'status', 'version', 'fulfilment', 'locationId', 'statusChangedAt'])
    .where('businessId', '=', subject.businessId).where('id', '=', orderId).forUpdate().executeTakeFirstOrThrow()
  const from = order.status as OrderState // the check constraint allows just these
  const fulfilment = order.fulfilment as Fulfilment // likewise
  if (from === to) return from
  const move = moveBetween(from, to, fulfilment)
  if (!move || (version !== undefined && version !== order.version)) {
    throw refuse('moveNotPossible', { orderStatus: from, version: order.version, ...(!move && from === 'completed' && { detail: completedWords }) })
  }
  if (!may(can[move.may], caller, subject)) throw refuse('notAllowed')
  const isLate = move.withinSeconds !== undefined && now.getTime() - order.statusChangedAt.getTime() > move.withinSeconds * 1000
  if (isLate && !(move.laterMay && may(can[move.laterMay], caller, subject))) {
    throw refuse('tooLateToTakeBack', { orderStatus: from, version: order.version, withinSeconds: move.withinSeconds })
  }
  await db.updateTable('order').set({
    status: to, version: order.version + 1, statusChangedAt: now,
    ...(move.name === 'start' && { preparingAt: now }), ...(move.name === 'ready' && { readyAt: now }),
    ...(move.name === 'undoStart' && { preparingAt: null }), ...(move.name === 'undoReady' && { readyAt: null }),
    ...(to === 'completed' && { completedAt: now }), ...(move.name === 'reopen' && { completedAt: null }),
  }).where('businessId', '=', subject.businessId).where('id', '=', orderId).execute()
  if (to === 'completed') {
    const thisOrder = sql`o.business_id = ${subject.businessId} and o.id = ${orderId}`
    await bookCash(db, thisOrder, now)
    await oweWhatIsMissing(db, thisOrder, now)
  }
  await recordEvents(db, [{
    businessId: subject.businessId, locationId: order.locationId, subjectId: orderId,
    topics: to === 'completed' ? [orderEvents, orderCompleted] : [orderEvents],
    kind: move.tells ?? `order.${to}`,
    payload: { number: order.number, status: to, version: order.version + 1, fulfilment }, occurredAt: now,
  }])
  return from
}
