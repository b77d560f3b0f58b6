import { operationOf } from '../platform/http/operation.ts'
import type { World } from '../platform/world.ts'
import type { Location } from './location.ts'

/** The locations in memory, by id or slug; null when there is none. */
export type Places = { of(idOrSlug: string): Promise<Location | null> }

/** What whatever is at a location needs beside the world. */
export type LocationNeeds = World & { places: Places }

export const operation = operationOf<LocationNeeds>()
