import type { Module } from '../platform/module.ts'
import { acts, things } from './acts.ts'
import { capabilities } from './capabilities.ts'
import { listLocations } from './list-locations.ts'
import { listMyLocations } from './list-my-locations.ts'
import { secureLocation, showLocationSecurity } from './location-security.ts'
import type { LocationNeeds } from './needs.ts'
import { showLocation } from './show-location.ts'
import { updateLocation } from './update-location.ts'

export const module: Module<LocationNeeds> = {
  name: 'locations',
  capabilities,
  operations: [listLocations, listMyLocations, showLocation, updateLocation, showLocationSecurity, secureLocation],
  acts,
  things,
}
