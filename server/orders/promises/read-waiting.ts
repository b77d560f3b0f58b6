import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { Pace, WaitingOrder } from './estimate.ts'
import { countedPerLineMax, furtherItemShare } from './promised-at.ts'

/** The pace of a location is that of this long. */
const paceMinutes = 30
/** Fewer than so many orders in that time say nothing. */
const paceOrdersMin = 3
/** Far more than any kitchen has open; what is beyond waits for another round. */
const ordersPerRoundMax = 20_000

type WaitingOrders = { businessId: string; locationId: string; orders: (WaitingOrder & { version: number })[]; pace: Pace }

type Row = WaitingOrder & { businessId: string; locationId: string; version: number }

/** What is waiting at every location that has something open, and how quickly each works. Two statements, however many locations there are. */
export async function readWaiting(db: Db, now: Date): Promise<WaitingOrders[]> {
  const { rows } = await sql<Row>`
    select o.business_id, o.location_id, o.id, o.version, o.status, o.fulfilment, o.placed_at, o.scheduled_for, o.promised_at,
      coalesce(o.first_promised_at, o.promised_at) as first_promised_at, o.preparing_at, o.status_changed_at,
      case when o.fulfilment = 'delivery' then l.delivery_minutes * 60 else 0 end as way_seconds,
      work.longest::float8 + (work.total - work.longest)::float8 * ${furtherItemShare}::float8 as work_seconds
    from "order" o
    join location l on l.business_id = o.business_id and l.id = o.location_id
    cross join lateral (
      select coalesce(max(i.preparation_seconds), 0) as longest, coalesce(sum(i.preparation_seconds * least(line.quantity, ${countedPerLineMax}::int)), 0) as total
      from order_line line join menu_item i on i.business_id = line.business_id and i.id = line.item_id
      where line.business_id = o.business_id and line.order_id = o.id) work
    where o.status in ('pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery', 'delivered') and o.fulfilment <> 'instant'
      and (o.status in ('pending', 'processing', 'confirmed', 'preparing') or (o.status in ('ready', 'outForDelivery') and o.fulfilment = 'delivery'))
    order by o.placed_at limit ${ordersPerRoundMax}`.execute(db)
  const paces = await readPaces(db, rows, now)
  return [...Map.groupBy(rows, ({ locationId }) => locationId)].map(([locationId, orders]) => ({
    businessId: orders[0]?.businessId ?? '', locationId, orders, pace: { secondsPerOrder: paces.get(locationId) ?? null },
  }))
}

/**
 * The seconds of work between one order that became ready and the next: from when the one before was ready, or from when somebody began with it,
 * whichever was later. Time in which nobody had anything to do does not count.
 */
async function readPaces(db: Db, rows: readonly Row[], now: Date): Promise<Map<string, number>> {
  const places = [...new Map(rows.map(({ businessId, locationId }) => [locationId, businessId]))]
  const since = new Date(now.getTime() - paceMinutes * 60_000)
  const { rows: paces } = await sql<{ locationId: string; seconds: number }>`
    select place.location_id, pace.seconds
    from unnest(${places.map(([, businessId]) => businessId)}::uuid[], ${places.map(([locationId]) => locationId)}::uuid[]) as place (business_id, location_id)
    cross join lateral (
      select avg(extract(epoch from ready_at - greatest(before, coalesce(preparing_at, placed_at))))::float8 as seconds, count(*) as orders
      from (
        select ready_at, preparing_at, placed_at, lag(ready_at) over (order by ready_at) as before from (
          select ready_at, preparing_at, placed_at from "order" o
          where o.business_id = place.business_id and o.location_id = place.location_id
            and o.status in ('pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery', 'delivered') and o.ready_at >= ${since}
          union all
          select ready_at, preparing_at, placed_at from "order" o
          where o.business_id = place.business_id and o.location_id = place.location_id and o.status = 'completed' and o.completed_at >= ${since} and o.ready_at >= ${since}
        ) made) paced) pace
    where pace.orders >= ${paceOrdersMin}`.execute(db)
  return new Map(paces.map(({ locationId, seconds }) => [locationId, seconds]))
}
