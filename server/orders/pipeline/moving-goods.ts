import { newId } from '../../platform/ids.ts'
import type { ClaimedOrder } from './claim-orders.ts'

/** The goods of orders as a statement is given them: one row an order and item. */
export const goodsColumns = { business_id: 'uuid', id: 'uuid', order_id: 'uuid', location_id: 'uuid', item_id: 'uuid', quantity: 'int' } as const

/** Each with the id of the movement that it becomes, where the order holds any of it. */
export function goodsOf(orders: readonly ClaimedOrder[]) {
  return orders.flatMap((order) => order.lines.map(({ itemId, quantity }) => ({
    business_id: order.businessId, id: newId(), order_id: order.id, location_id: order.locationId, item_id: itemId, quantity,
  })))
}
