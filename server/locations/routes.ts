import type { Operation } from '../platform/http/operation.ts'
import type { LocationNeeds } from './needs.ts'
import { listLocations } from './list-locations.ts'
import { listMyLocations } from './list-my-locations.ts'
import { secureLocation, showLocationSecurity } from './location-security.ts'
import { showLocation } from './show-location.ts'
import { updateLocation } from './update-location.ts'

export const operations: readonly Operation<LocationNeeds>[] = [listLocations, listMyLocations, showLocation, updateLocation, showLocationSecurity, secureLocation]
