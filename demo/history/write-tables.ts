import type { PoolClient } from 'pg'
import { columnArrays, unnestOf } from '../../server/platform/database/index.ts'
import { lineColumns, movementColumns, orderColumns, paymentColumns, paymentMovementColumns, personColumns, refundColumns } from './rows.ts'
import type { Tables } from './rows.ts'
import type { Guest } from './guests.ts'

type Columns = Parameters<typeof columnArrays>[0]
type Rows = Parameters<typeof columnArrays>[1]

async function insert(client: PoolClient, table: string, columns: Columns, rows: Rows): Promise<void> {
  if (rows.length === 0) return
  await client.query(`insert into ${table} (${Object.keys(columns).join(', ')}) select * from ${unnestOf(columns, 1, 'given')}`, columnArrays(columns, rows))
}

/** One statement a table, in the order in which they refer to each other. */
export async function writeTables(client: PoolClient, tables: Tables): Promise<void> {
  await insert(client, '"order"', orderColumns, tables.orders)
  await insert(client, 'order_line', lineColumns, tables.lines)
  await insert(client, 'stock_movement', movementColumns, tables.movements)
  await insert(client, 'payment', paymentColumns, tables.payments)
  await insert(client, 'payment_movement', paymentMovementColumns, tables.paymentMovements)
  await insert(client, 'refund', refundColumns, tables.refunds)
}

export async function writeGuests(client: PoolClient, guests: readonly Guest[]): Promise<void> {
  await insert(client, 'person', personColumns, guests.map(({ id, name, email, joinedAt }) => (
    { id, name, email, email_verified: true, created_at: joinedAt, updated_at: joinedAt })))
}

/** Takes the next numbers of a day. @returns the last number before them */
export async function takeNumbers(client: PoolClient, businessId: string, locationId: string, day: string, count: number): Promise<number> {
  const { rows } = await client.query<{ before: number }>(
    `insert into order_counter (business_id, location_id, business_day, last_number) values ($1, $2, $3, $4)
     on conflict (business_id, location_id, business_day) do update set last_number = order_counter.last_number + excluded.last_number
     returning last_number - $4 as before`, [businessId, locationId, day, count])
  return rows[0]?.before ?? 0
}
