import { Type } from 'typebox'
import { recordEvents } from '../platform/events/index.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { atOrder, orderParams } from './at-order.ts'
import { operation } from './needs.ts'
import { OrderView } from './order-contract.ts'
import { orderEvents } from './pipeline/queues.ts'
import { readOrder } from './read-order.ts'

export const assignCourier = operation({
  name: 'assignCourier', method: 'PUT', path: '/api/orders/{id}/courier', tag: 'orders',
  summary: 'Give a delivery to a courier of this location, or take it back with null',
  may: can['orders.assign'],
  at: atOrder,
  params: orderParams,
  body: Type.Object({ personId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]) }),
  answers: { 200: OrderView },
  effect: 'transaction',
  async handle({ params, body, subject, db, context }) {
    const order = await db.selectFrom('order').select(['number', 'status', 'version', 'fulfilment', 'locationId', 'courierId'])
      .where('businessId', '=', subject.businessId).where('id', '=', params.id).forUpdate().executeTakeFirstOrThrow()
    if (order.fulfilment !== 'delivery') throw refuse('fulfilmentNotOffered', { detail: 'This order is not delivered.' })
    if (['completed', 'cancelled', 'failed', 'delivered'].includes(order.status)) throw refuse('moveNotPossible', { orderStatus: order.status })
    if (body.personId !== null) {
      const courier = await db.selectFrom('membership').select('id')
        .where('businessId', '=', subject.businessId).where('locationId', '=', order.locationId)
        .where('personId', '=', body.personId).where('role', '=', 'courier').where('suspendedAt', 'is', null).executeTakeFirst()
      if (!courier) throw refuse('notFound', { detail: 'There is no such courier here.' })
    }
    if (order.courierId !== body.personId) {
      const now = context.clock.now()
      await db.updateTable('order').set({ courierId: body.personId, version: order.version + 1 })
        .where('businessId', '=', subject.businessId).where('id', '=', params.id).execute()
      await recordEvents(db, [{
        businessId: subject.businessId, locationId: order.locationId, subjectId: params.id, topics: [orderEvents], kind: 'order.courierAssigned',
        payload: { number: order.number, status: order.status, version: order.version + 1, fulfilment: order.fulfilment }, occurredAt: now,
      }])
    }
    const changes = { courierId: { from: order.courierId, to: body.personId } }
    return { status: 200, body: await readOrder(db, context.config, subject, params.id, 'crew'), audit: { changes } }
  },
})
