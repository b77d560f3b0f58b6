import { queriedLocation } from '../locations/index.ts'
import type { LocationNeeds } from '../locations/index.ts'
import type { FindSubject } from '../platform/http/operation.ts'
import type { World } from '../platform/world.ts'
import { isId } from '../platform/ids.ts'

/**
 * Finds a thing of the catalogue, `{id}` in the path, as one of its whole business; with `?location=`, as seen from that location, which
 * must be one of the same business.
 */
function atThing(table: 'menuItem' | 'category' | 'optionGroup'): FindSubject<LocationNeeds> {
  return async (request, context) => {
    // Safe: only used by operations whose path holds {id}; routing made it a string.
    const { id } = request.params as { id: string }
    const found = isId(id) ? await businessOf(context, table, id) : undefined
    if (!found) return null
    const from = queriedLocation(request)
    if (from === undefined) return { ...found, locationId: null }
    const location = await context.places.of(from)
    return location?.businessId === found.businessId ? { ...found, locationId: location.id } : null
  }
}

type Found = { businessId: string; private: boolean }

/** What is on a menu is there for everybody to see, and so are categories; of the rest, only the business knows that it exists. */
async function businessOf({ database: { kysely } }: World, table: 'menuItem' | 'category' | 'optionGroup', id: string): Promise<Found | undefined> {
  const row = await kysely.selectFrom(table).select('businessId').where('id', '=', id).executeTakeFirst()
  if (!row || table !== 'menuItem') return row && { ...row, private: table === 'optionGroup' }
  const onMenu = await kysely.selectFrom('listing').innerJoin('menuItem', (join) => join
    .onRef('menuItem.businessId', '=', 'listing.businessId').onRef('menuItem.id', '=', 'listing.itemId'))
    .select('listing.itemId').where('listing.businessId', '=', row.businessId).where('listing.itemId', '=', id).where('menuItem.retiredAt', 'is', null)
    .executeTakeFirst()
  return { ...row, private: !onMenu }
}

export const atItem = atThing('menuItem')
export const atCategory = atThing('category')
export const atOptionGroup = atThing('optionGroup')
