import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import type { Check, Difference } from './books-contract.ts'

/** What is audited: one location, and its orders from a business day on. */
export type Scope = { businessId: string; locationId: string; sinceDay: string }

export const wrongMax = 50

/**
 * Runs one check as one statement, so that what it compares is of one moment.
 * @param audited a select of `id`, `name`, `expected` and `found` (both text), one row for each thing that is checked
 */
export async function audit(db: Db, name: Check['name'], about: string, audited: RawBuilder<unknown>): Promise<Check> {
  const { rows: [result] } = await sql<{ checked: number; wrongCount: number; wrong: Difference[] }>`
    with audited as materialized (${audited}),
    wrong as (select id, name, expected, found from audited where expected is distinct from found)
    select (select count(*)::int from audited) as checked, (select count(*)::int from wrong) as wrong_count,
      (select coalesce(json_agg(first), '[]') from (select * from wrong order by name, id limit ${wrongMax}) first) as wrong`.execute(db)
  if (!result) throw new Error('A select without a from gives one row.')
  return { name, about, ...result }
}

/** An order as it is called in the shop. */
export const orderName = sql`'Order ' || o.number || ' of ' || o.business_day`

/** The orders of the scope, as a condition on `o`. */
export function ordersOf(scope: Scope): RawBuilder<unknown> {
  return sql`o.business_id = ${scope.businessId} and o.location_id = ${scope.locationId} and o.business_day >= ${scope.sinceDay}::date`
}
