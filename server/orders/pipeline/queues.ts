import type { PlatformConfig } from '../../platform/settings/platform-settings.ts'
import { orderMessages } from '../../notifications/index.ts'
import type { QueueDeclaration } from '../../platform/queue/index.ts'

export const orderEvents = 'order-events'
export const orderCompleted = 'order-completed'

/** The queues of the pipeline and the events each wants. */
export function pipelineQueues({ visibilityTimeoutSeconds, receivesMax }: Pick<PlatformConfig, 'visibilityTimeoutSeconds' | 'receivesMax'>): QueueDeclaration[] {
  const common = { visibilityTimeoutSeconds, receivesMax }
  return [
    { ...common, name: 'order-processing', topic: orderEvents, kinds: ['order.placed', 'order.resumed'] },
    {
      ...common, name: orderMessages, topic: orderEvents,
      kinds: ['order.putOff', 'order.confirmed', 'order.ready', 'order.outForDelivery', 'order.cancelled', 'order.failed', 'order.offered', 'order.refunded', 'order.delayed'],
    },
  ]
}
