import type { Context } from '../../context.ts'
import { gather } from '../../platform/gather.ts'
import { claimOrders } from './claim-orders.ts'
import { confirmOrders } from './confirm-orders.ts'
import { endOrders } from './end-orders.ts'
import { fenceOrders } from './fence-orders.ts'

const ordersPerStatementMax = 100

/**
 * The commits of the saga. Each is one statement over all orders that reached it at the same moment, so that a busy
 * pipeline pays for a commit once a batch; the saga reads as if each order were alone.
 */
export type Steps = ReturnType<typeof createSteps>

export function createSteps(context: Pick<Context, 'database' | 'clock'>) {
  const limits = { sizeMax: ordersPerStatementMax, inFlightMax: 2 }
  return {
    /** Takes an order into processing; null when it is past that already. */
    claim: gather(claimOrders.bind(null, context), limits),
    /** Writes down payment and stock and confirms; says why not when the order may no longer be confirmed. */
    confirm: gather(confirmOrders.bind(null, context), limits),
    /** From here on the order can only be unwound. */
    fence: gather(fenceOrders.bind(null, context), limits),
    /** The end of an unwound order: failed or cancelled, its stock let go. */
    end: gather(endOrders.bind(null, context), limits),
  }
}
