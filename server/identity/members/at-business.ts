import type { FindSubject } from '../../platform/http/operation.ts'
import { isId } from '../../platform/ids.ts'

/** Finds the business in the path, `{business}`: an id or a slug. */
export const atBusiness: FindSubject = async (request, { database }) => {
  // Safe: only used by operations whose path holds {business}; routing made it a string.
  const { business } = request.params as { business: string }
  const found = await database.kysely.selectFrom('business').select('id')
    .where(isId(business) ? 'id' : 'slug', '=', business).executeTakeFirst()
  return found ? { businessId: found.id, locationId: null } : null
}
