import { queriedLocation } from '../locations/index.ts'
import type { LocationNeeds } from '../locations/index.ts'
import { decide, may } from '../platform/authorisation/index.ts'
import type { FindSubject } from '../platform/http/operation.ts'
import { can } from './capabilities.ts'

/** No business has this id, so only an administrator has a part in it. */
const nowhere = '00000000-0000-0000-0000-000000000000'

/**
 * The location of the query, `?location=`; without one, a place that the caller manages, if there is any: who manages
 * nothing may not ask, wherever that would be.
 */
export const atManaged: FindSubject<LocationNeeds> = async (request, context) => {
  const asked = queriedLocation(request)
  if (asked !== undefined) {
    const location = await context.places.of(asked)
    return location && { businessId: location.businessId, locationId: location.id }
  }
  const places = (request.caller?.memberships ?? []).map(({ businessId, locationId }) => ({ businessId, locationId }))
  // One where they may, or else one where they might if they had set up two-factor sign-in: that is what they are told then.
  return places.find((place) => may(can['failures.read'], request.caller, place))
    ?? places.find((place) => decide(can['failures.read'], request.caller, place) === 'twoFactorRequired')
    ?? { businessId: nowhere, locationId: nowhere }
}
