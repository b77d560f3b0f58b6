import type { Db } from '../platform/database/index.ts'
import type { Fulfilment, Location, OpeningHours } from './location.ts'

/** A location with the versions of what it publishes. */
export type LocationRow = { location: Location; menuVersion: number; stockVersion: number }

/** The location as it stands in the database, or null. Hot paths take it from the menu in memory instead. */
export async function readLocation(db: Db, id: string): Promise<LocationRow | null> {
  return (await readLocations(db, [id]))[0] ?? null
}

/** Locations by id, in the order of the ids; unknown ones are left out. */
export async function readLocations(db: Db, ids: readonly string[]): Promise<LocationRow[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('location').innerJoin('business', 'business.id', 'location.businessId')
    .selectAll('location').select(['business.slug as businessSlug', 'business.name as businessName', 'business.accent'])
    .where('location.id', 'in', [...ids]).execute()
  const hours = await db.selectFrom('openingHours').innerJoin('location', (join) => join
    .onRef('location.businessId', '=', 'openingHours.businessId').onRef('location.id', '=', 'openingHours.locationId'))
    .select(['locationId', 'weekday', 'opens', 'closes']).where('location.id', 'in', [...ids]).orderBy('weekday').orderBy('opens').execute()
  const hoursByLocation = Map.groupBy(hours, (row) => row.locationId)
  const found = new Map(rows.map((row) => [row.id, {
    location: toLocation(row, (hoursByLocation.get(row.id) ?? []).map(({ weekday, opens, closes }) => ({ weekday, opens: minutes(opens), closes: minutes(closes) }))),
    menuVersion: row.menuVersion, stockVersion: row.stockVersion,
  }]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

type Stored = Omit<Location, 'fulfilments' | 'kind' | 'openingHours'> & { fulfilments: string[]; kind: string }

function toLocation(row: Stored, openingHours: OpeningHours[]): Location {
  const {
    businessId, businessSlug, businessName, accent, id, slug, name, street, city, region, postcode, country, latitude, longitude,
    timeZone, locale, currency, accepting, pricesIncludeTax, deliveryFeeMinor, deliveryMinutes, orderTotalMaxMinor,
  } = row
  return {
    businessId, businessSlug, businessName, accent, id, slug, name, street, city, region, postcode, country, latitude, longitude,
    timeZone, locale, currency, accepting, pricesIncludeTax, deliveryFeeMinor, deliveryMinutes, orderTotalMaxMinor,
    dayStartsAt: minutes(row.dayStartsAt),
    // Safe: checks on the table allow no other words.
    kind: row.kind as Location['kind'], fulfilments: row.fulfilments as Fulfilment[],
    openingHours,
  }
}

/** PostgreSQL writes `08:30:00`; opening hours have no seconds. */
function minutes(time: string): string {
  return time.slice(0, 5)
}
