import type { Context } from '../context.ts'
import { findLocation, queriedLocation } from '../locations/index.ts'
import type { FindSubject } from '../platform/http/operation.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Finds a thing of the catalogue, `{id}` in the path, as one of its whole business; with `?location=`, as seen from that location, which
 * must be one of the same business.
 */
function atThing(table: 'menuItem' | 'category' | 'optionGroup'): FindSubject {
  return async (request, context) => {
    // Safe: only used by operations whose path holds {id}; routing made it a string.
    const { id } = request.params as { id: string }
    const businessId = uuid.test(id) ? await businessOf(context, table, id) : undefined
    if (businessId === undefined) return null
    const from = queriedLocation(request)
    if (from === undefined) return { businessId, locationId: null }
    const location = await findLocation(context, from)
    return location?.businessId === businessId ? { businessId, locationId: location.id } : null
  }
}

async function businessOf({ database }: Context, table: 'menuItem' | 'category' | 'optionGroup', id: string): Promise<string | undefined> {
  const row = await database.kysely.selectFrom(table).select('businessId').where('id', '=', id).executeTakeFirst()
  return row?.businessId
}

export const atItem = atThing('menuItem')
export const atCategory = atThing('category')
export const atOptionGroup = atThing('optionGroup')
