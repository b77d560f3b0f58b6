import type { Module } from '../platform/module.ts'
import { acts, things } from './acts.ts'
import { capabilities } from './capabilities.ts'
import { assignCourier } from './assign-courier.ts'
import { cancelOrder } from './cancel-order.ts'
import { operations as cart } from './cart/index.ts'
import { claimMyOrders } from './claim-my-orders.ts'
import { listOrders } from './list-orders.ts'
import { moveOrder } from './move-order.ts'
import type { OrderNeeds } from './needs.ts'
import { answerOffer } from './offers/answer-offer.ts'
import { pipelineQueues } from './pipeline/queues.ts'
import { startPipeline } from './pipeline/start-pipeline.ts'
import { placeOrder } from './place-order.ts'
import { startRenewingPromises } from './promises/renew-promises.ts'
import { quoteOrder } from './quote-order.ts'
import { listRefunds } from './refunds/list-refunds.ts'
import { refundOrder } from './refunds/refund-order.ts'
import { showRefundable } from './refunds/show-refundable.ts'
import { refusals } from './refusals.ts'
import { showOrder } from './show-order.ts'
import { streamOrder } from './stream-order.ts'

export const module: Module<OrderNeeds> = {
  name: 'orders',
  capabilities,
  operations: [
    quoteOrder, placeOrder, listOrders, showOrder, moveOrder, cancelOrder, answerOffer, refundOrder, showRefundable, listRefunds, assignCourier, streamOrder, claimMyOrders, ...cart,
  ],
  refusals,
  acts,
  things,
  queues: pipelineQueues,
  jobs: [
    { name: 'The order pipeline', start: (context) => startPipeline(context) },
    { name: 'The renewing of promises', start: startRenewingPromises },
  ],
}
