import type { LocationNeeds } from '../locations/index.ts'
import { operationOf } from '../platform/http/operation.ts'
import type { Menus } from './menu.ts'

/** What operations of the catalogue need beside the world. */
export type CatalogueNeeds = LocationNeeds & { menus: Menus }

export const operation = operationOf<CatalogueNeeds>()
