import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { newerOrder, orderStates } from '../orders/index.ts'
import type { Db } from '../platform/database/index.ts'

const id = Type.String({ format: 'uuid' })
const instant = Type.String({ format: 'date-time' })
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()])

/** A message that no try could handle, for the person who decides whether it is tried again. */
export const DeadLetter = Type.Object({
  id, queue: Type.String(), event: Type.String({ description: 'What happened, such as `order.placed`' }), reason: Type.String(),
  receives: Type.Integer({ description: 'How often it was tried' }),
  newerOrder: nullable(Type.Object({ id, number: Type.Integer() }, { description: 'Of an order that failed: what the same guest has ordered there since, and gets' })),
  asksGuest: Type.Boolean({ description: 'Another try charges a card, so the guest is asked first' }),
  offeredAt: nullable(Type.String({ format: 'date-time', description: 'When the guest was asked whether they still want the order; null when nobody asked, or they have answered' })),
  locationId: id, locationName: Type.String(), orderId: nullable(id), orderNumber: nullable(Type.Integer()), orderStatus: nullable(Type.Enum([...orderStates])),
  createdAt: instant, redrivenAt: nullable(instant), redrivenBy: nullable(Type.String({ description: 'Who sent it again, by name' })),
}, { title: 'DeadLetter' })
export type DeadLetter = Static<typeof DeadLetter>

type Row = Omit<DeadLetter, 'createdAt' | 'redrivenAt' | 'offeredAt'> & { createdAt: Date; redrivenAt: Date | null; offeredAt: Date | null }

/** Dead letters that meet a condition on `letter`, in the order that `rest` gives. */
export async function readDeadLetters(db: Db, condition: RawBuilder<unknown>, rest = sql``): Promise<DeadLetter[]> {
  const { rows } = await sql<Row>`
    select letter.id, letter.queue, coalesce(letter.message ->> 'kind', '') as event, letter.reason, letter.receives, letter.location_id,
      location.name as location_name, o.id as order_id, o.number as order_number, o.status as order_status,
      case when letter.queue = 'order-processing' and o.status = 'failed' and (letter.redriven_at is null or o.offered_at is not null) then
        (select json_build_object('id', newer.id, 'number', newer.number) from (${newerOrder(sql`o.business_id = letter.business_id and o.id = letter.subject_id`)}) newer) end as newer_order,
      letter.queue = 'order-processing' and o.status = 'failed' and o.payment_method = 'card' and o.total_minor > 0 as asks_guest,
      case when o.status = 'failed' then o.offered_at end as offered_at, letter.created_at, letter.redriven_at, person.name as redriven_by
    from dead_letter letter
    join location on location.business_id = letter.business_id and location.id = letter.location_id
    left join "order" o on o.business_id = letter.business_id and o.id = letter.subject_id
    left join person on person.id = letter.redriven_by
    where ${condition} ${rest}`.execute(db)
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), redrivenAt: row.redrivenAt?.toISOString() ?? null, offeredAt: row.offeredAt?.toISOString() ?? null }))
}
