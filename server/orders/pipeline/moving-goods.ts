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

/**
 * The goods that orders hold still, as parts of a `with`: `held` is ready for `stockMoves`. What an order does not hold, because nobody counted it when it was
 * placed, does not move either.
 * @param orders a relation with `business_id`, `id` and `attempt`
 */
export function goodsHeldBy(orders: string, goods: { toString(): string }): string {
  return `
held as materialized (
  select goods.*, holding.attempt from ${goods}
  join (select m.business_id, m.order_id, m.item_id, ${orders}.attempt from stock_movement m
    join ${orders} on m.business_id = ${orders}.business_id and m.order_id = ${orders}.id group by 1, 2, 3, 4 having sum(m.held_change) > 0) holding
  using (business_id, order_id, item_id))`
}
