import { sql } from 'kysely'
import { Type } from 'typebox'
import { may } from '../platform/authorisation/index.ts'
import type { Caller } from '../platform/authorisation/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { operation } from '../platform/http/operation.ts'
import { refuse } from '../refusals.ts'
import { OrderView } from './order-contract.ts'
import { broughtStates, orderStates, toBringStates } from './order-states.ts'
import { readOrders } from './read-order.ts'

const sorts = ['createdAt', '-createdAt', 'promisedAt', '-promisedAt'] as const

export const listOrders = operation({
  name: 'listOrders', method: 'GET', path: '/api/orders', tag: 'orders',
  summary: 'My orders; with `location`, those of a location where I work; a courier sees their deliveries',
  may: 'orders.list',
  query: Type.Object({
    ...pageQuery,
    location: Type.Optional(Type.String({ maxLength: 60, description: 'Id or slug' })),
    status: Type.Optional(Type.Enum([...orderStates])),
    assigned: Type.Optional(Type.Boolean({ description: 'Only deliveries that are mine to bring' })),
    delivered: Type.Optional(Type.Boolean({ description: 'Of deliveries: those that have been brought (true), or those still to be brought (false)' })),
    sort: Type.Optional(Type.Enum([...sorts], { default: '-createdAt', description: '`promisedAt`: what is due first comes first' })),
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
    if (query.delivered !== undefined) conditions.push(ofDeliveries(query.delivered))

    const sort = query.sort ?? '-createdAt'
    const isBackwards = sort.startsWith('-')
    const key = sort.endsWith('promisedAt') ? 'promisedAt' : 'createdAt'
    const column = key === 'promisedAt' ? sql`o.promised_at` : sql`o.placed_at`
    const after = decodeCursor(query.cursor, ['instant', 'uuid'])
    if (after) conditions.push(sql`(${column}, o.id) ${isBackwards ? sql`<` : sql`>`} (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    const limit = query.limit ?? limitDefault
    const direction = isBackwards ? sql`desc` : sql`asc`
    const looker = query.location !== undefined ? 'crew' : query.assigned ? 'courier' : 'customer'
    const found = await readOrders(db, context.config, looker, sql.join(conditions, sql` and `),
      sql`order by ${column} ${direction}, o.id ${direction} limit ${limit + 1}`)
    const items = found.slice(0, limit)
    const last = items.at(-1)
    return { status: 200, body: { items, nextCursor: found.length > limit && last ? encodeCursor([last[key], last.id]) : null } }

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

/** States as literals, which lets PostgreSQL see that a partial index has all that is asked for. */
function ofDeliveries(delivered: boolean) {
  const states = delivered ? broughtStates : toBringStates
  return sql`o.fulfilment = 'delivery' and o.status in (${sql.join(states.map((state) => sql.lit(state)))})`
}
