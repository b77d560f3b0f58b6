import { Type } from 'typebox'
import type { Fulfilment } from '../../locations/index.ts'
import { recordEvents } from '../../platform/events/index.ts'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { atOrder, orderParams, tokenQuery } from '../at-order.ts'
import { checkServing } from '../check-order.ts'
import { menuFor } from '../menu-for.ts'
import { operation } from '../needs.ts'
import { OrderView } from '../order-contract.ts'
import { orderEvents } from '../pipeline/queues.ts'
import { readOrder } from '../read-order.ts'
import { resumeOrder } from '../resume-order.ts'
import { declineOffer } from './offer-order.ts'
import { resumableUntil } from './offered-until.ts'

export const answerOffer = operation({
  name: 'answerOffer', method: 'POST', path: '/api/orders/{id}/offer', tag: 'orders',
  summary: 'The guest of an order that failed says whether they still want it; their card is asked only after a yes',
  may: can['orders.answer'],
  at: atOrder,
  params: orderParams,
  query: Type.Object(tokenQuery),
  body: Type.Object({ accept: Type.Boolean() }, { additionalProperties: false }),
  answers: { 200: OrderView },
  effect: 'transaction',
  async handle({ params, body, subject, db, context }) {
    const now = context.clock.now()
    const { businessId } = subject
    const order = await db.selectFrom('order').select(['status', 'offeredAt', 'placedAt', 'scheduledFor', 'locationId', 'fulfilment'])
      .where('businessId', '=', businessId).where('id', '=', params.id).forUpdate().executeTakeFirstOrThrow()
    if (order.status !== 'failed' || order.offeredAt === null || resumableUntil(order) < now) throw refuse('notOffered')
    if (body.accept) {
      // A place that has closed since it asked can't make it now. News of that may still be on its way to the menu in memory.
      const { menuVersion } = await db.selectFrom('location').select('menuVersion').where('businessId', '=', businessId).where('id', '=', order.locationId).executeTakeFirstOrThrow()
      const { location } = await menuFor(db, context.menus, order.locationId, [], menuVersion)
      // Safe: the database holds nothing else.
      checkServing(location, order.fulfilment as Fulfilment, order.scheduledFor ?? now)
      await resumeOrder(db, { businessId, orderId: params.id, anyway: true }, now)
    } else {
      const { number, status, version, fulfilment } = await declineOffer(db, { businessId, orderId: params.id })
      await recordEvents(db, [{
        businessId, locationId: order.locationId, subjectId: params.id, topics: [orderEvents], kind: 'order.offerDeclined', payload: { number, status, version, fulfilment }, occurredAt: now,
      }])
    }
    return { status: 200, body: await readOrder(db, context.config, subject, params.id, 'customer') }
  },
})
