import type { World } from '../../platform/world.ts'
import { statement } from '../../platform/database/index.ts'
import { buryDeadLetters } from '../../platform/dead-letters.ts'
import { newId } from '../../platform/ids.ts'
import type { Message } from '../../platform/queue/index.ts'
import { endOrder } from './process-order.ts'
import type { Saga } from './saga.ts'

const letter = {
  business_id: 'uuid', id: 'uuid', queue: 'text', event_id: 'uuid', location_id: 'uuid', subject_id: 'uuid', message: 'jsonb', reason: 'text', receives: 'int',
} as const

const burying = statement()('bury-message', { letter, now: 'timestamptz' }, (parts) => buryDeadLetters(`select *, ${parts.now} from ${parts.letter}`))

/**
 * A message that no receive could handle: kept with its reason, and its order, when it is still being processed, ended, so that it is never stuck.
 */
export async function buryMessage(context: Pick<World, 'database' | 'clock'>, saga: Saga, queue: string, message: Message, reason: string): Promise<void> {
  const { event } = message
  await burying.run(context.database.pool, { now: context.clock.now(), letter: [{
    business_id: event.businessId, id: newId(), queue, event_id: event.id, location_id: event.locationId, subject_id: event.subjectId, message: event, reason, receives: message.receives,
  }] })
  if (queue !== 'order-processing') return
  const order = await saga.steps.claim({ businessId: event.businessId, orderId: event.subjectId })
  if (order) await endOrder(saga, message, order, { why: order.cancelRequested ? 'cancelled' : 'poisoned', reason })
}
