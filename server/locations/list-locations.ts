import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Db } from '../platform/database/index.ts'
import { decodeCursor, encodeCursor, limitDefault, pageOf, pageQuery } from '../platform/http/lists.ts'
import { refuse } from '../platform/refusal.ts'
import { can } from './capabilities.ts'
import { LocationView, viewLocation } from './location-view.ts'
import { operation } from './needs.ts'
import { readLocations } from './read-locations.ts'

const LocationInList = Type.Object({
  ...LocationView.properties,
  distanceMetres: Type.Union([Type.Integer(), Type.Null()], { description: 'From `near`, as the crow flies; null when that is not known' }),
})

export const listLocations = operation({
  name: 'listLocations',
  method: 'GET',
  path: '/api/locations',
  summary: 'The places one can order from: the nearest first, or by name',
  tag: 'locations',
  may: can['places.read'],
  anonymous: true,
  query: Type.Object({
    ...pageQuery,
    near: Type.Optional(Type.String({ pattern: '^-?\\d{1,3}(\\.\\d{1,12})?,-?\\d{1,3}(\\.\\d{1,12})?$', description: 'Latitude and longitude: `47.61,-122.33`' })),
    kind: Type.Optional(Type.Enum(['cafe', 'restaurant', 'salon', 'shop'])),
    q: Type.Optional(Type.String({ maxLength: 80, description: 'Part of the name, the business, the street or the city' })),
  }),
  answers: { 200: pageOf(LocationInList) },
  effect: 'none',
  async handle({ query, db, context }) {
    const now = context.clock.now()
    const limit = query.limit ?? limitDefault
    const found = await findPlaces(db, { near: query.near === undefined ? undefined : point(query.near), kind: query.kind, q: query.q, after: decodeCursor(query.cursor, 3), limit })
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    const locations = await readLocations(db, page.map(({ id }) => id))
    const distances = new Map(page.map(({ id, distance }) => [id, distance]))
    return {
      status: 200,
      body: {
        items: locations.map(({ location }) => ({ ...viewLocation(location, now), distanceMetres: metres(distances.get(location.id)) })),
        nextCursor: last ? encodeCursor([last.distance, last.name, last.id]) : null,
      },
    }
  },
})

/** @throws invalidInput for a point that is not on Earth */
function point(near: string): { latitude: number; longitude: number } {
  const [latitude = 0, longitude = 0] = near.split(',').map(Number)
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    throw refuse('invalidInput', { errors: [{ pointer: '/query/near', detail: 'A latitude is between -90 and 90, a longitude between -180 and 180.' }] })
  }
  return { latitude, longitude }
}

const earthRadiusMetres = 6_371_000
/** Farther than anything on Earth: where a place without coordinates stands in the order. Zero for all when nobody asked how far. */
const unknownDistance = 1e9

function metres(distance: number | undefined): number | null {
  return distance === undefined || distance === 0 || distance >= unknownDistance ? null : Math.round(distance)
}

type Wish = {
  near: { latitude: number; longitude: number } | undefined
  kind: string | undefined
  q: string | undefined
  after: (string | number)[] | undefined
  limit: number
}

/** One more than asked for, so that one knows whether there is another page. */
async function findPlaces(db: Db, { near, kind, q, after, limit }: Wish): Promise<{ id: string; name: string; distance: number }[]> {
  // The haversine formula: https://en.wikipedia.org/wiki/Haversine_formula
  const distance = near ? sql<number>`coalesce(2 * ${earthRadiusMetres}::float8 * asin(least(1, sqrt(
    sin(radians(location.latitude - ${near.latitude}::float8) / 2) ^ 2
    + cos(radians(location.latitude)) * cos(radians(${near.latitude}::float8)) * sin(radians(location.longitude - ${near.longitude}::float8) / 2) ^ 2))),
    ${unknownDistance}::float8)` : sql<number>`0::float8`
  let places = db.selectFrom('location').innerJoin('business', 'business.id', 'location.businessId')
    .select(['location.id', sql<string>`business.name || ' ' || location.name`.as('name'), distance.as('distance')])
  if (kind !== undefined) places = places.where('kind', '=', kind)
  if (q !== undefined && q.trim() !== '') {
    const part = `%${q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
    places = places.where(sql<boolean>`concat_ws(' ', business.name, location.name, location.street, location.postcode, location.city) ilike ${part}`)
  }
  let sorted = db.selectFrom(places.as('place')).selectAll().orderBy('distance').orderBy('name').orderBy('id').limit(limit + 1)
  if (after) {
    sorted = sorted.where(sql<boolean>`(distance, name, id::text) > (${Number(after[0])}::float8, ${String(after[1])}, ${String(after[2])})`)
  }
  return sorted.execute()
}
