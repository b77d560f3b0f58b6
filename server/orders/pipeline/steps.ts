import type { World } from '../../platform/world.ts'
import { gather } from '../../platform/gather.ts'
import { claimOrders } from './claim-orders.ts'
import { confirmOrders } from './confirm-orders.ts'
import { endOrders } from './end-orders.ts'

const ordersPerStatementMax = 100

/**
 * The commits of the saga. Each is one statement over all orders that reached it at the same moment, so that a busy
 * pipeline pays for a commit once a batch; the saga reads as if each order were alone.
 *
 * One statement of a kind at a time: two halve the batches and wait for each other's stock. Measured with 32 batches of 5 under way:
 * 325 µs of PostgreSQL's time an order with one, 370 with two; with 4 batches of 5, 630 and 790.
 */
export type Steps = ReturnType<typeof createSteps>

export function createSteps(context: Pick<World, 'database' | 'clock'>) {
  const limits = { sizeMax: ordersPerStatementMax }
  return {
    /** Takes an order into processing; null when it is past that already. */
    claim: gather(claimOrders.bind(null, context), limits),
    /** Writes down payment and stock and confirms; says why not when the order may no longer be confirmed. */
    confirm: gather(confirmOrders.bind(null, context), limits),
    /** The end of an order that does not go on: failed or cancelled, its stock let go, and written down what it owes outside. */
    end: gather(endOrders.bind(null, context), limits),
  }
}
