import type { Context } from '../../context.ts'
import type { Outcome } from '../../platform/gather.ts'
import type { FailureCode } from '../failures.ts'
import type { ClaimedOrder } from './claim-orders.ts'

export type OrderToFence = { order: ClaimedOrder; why: FailureCode | 'cancelled' }

const statement = `
with given as (
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[]) as given (business_id, id, why, lease)),
locked as materialized (
  select o.business_id, o.id, o.status, o.lease = given.lease as is_ours, given.why from "order" o join given using (business_id, id) order by o.id for update of o)
update "order" o set failure_code = coalesce(o.failure_code, locked.why)
from locked where o.business_id = locked.business_id and o.id = locked.id and locked.status = 'processing' and locked.is_ours
returning o.id, o.lease, o.failure_code as "failureCode"`

/**
 * Marks orders as being unwound, before anything outside is undone: a second worker with the same message can from now on
 * only help unwinding, never confirm. Answers the reason that stands, which may be an earlier one, or null when the order is
 * past processing or was claimed by somebody else since.
 */
export async function fenceOrders(context: Pick<Context, 'database'>, fencing: OrderToFence[]): Promise<Outcome<string | null>[]> {
  const { rows } = await context.database.pool.query<{ id: string; lease: number; failureCode: string }>({
    name: 'fence-orders', text: statement,
    values: [fencing.map(({ order }) => order.businessId), fencing.map(({ order }) => order.id), fencing.map(({ why }) => why), fencing.map(({ order }) => order.lease)],
  })
  const fenced = new Map(rows.map((row) => [row.id, row]))
  return fencing.map(({ order }) => {
    const row = fenced.get(order.id)
    return { value: row?.lease === order.lease ? row.failureCode : null }
  })
}
