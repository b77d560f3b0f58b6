import { sql } from 'kysely'
import { paymentOf } from '../ledgers/index.ts'
import type { Location } from '../locations/index.ts'
import type { Db } from '../platform/database/index.ts'

const topItemsMax = 5

export type Asked = {
  location: Pick<Location, 'businessId' | 'id' | 'timeZone'>
  day: string
  dayBefore: string
  /** Orders of the day before count as “so far” when they were placed before this. */
  beforeUntil: Date
}

type Sum = { orders: number; revenueMinor: number }
export type DayRead = {
  today: Sum
  soFar: Sum
  whole: Sum
  /** Of both days, those hours of the wall clock that have orders. */
  hours: { hour: number; orders: number; ordersBefore: number }[]
  topItems: { itemId: string; name: string; quantity: number; quantityBefore: number }[]
}

/**
 * Two business days side by side, in one statement: their orders are found by the unique key of order numbers, which leads with location and day.
 * A day that is over could be kept as a row; the orders of two days are read in a few milliseconds, and are always right.
 */
export async function readDay(db: Db, { location, day, dayBefore, beforeUntil }: Asked): Promise<DayRead> {
  const { rows: [found] } = await sql<DayRead>`
    with sold as materialized (
      select o.id, o.business_day = ${day} as is_today, coalesce(o.scheduled_for, o.placed_at) as wanted_at, o.total_minor - coalesce(p.refunded_minor, 0) as revenue_minor,
        extract(hour from coalesce(o.scheduled_for, o.placed_at) at time zone ${location.timeZone})::int as hour
      from "order" o ${sql.raw(paymentOf('o'))}
      where o.business_id = ${location.businessId} and o.location_id = ${location.id} and o.business_day in (${day}, ${dayBefore})
        and o.status not in ('cancelled', 'failed')),
    sums as (
      select json_build_object('orders', count(*) filter (where is_today), 'revenueMinor', coalesce(sum(revenue_minor) filter (where is_today), 0)) as today,
        json_build_object('orders', count(*) filter (where is_so_far), 'revenueMinor', coalesce(sum(revenue_minor) filter (where is_so_far), 0)) as so_far,
        json_build_object('orders', count(*) filter (where not is_today), 'revenueMinor', coalesce(sum(revenue_minor) filter (where not is_today), 0)) as whole
      from sold cross join lateral (select not is_today and wanted_at < ${beforeUntil} as is_so_far) moment),
    hours as (
      select hour, count(*) filter (where is_today) as orders, count(*) filter (where not is_today) as "ordersBefore" from sold group by hour),
    items as (
      select line.item_id as "itemId", (array_agg(line.name order by sold.wanted_at desc))[1] as name,
        coalesce(sum(line.quantity) filter (where is_today), 0) as quantity, coalesce(sum(line.quantity) filter (where not is_today), 0) as "quantityBefore"
      from sold join order_line line on line.business_id = ${location.businessId} and line.order_id = sold.id
      group by line.item_id having bool_or(is_today)
      order by quantity desc, name limit ${topItemsMax})
    select today, so_far, whole, coalesce((select json_agg(hours) from hours), '[]') as hours,
      coalesce((select json_agg(items order by quantity desc, name) from items), '[]') as top_items
    from sums`.execute(db)
  if (!found) throw new Error('An aggregate without groups gives one row.')
  return found
}
