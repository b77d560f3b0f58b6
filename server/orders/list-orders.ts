import { sql } from 'kysely'
import { Type } from 'typebox'
import { locationQuery } from '../locations/index.ts'
import { may } from '../platform/authorisation/index.ts'
import type { Caller } from '../platform/authorisation/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { operation } from '../platform/http/operation.ts'
import { refuse } from '../refusals.ts'
import { OrderView } from './order-contract.ts'
import { orderStates } from './order-states.ts'
import { readOrders } from './read-order.ts'

export const listOrders = operation({
  name: 'listOrders', method: 'GET', path: '/api/orders', tag: 'orders',
  summary: 'My orders; with `location`, those of a location where I work; a courier sees their deliveries',
  may: 'orders.list',
  query: Type.Object({
    ...pageQuery,
    location: Type.Optional(locationQuery),
    status: Type.Optional(Type.Enum([...orderStates])),
    assigned: Type.Optional(Type.Boolean({ description: 'Only deliveries that are mine to bring' })),
    sort: Type.Optional(Type.Enum(['createdAt', '-createdAt'], { default: '-createdAt' })),
  }),
  answers: { 200: pageOf(OrderView) },
  effect: 'none',
  async handle({ query, caller, db, context }) {
    if (!caller) throw refuse('notSignedIn')
    const conditions = [sql`true`]
    if (query.location !== undefined) conditions.push(await ofLocation(query.location))
    else if (query.assigned) conditions.push(sql`o.courier_id = ${caller.personId} and o.location_id = any(${whereCourier(caller)}::uuid[])`)
    else conditions.push(sql`o.person_id = ${caller.personId}`)
    if (query.status) conditions.push(sql`o.status = ${query.status}`)

    const newestFirst = query.sort !== 'createdAt'
    const after = decodeCursor(query.cursor, ['instant', 'uuid'])
    if (after) conditions.push(sql`(o.placed_at, o.id) ${newestFirst ? sql`<` : sql`>`} (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    const limit = query.limit ?? limitDefault
    const direction = newestFirst ? sql`desc` : sql`asc`
    const looker = query.location !== undefined ? 'crew' : query.assigned ? 'courier' : 'customer'
    const found = await readOrders(db, context.config, looker, sql.join(conditions, sql` and `),
      sql`order by o.placed_at ${direction}, o.id ${direction} limit ${limit + 1}`)
    const items = found.slice(0, limit)
    const last = items.at(-1)
    return { status: 200, body: { items, nextCursor: found.length > limit && last ? encodeCursor([last.createdAt, last.id]) : null } }

    async function ofLocation(idOrSlug: string) {
      const menu = await context.menus.of(idOrSlug)
      if (!menu) throw refuse('notFound')
      const { businessId, id } = menu.location
      if (!may('orders.listAll', caller, { businessId, locationId: id })) throw refuse('notAllowed')
      return sql`o.business_id = ${businessId} and o.location_id = ${id}`
    }
  },
})

/** Deliveries are shown to those who bring things from there today; whoever left or is suspended has no part in them. */
function whereCourier({ memberships }: Caller): string[] {
  return memberships.flatMap(({ role, locationId }) => role === 'courier' && locationId !== null ? [locationId] : [])
}
