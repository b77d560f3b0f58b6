import type { Context } from '../../context.ts'
import { newId } from '../../platform/ids.ts'
import type { Message } from '../../platform/queue/index.ts'
import { endOrder } from './process-order.ts'
import type { Saga } from './saga.ts'

/**
 * A message that no receive could handle: kept with its reason, and its order, when it is still being processed, ended, so that it is never stuck.
 */
export async function buryMessage(context: Pick<Context, 'database' | 'clock'>, saga: Saga, queue: string, message: Message, reason: string): Promise<void> {
  const { event } = message
  await context.database.kysely.insertInto('deadLetter').values({
    businessId: event.businessId, id: newId(), queue, eventId: event.id, locationId: event.locationId, subjectId: event.subjectId,
    message: JSON.stringify(event), reason, receives: message.receives, createdAt: context.clock.now(),
  }).onConflict((conflict) => conflict.columns(['businessId', 'queue', 'eventId']).doUpdateSet({
    reason, receives: message.receives, createdAt: context.clock.now(), redrivenAt: null, redrivenBy: null,
  })).execute()
  if (queue !== 'order-processing') return
  const order = await saga.steps.claim({ businessId: event.businessId, orderId: event.subjectId })
  if (order) await endOrder(saga, message, order, { why: order.cancelRequested ? 'cancelled' : 'poisoned', reason })
}
