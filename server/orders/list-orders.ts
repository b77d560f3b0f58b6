import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { Type } from 'typebox'
import { locationQuery } from '../locations/index.ts'
import type { LocationNeeds } from '../locations/index.ts'
import type { Location } from '../locations/index.ts'
import { may } from '../platform/authorisation/index.ts'
import type { Caller } from '../platform/authorisation/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { operation } from './needs.ts'
import { OrderView } from './order-contract.ts'
import { filtered, orderFilters, withFirstDay } from './order-filters.ts'
import { broughtStates, toBringStates } from './order-states.ts'
import { readOrders } from './read-order.ts'

const sorts = ['createdAt', '-createdAt', 'promisedAt', '-promisedAt'] as const

export const listOrders = operation({
  name: 'listOrders', method: 'GET', path: '/api/orders', tag: 'orders',
  summary: 'My orders; with `location`, those of a location where I work; a courier sees their deliveries',
  may: can['orders.list'],
  query: Type.Object({
    ...pageQuery,
    location: Type.Optional(locationQuery),
    assigned: Type.Optional(Type.Boolean({ description: 'Only deliveries that are mine to bring' })),
    delivered: Type.Optional(Type.Boolean({ description: 'Of deliveries: those that have been brought (true), or those still to be brought (false)' })),
    sort: Type.Optional(Type.Enum([...sorts], { default: '-createdAt', description: '`promisedAt`: what is due first comes first' })),
    ...orderFilters,
  }),
  answers: { 200: pageOf(OrderView) },
  effect: 'none',
  async handle({ query, caller, db, context }) {
    if (!caller) throw refuse('notSignedIn')
    const location = query.location === undefined ? null : await whereListed(context, caller, query.location)
    const asked = location ? withFirstDay(query, location, context.clock.now()) : query
    const conditions = [location ? sql`o.business_id = ${location.businessId} and o.location_id = ${location.id}` : ofCaller(caller, query.assigned), ...filtered(asked)]
    if (query.delivered !== undefined) conditions.push(ofDeliveries(query.delivered))
    const sort = query.sort ?? '-createdAt'
    const { key, keyOf, parts } = sort.endsWith('promisedAt') ? byPromise : location ? byDay : byInstant
    const isBackwards = sort.startsWith('-')
    const after = decodeCursor(query.cursor, parts)
    if (after) conditions.push(sql`(${sql.join(key)}) ${isBackwards ? sql`<` : sql`>`} (${sql.join(after)})`)
    const limit = query.limit ?? limitDefault
    const direction = isBackwards ? sql`desc` : sql`asc`
    const looker = location ? 'crew' : query.assigned ? 'courier' : 'customer'
    const found = await readOrders(db, context.config, looker, sql.join(conditions, sql` and `),
      sql`order by ${sql.join(key.map((part) => sql`${part} ${direction}`))} limit ${limit + 1}`)
    const items = found.slice(0, limit)
    const last = items.at(-1)
    return { status: 200, body: { items, nextCursor: found.length > limit && last ? encodeCursor(keyOf(last)) : null } }
  },
})

type Order = {
  key: RawBuilder<unknown>[]
  keyOf: (order: OrderView) => (string | number)[]
  parts: Parameters<typeof decodeCursor>[1]
}

/** The orders of a shop are numbered as they come in. The unique key of the numbers begins with the location, so a page is read along it. */
const byDay: Order = {
  key: [sql`o.business_day`, sql`o.number`], keyOf: ({ businessDay, number }) => [businessDay, number], parts: ['day', 'ordinal'],
}

/** Somebody's own orders come from several shops, whose days and numbers have nothing to do with each other. */
const byInstant: Order = { key: [sql`o.placed_at`, sql`o.id`], keyOf: ({ createdAt, id }) => [createdAt, id], parts: ['instant', 'uuid'] }

/** What is due first comes first. */
const byPromise: Order = { key: [sql`o.promised_at`, sql`o.id`], keyOf: ({ promisedAt, id }) => [promisedAt, id], parts: ['instant', 'uuid'] }

/** @throws notFound, notAllowed */
async function whereListed({ places }: LocationNeeds, caller: Caller, idOrSlug: string): Promise<Location> {
  const location = await places.of(idOrSlug)
  if (!location) throw refuse('notFound')
  if (!may(can['orders.listAll'], caller, { businessId: location.businessId, locationId: location.id })) throw refuse('notAllowed')
  return location
}

function ofCaller(caller: Caller, assigned: boolean | undefined): RawBuilder<unknown> {
  if (!assigned) return sql`o.person_id = ${caller.personId}`
  return sql`o.courier_id = ${caller.personId} and o.location_id = any(${whereCourier(caller)}::uuid[])`
}

/** Deliveries are shown to those who bring things from there today; whoever left or is suspended has no part in them. */
function whereCourier({ memberships }: Caller): string[] {
  return memberships.flatMap(({ role, locationId }) => role === 'courier' && locationId !== null ? [locationId] : [])
}

/** States as literals, which lets PostgreSQL see that a partial index has all that is asked for. */
function ofDeliveries(delivered: boolean) {
  const states = delivered ? broughtStates : toBringStates
  return sql`o.fulfilment = 'delivery' and o.status in (${sql.join(states.map((state) => sql.lit(state)))})`
}
