import { orderMessages } from '../../notifications/index.ts'
import type { Consumer, Message, MessageResult } from '../../platform/queue/index.ts'
import type { World } from '../../platform/world.ts'
import type { OrderNeeds } from '../needs.ts'
import { createObligationSteps, startWorkingOff } from '../obligations/work-off.ts'
import { buryMessage } from './bury-message.ts'
import { processOrder } from './process-order.ts'
import { startReconciliation } from './reconcile.ts'
import type { Saga } from './saga.ts'
import { createSteps } from './steps.ts'
import { createTellGuest } from './tell-guest.ts'

/** Telling guests may wait a moment for company. */
const messagesAtOnce = { batchSize: 100, concurrency: 1 }

export type Pipeline = { stop(): Promise<void> }

/** Starts everything that moves orders on by itself: consumers, what is owed outside, reconciliation. One per worker process. */
export async function startPipeline(context: OrderNeeds, steps = createSteps(context), obligationSteps = createObligationSteps(context)): Promise<Pipeline> {
  const saga: Saga = { gateway: context.gateway, warehouse: context.warehouse, steps }
  const options = { batchSize: context.config.batchSize, concurrency: context.config.pipelineConcurrency }
  const tellGuest = createTellGuest(context)
  const consumers: Consumer[] = [
    await context.transport.consume('order-processing', options, (messages) => eachAlone(context, messages, (message) => processOrder(saga, message))),
    await context.transport.consume(orderMessages, messagesAtOnce, (messages) => eachAlone(context, messages, (message) => tellGuest(message.event))),
    await context.transport.consumeDead((queue, message, reason) => buryMessage(context, saga, queue, message, reason)),
  ]
  const workingOff = startWorkingOff(context, obligationSteps)
  const reconciliation = startReconciliation(context)
  return {
    async stop() {
      await reconciliation.stop()
      await workingOff.stop()
      await Promise.all(consumers.map((consumer) => consumer.stop()))
    },
  }
}

/** The messages of a batch at once, each with its own result: one that fails harms none of its neighbours. */
async function eachAlone(context: Pick<World, 'log'>, messages: Message[], handle: (message: Message) => Promise<void>): Promise<MessageResult[]> {
  return Promise.all(messages.map(async (message): Promise<MessageResult> => {
    try {
      await handle(message)
      return { id: message.id, result: 'done' }
    } catch (error) {
      context.log.warn({ err: error, event: message.event.id, receives: message.receives }, 'A message could not be handled; it comes back.')
      return { id: message.id, result: 'retry', reason: error instanceof Error ? error.message : String(error) }
    }
  }))
}
