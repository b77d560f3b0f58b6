import { Type } from 'typebox'
import { rolesTowards } from '../platform/authorisation/index.ts'
import type { Caller, Subject } from '../platform/authorisation/index.ts'
import type { Db } from '../platform/database/index.ts'
import { recordEvents } from '../platform/events/index.ts'
import { operation } from '../platform/http/operation.ts'
import { refuse } from '../refusals.ts'
import { atOrder, orderParams } from './at-order.ts'
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
  callers: ['courier', 'staff', 'manager', 'owner', 'admin'],
  at: atOrder,
  params: orderParams,
  body: Type.Object({
    status: Type.Unsafe<OrderState>(Type.Enum([...orderStates])),
    version: Type.Optional(Type.Integer({ description: 'What the caller saw; refused when somebody was first' })),
  }),
  answers: { 200: OrderView },
  effect: 'transaction',
  async handle({ params, body, caller, subject, db, context }) {
    await moveTo(db, { caller, subject, orderId: params.id, to: body.status, version: body.version, now: context.clock.now() })
    return { status: 200, body: await readOrder(db, context.config, subject, params.id, lookerOf(caller, subject)) }
  },
})

type Asked = { caller: Caller | null; subject: Subject; orderId: string; to: OrderState; version: number | undefined; now: Date }

/**
 * Moves an order along the table of moves, in the caller's transaction. Asking for the state it is in already changes
 * nothing, so a tap that is sent twice is fine.
 * @throws moveNotPossible, notAllowed
 */
async function moveTo(db: Db, { caller, subject, orderId, to, version, now }: Asked): Promise<void> {
  const order = await db.selectFrom('order').select(['number', 'status', 'version', 'fulfilment', 'locationId', 'statusChangedAt'])
    .where('businessId', '=', subject.businessId).where('id', '=', orderId).forUpdate().executeTakeFirstOrThrow()
  const from = order.status as OrderState // the check constraint allows just these
  const fulfilment = order.fulfilment as Fulfilment // likewise
  if (from === to) return
  if (version !== undefined && version !== order.version) throw refuse('moveNotPossible', { status: from, version: order.version })
  const move = moveBetween(from, to, fulfilment)
  if (!move) throw refuse('moveNotPossible', { status: from, version: order.version })
  const roles = rolesTowards(caller, subject)
  if (!move.callers.some((role) => roles.has(role))) throw refuse('notAllowed')
  if (move.withinSeconds !== undefined && now.getTime() - order.statusChangedAt.getTime() > move.withinSeconds * 1000) {
    throw refuse('moveNotPossible', { status: from, version: order.version, detail: 'This order was completed a while ago.' })
  }
  await db.updateTable('order').set({
    status: to, version: order.version + 1, statusChangedAt: now,
    ...(move.name === 'start' && { preparingAt: now }), ...(move.name === 'ready' && { readyAt: now }),
    ...(move.name === 'undoStart' && { preparingAt: null }), ...(move.name === 'undoReady' && { readyAt: null }),
    ...(to === 'completed' && { completedAt: now }), ...(move.name === 'reopen' && { completedAt: null }),
  }).where('businessId', '=', subject.businessId).where('id', '=', orderId).execute()
  await recordEvents(db, [{
    businessId: subject.businessId, locationId: order.locationId, subjectId: orderId,
    topics: to === 'completed' ? [orderEvents, orderCompleted] : [orderEvents],
    kind: move.name === 'reopen' ? 'order.reopened' : `order.${to}`,
    payload: { number: order.number, status: to, version: order.version + 1, fulfilment }, occurredAt: now,
  }])
}
