import { Type } from 'typebox'
import { refuse } from '../platform/refusal.ts'
import { locationParam } from './at-location.ts'
import { can } from './capabilities.ts'
import { LocationView, viewLocation } from './location-view.ts'
import { operation } from './needs.ts'

export const showLocation = operation({
  name: 'showLocation',
  method: 'GET',
  path: '/api/locations/{location}',
  summary: 'A location: where it is, when it is open, what it offers',
  tag: 'locations',
  may: can['places.read'],
  anonymous: true,
  params: Type.Object({ location: locationParam }),
  answers: { 200: LocationView },
  effect: 'none',
  async handle({ params, context }) {
    const location = await context.places.of(params.location)
    if (!location) throw refuse('notFound')
    return { status: 200, body: viewLocation(location, context.clock.now()) }
  },
})
