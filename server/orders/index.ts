import type { Operation } from '../platform/http/operation.ts'
import { assignCourier } from './assign-courier.ts'
import { cancelOrder } from './cancel-order.ts'
import { operations as cart } from './cart/index.ts'
import { listOrders } from './list-orders.ts'
import { moveOrder } from './move-order.ts'
import { placeOrder } from './place-order.ts'
import { refundOrder } from './refund-order.ts'
import { showOrder } from './show-order.ts'
import { streamOrder } from './stream-order.ts'

export const operations: readonly Operation[] = [
  placeOrder, listOrders, showOrder, moveOrder, cancelOrder, refundOrder, assignCourier, streamOrder, ...cart,
]
export { createPlacing } from './placing.ts'
export type { Placing } from './placing.ts'
export { openStates, orderMoves, orderStates } from './order-states.ts'
export type { OrderState } from './order-states.ts'
export { priceOrder } from './price-order.ts'
export { failureSentence } from './failures.ts'
export { trackingToken } from './tracking.ts'
export { pipelineQueues } from './pipeline/queues.ts'
export { startPipeline } from './pipeline/start-pipeline.ts'
export type { Pipeline } from './pipeline/start-pipeline.ts'
