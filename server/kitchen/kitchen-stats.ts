import { sql } from 'kysely'
import { businessDay, businessDayBounds } from '../locations/index.ts'
import type { Location, Places } from '../locations/index.ts'
import { openStates } from '../orders/index.ts'
import type { Db } from '../platform/database/index.ts'
import type { World } from '../platform/world.ts'
import { refuse } from '../platform/refusal.ts'
import type { KitchenStats } from './board-contract.ts'
import { states } from './read-cards.ts'
import type { At } from './read-cards.ts'

/** The figures above a board, at this moment. @throws notFound */
export async function statsOf(context: Pick<World, 'database' | 'clock'> & { places: Places }, at: At): Promise<KitchenStats> {
  const location = await context.places.of(at.locationId)
  if (!location) throw refuse('notFound')
  return readStats(context.database.kysely, location, context.clock.now())
}

/** Each part has its index: the day, what is open, what was completed in the day. */
async function readStats(db: Db, location: Location, now: Date): Promise<KitchenStats> {
  const { start, end } = businessDayBounds(location, now)
  const here = sql`business_id = ${location.businessId} and location_id = ${location.id}`
  const { rows: [stats] } = await sql<KitchenStats>`
    with open as materialized (
      select preparing_at, ready_at from "order" where ${here} and status in (${states(openStates)})),
    done as materialized (
      select preparing_at, ready_at from "order" where ${here} and status = 'completed' and completed_at >= ${start} and completed_at < ${end})
    select
      (select count(*)::int from "order" where ${here} and business_day = ${businessDay(location, now)} and status not in ('cancelled', 'failed')) as orders_today,
      (select count(*)::int from open) as active,
      (select count(*)::int from done) as completed_today,
      (select round(avg(extract(epoch from ready_at - preparing_at)))::int from (select * from open union all select * from done) made
        where preparing_at is not null and ready_at >= ${start}) as average_preparation_seconds`.execute(db)
  if (!stats) throw new Error('A select without a from gives one row.')
  return stats
}
