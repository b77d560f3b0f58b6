import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { audit, orderName, ordersOf } from './audit.ts'
import type { Scope } from './audit.ts'
import type { Check } from './books-contract.ts'

/** Orders whose stock is promised, not yet sold. */
const holding = sql`('pending', 'processing')`
/** Orders whose stock is neither promised nor sold. */
const ended = sql`('cancelled', 'failed')`

/** The shelves against their movements, and the movements against the orders they were made for. */
export async function auditStock(db: Db, scope: Scope): Promise<Check[]> {
  return [
    await audit(db, 'stockOnHand', 'Stock on hand equals everything received, sold, wasted and counted.', balances(scope, sql`on_hand`, sql`on_hand_change`)),
    await audit(db, 'stockHeld', 'Stock set aside equals everything set aside, less what was sold or released.', balances(scope, sql`held`, sql`held_change`)),
    await audit(db, 'stockHeldForOrders', 'Stock set aside equals what orders in progress need.', heldForOrders(scope)),
    await audit(db, 'stockOfOrders', 'Each order set its stock aside, then sold it, or returned it if it was cancelled or failed.', stockOfOrders(scope)),
  ]
}

const balancesOf = ({ businessId, locationId }: Scope) => sql`stock_balance b join menu_item item on item.business_id = b.business_id and item.id = b.item_id
  where b.business_id = ${businessId} and b.location_id = ${locationId}`

function balances(scope: Scope, balance: RawBuilder<unknown>, change: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select b.item_id as id, item.name, b.${balance}::text as found,
    (select coalesce(sum(m.${change}), 0) from stock_movement m
      where m.business_id = b.business_id and m.location_id = b.location_id and m.item_id = b.item_id)::text as expected
    from ${balancesOf(scope)}`
}

/** An item that was first counted while an order was under way is none that this order holds. */
function heldForOrders(scope: Scope): RawBuilder<unknown> {
  return sql`select b.item_id as id, item.name, b.held::text as found,
    (select coalesce(sum(line.quantity), 0) from "order" o join order_line line on line.business_id = o.business_id and line.order_id = o.id
      where o.business_id = b.business_id and o.location_id = b.location_id and o.status in ${holding} and line.item_id = b.item_id
        and exists (select from stock_movement m where m.business_id = o.business_id and m.order_id = o.id and m.item_id = b.item_id))::text as expected
    from ${balancesOf(scope)}`
}

/** Movements of every order, summed: a redriven order held, released and held again. */
function stockOfOrders(scope: Scope): RawBuilder<unknown> {
  return sql`select o.id, ${orderName} as name,
      'holds ' || moved.held || ', sold ' || -moved.on_hand as found,
      case when o.status in ${holding} then 'holds ' || moved.promised || ', sold 0'
        when o.status in ${ended} then 'holds 0, sold 0' else 'holds 0, sold ' || moved.promised end as expected
    from "order" o join lateral (
      select sum(m.held_change) as held, sum(m.on_hand_change) as on_hand,
        coalesce(sum(m.held_change) filter (where m.kind in ('held', 'released')), 0) as promised
      from stock_movement m where m.business_id = o.business_id and m.order_id = o.id having count(*) > 0) moved on true
    where ${ordersOf(scope)}`
}
