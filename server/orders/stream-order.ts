import { Type } from 'typebox'
import { eventLines } from '../platform/http/event-stream.ts'
import { atOrder, orderParams, tokenQuery } from './at-order.ts'
import { can } from './capabilities.ts'
import { operation } from './needs.ts'
import { OrderView } from './order-contract.ts'
import { readOrder } from './read-order.ts'
import { lookerOf } from './show-order.ts'

export const streamOrder = operation({
  name: 'streamOrder', method: 'GET', path: '/api/orders/{id}/stream', tag: 'orders',
  summary: 'Follow one order',
  may: can['orders.follow'],
  at: atOrder,
  params: orderParams,
  query: Type.Object(tokenQuery),
  events: { order: { means: 'The order as it is: once at the beginning, and after each change.', data: OrderView } },
  effect: 'none',
  stream: true,
  async handle({ params, caller, subject, context, stream }) {
    const looker = lookerOf(caller, subject)
    let sentVersion = 0
    let sentText = ''
    async function send(): Promise<void> {
      const order = await readOrder(context.database.kysely, context.config, subject, params.id, looker)
      const text = eventLines({ id: order.version, name: 'order', data: order })
      // Reads may overtake each other, and the first one may say what the second says again. A promise and a payment change without a new version.
      if (order.version < sentVersion || text === sentText) return
      sentVersion = order.version
      sentText = text
      stream.send(text)
    }
    const unwatch = context.live.watch(subject.locationId ?? '', async (events) => {
      if (!events.some((event) => event.subjectId === params.id)) return
      // What could not be read would be missing until the next change. Whoever connects again is told how it is now.
      await send().catch((error: unknown) => { stream.close(); throw error })
    })
    stream.onClose(unwatch)
    await send()
  },
})
