import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Subject } from '../platform/authorisation/index.ts'
import type { FindSubject } from '../platform/http/operation.ts'
import { refuse } from '../platform/refusal.ts'
import type { LocationNeeds } from './needs.ts'

/** `{location}` in a path: of what belongs to that one location. */
export const locationParam = Type.String({ description: 'Id or slug of the location' })

/** `?location=`: of what a business shares among its locations, or what is looked at across them. */
export const locationQuery = Type.String({ maxLength: 60, description: 'Id or slug of the location' })

/** Finds the location in the path, `{location}`: an id or a slug. */
export const atLocation: FindSubject<LocationNeeds> = async (request, context) => {
  // Safe: only used by operations whose path holds {location}; routing made it a string.
  const { location } = request.params as { location: string }
  return subjectOf(context, location)
}

/** Finds the location in the query, `?location=`: an id or a slug. @throws invalidInput when it isn't given once */
export const atLocationQuery: FindSubject<LocationNeeds> = async (request, context) => {
  const location = queriedLocation(request)
  if (location === undefined) throw refuse('invalidInput', { errors: [{ pointer: '/query/location', detail: 'Which location? Give its id or slug.' }] })
  return subjectOf(context, location)
}

/** `?location=` as it was sent, if it was. Needed before validation, since permission is asked first. */
export function queriedLocation(request: FastifyRequest): string | undefined {
  // Safe: Fastify parses a query into an object, whatever was sent.
  const { location } = request.query as { location?: unknown }
  return typeof location === 'string' && location !== '' ? location : undefined
}

async function subjectOf({ places }: LocationNeeds, idOrSlug: string): Promise<Subject | null> {
  const location = await places.of(idOrSlug)
  return location && { businessId: location.businessId, locationId: location.id }
}
