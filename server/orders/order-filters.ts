import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { businessDay } from '../locations/index.ts'
import type { Location } from '../locations/index.ts'
import { openStates, orderStates } from './order-states.ts'

/** A text is looked for order by order, so only in the days before, unless a first day is given. */
const textDaysBack = 31

/** By what a list of orders can be narrowed down. Days and hours are those of the clock of the shop. */
export const orderFilters = {
  status: Type.Optional(Type.Enum([...orderStates])),
  open: Type.Optional(Type.Boolean({ description: 'Only those that are under way (true), or only those that are over (false)' })),
  sold: Type.Optional(Type.Boolean({ description: 'Only those that count as sales: neither cancelled nor failed' })),
  from: Type.Optional(Type.String({ format: 'date', description: 'The first business day on which an order is made' })),
  to: Type.Optional(Type.String({ format: 'date', description: 'The last one' })),
  hour: Type.Optional(Type.Integer({ minimum: 0, maximum: 23, description: 'Ordered for, or placed within, this hour of the wall clock: 8 is from 8:00 to 8:59' })),
  item: Type.Optional(Type.String({ format: 'uuid', description: 'Only orders with this item' })),
  text: Type.Optional(Type.String({
    minLength: 1, maxLength: 80,
    description: `The number of an order, or part of a name, an email address or a phone number; with a location, looks ${textDaysBack} days back unless from is given`,
  })),
}
const filters = Type.Object(orderFilters)
type Filters = Static<typeof filters>

/** The conditions on `o` (an order) and `l` (its location). */
export function filtered({ status, open, sold, from, to, hour, item, text }: Filters): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = []
  if (status !== undefined) conditions.push(sql`o.status = ${status}`)
  if (open !== undefined) conditions.push(sql`(o.status in (${sql.join(openStates.map((state) => sql.lit(state)))})) = ${open}`)
  if (sold) conditions.push(sql`o.status not in ('cancelled', 'failed')`)
  if (from !== undefined) conditions.push(sql`o.business_day >= ${from}`)
  if (to !== undefined) conditions.push(sql`o.business_day <= ${to}`)
  if (hour !== undefined) conditions.push(sql`extract(hour from coalesce(o.scheduled_for, o.placed_at) at time zone l.time_zone) = ${hour}`)
  if (item !== undefined) {
    conditions.push(sql`exists (select from order_line line where line.business_id = o.business_id and line.order_id = o.id and line.item_id = ${item})`)
  }
  if (text !== undefined) conditions.push(sql`(${sql.join(thatSay(text), sql` or `)})`)
  return conditions
}

/** Where a text is looked for without a first day, the days from which on. */
export function withFirstDay<Asked extends Filters>(asked: Asked, location: Location, now: Date): Asked {
  if (asked.text === undefined || asked.from !== undefined) return asked
  const last = Temporal.PlainDate.from(asked.to ?? businessDay(location, now))
  return { ...asked, from: last.subtract({ days: textDaysBack - 1 }).toString() }
}

const numberOfOrder = /^#?\s*(\d{1,9})$/
/** Digits, and what people write between them. */
const partOfPhone = /^[+\d\s()./-]+$/
const phoneDigitsMin = 4

function thatSay(text: string): RawBuilder<unknown>[] {
  const wanted = text.trim()
  const pattern = `%${wanted.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const found = [sql`o.customer_name ilike ${pattern}`, sql`o.contact_email ilike ${pattern}`]
  const number = numberOfOrder.exec(wanted)?.[1]
  if (number !== undefined) found.push(sql`o.number = ${Number(number)}`)
  const digits = wanted.replaceAll(/\D/g, '')
  if (partOfPhone.test(wanted) && digits.length >= phoneDigitsMin) found.push(sql`regexp_replace(o.contact_phone, '\D', '', 'g') like ${`%${digits}%`}`)
  return found
}
