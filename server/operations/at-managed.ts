import { findLocation, queriedLocation } from '../locations/index.ts'
import type { FindSubject } from '../platform/http/operation.ts'

/** No business has this id, so only an administrator has a part in it. */
const nowhere = '00000000-0000-0000-0000-000000000000'

/**
 * The location of the query, `?location=`; without one, a place that the caller manages, if there is any: who manages
 * nothing may not ask, wherever that would be.
 */
export const atManaged: FindSubject = async (request, context) => {
  const asked = queriedLocation(request)
  if (asked !== undefined) {
    const location = await findLocation(context, asked)
    return location && { businessId: location.businessId, locationId: location.id }
  }
  const managing = request.caller?.memberships.find(({ role }) => role === 'owner' || role === 'manager')
  return managing ? { businessId: managing.businessId, locationId: managing.locationId } : { businessId: nowhere, locationId: nowhere }
}
