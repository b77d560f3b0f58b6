import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { paymentOf } from '../ledgers/index.ts'
import { cashDueOf, dueMinor, openStates } from '../orders/index.ts'
import type { PaymentMethod } from '../orders/index.ts'
import type { Db } from '../platform/database/index.ts'
import type { Card } from './board-contract.ts'

/** The location whose board it is. */
export type At = { businessId: string; locationId: string }

/** The oldest come first, so what is cut off in a rush is what nobody can begin with yet. */
const openCardsMax = 500
const doneCardsMax = 30
const doneMinutes = 30

/** All cards of a board: what is open, and what was completed a moment ago. In the order in which they were placed. */
export async function readBoard(db: Db, at: At, now: Date): Promise<Card[]> {
  const doneSince = new Date(now.getTime() - doneMinutes * 60_000)
  const here = sql`business_id = ${at.businessId} and location_id = ${at.locationId}`
  return readCards(db, at, sql`o.id in (
    (select id from "order" where ${here} and status in (${states(openStates)}) order by placed_at limit ${openCardsMax})
    union all
    (select id from "order" where ${here} and status = 'completed' and completed_at >= ${doneSince} order by completed_at desc limit ${doneCardsMax}))`)
}

/** The cards of these orders as they are now, in one statement. */
export async function readCardsOf(db: Db, at: At, orderIds: readonly string[]): Promise<Card[]> {
  if (orderIds.length === 0) return []
  return readCards(db, at, sql`o.location_id = ${at.locationId} and o.id = any(${[...orderIds]}::uuid[])`)
}

/** States as literals, which lets PostgreSQL see that a partial index has all that is asked for. */
export function states(those: readonly string[]): RawBuilder<unknown> {
  return sql.join(those.map((state) => sql.lit(state)))
}

type Instants = 'scheduledFor' | 'placedAt' | 'promisedAt' | 'firstPromisedAt' | 'statusChangedAt'
type Row = Omit<Card, Instants | 'dueMinor'> & {
  scheduledFor: Date | null; placedAt: Date; promisedAt: Date; firstPromisedAt: Date; statusChangedAt: Date
  paymentMethod: PaymentMethod; totalMinor: number; cashMinor: number
}

async function readCards(db: Db, at: At, condition: RawBuilder<unknown>): Promise<Card[]> {
  const { rows } = await sql<Row>`
    select o.id, o.number, o.status, o.version, o.fulfilment, o.customer_name, o.table_label, o.scheduled_for, o.placed_at, o.promised_at,
      coalesce(o.first_promised_at, o.promised_at) as first_promised_at,
      o.status_changed_at, coalesce(p.state, 'none') as payment_state,
      o.payment_method, o.total_minor, ${sql.raw(cashDueOf('o'))} as cash_minor, o.cancel_requested, o.courier_id, lines.lines
    from "order" o
    ${sql.raw(paymentOf('o'))}
    cross join lateral (
      select json_agg(json_build_object('name', l.name, 'quantity', l.quantity, 'note', l.note,
        'options', (select coalesce(json_agg(json_build_object('name', c.name, 'quantity', c.quantity)), '[]')
          from jsonb_to_recordset(l.options) as c (name text, quantity int)),
        'allergens', (select coalesce(json_agg(a.allergen order by a.allergen), '[]') from (
          select unnest(i.allergens) as allergen
          union select unnest(op.allergens) from jsonb_to_recordset(l.options) as c (id uuid)
            join option op on op.business_id = l.business_id and op.id = c.id) a)
        ) order by l.position) as lines
      from order_line l join menu_item i on i.business_id = l.business_id and i.id = l.item_id
      where l.business_id = o.business_id and l.order_id = o.id) lines
    where o.business_id = ${at.businessId} and ${condition}
    order by o.placed_at, o.id`.execute(db)
  return rows.map(({ paymentMethod, totalMinor, cashMinor, ...row }) => ({
    ...row, dueMinor: dueMinor({ status: row.status, method: paymentMethod, state: row.paymentState, totalMinor, cashMinor }),
    scheduledFor: row.scheduledFor?.toISOString() ?? null, placedAt: row.placedAt.toISOString(),
    promisedAt: row.promisedAt.toISOString(), firstPromisedAt: row.firstPromisedAt.toISOString(), statusChangedAt: row.statusChangedAt.toISOString(),
  }))
}
