import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import { openStates } from '../orders/index.ts'
import type { Db } from '../platform/database/index.ts'
import type { MarkedTable } from './tables.ts'
import { isTheirs } from './whose.ts'
import type { Whose } from './whose.ts'

/** The number of the oldest order of theirs that still needs somebody's hands: a crew that makes it needs a name to call. */
export async function findOrderUnderWay(db: Db, tables: readonly MarkedTable[], whose: Whose): Promise<number | undefined> {
  const { rows: [open] } = await sql<{ number: number }>`
    select t.number from "order" as t where ${isTheirOrder(tables, whose)} and t.status = any (${[...openStates]}::text[])
    order by t.placed_at limit 1`.execute(db)
  return open?.number
}

/** The number of the oldest order that is still theirs to bring. */
export async function findDeliveryUnderWay(db: Db, personId: string): Promise<number | undefined> {
  const open = await db.selectFrom('order').select('number').where('courierId', '=', personId).where('status', 'in', [...openStates])
    .orderBy('placedAt').limit(1).executeTakeFirst()
  return open?.number
}

export async function countOrders(db: Db, tables: readonly MarkedTable[], whose: Whose): Promise<number> {
  const { rows: [found] } = await sql<{ count: number }>`select count(*)::int as count from "order" as t where ${isTheirOrder(tables, whose)}`.execute(db)
  return found?.count ?? 0
}

function isTheirOrder(tables: readonly MarkedTable[], whose: Whose): RawBuilder<SqlBool> {
  const orders = tables.find(({ name }) => name === 'order')
  const group = orders?.groups.find(({ row }) => row)
  if (!orders || !group) throw new Error('Nobody knows whose orders are: the table of orders has no “export: row”.')
  return isTheirs(tables, orders, group.of, whose)
}
