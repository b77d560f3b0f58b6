import { Type } from 'typebox'
import { refuse } from '../platform/refusal.ts'
import { atLocation, locationParam } from './at-location.ts'
import { can } from './capabilities.ts'
import { LocationView, viewLocation } from './location-view.ts'
import { operation } from './needs.ts'
import { publishMenu } from './publish.ts'
import { readLocation } from './read-locations.ts'

/** When the kitchen is overloaded, somebody stops new orders. Whoever looks at the menu sees a change within a second. */
export const updateLocation = operation({
  name: 'updateLocation',
  method: 'PATCH',
  path: '/api/locations/{location}',
  summary: 'Take orders, or stop taking them for now; and how much an order may cost',
  tag: 'locations',
  may: can['places.edit'],
  at: atLocation,
  params: Type.Object({ location: locationParam }),
  body: Type.Object({
    accepting: Type.Optional(Type.Boolean()),
    orderTotalMaxMinor: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000_000, description: 'Minor units: the most that an order may cost' })),
  }, { minProperties: 1 }),
  answers: { 200: LocationView },
  effect: 'transaction',
  async handle({ subject, body, db, context }) {
    const { businessId, locationId } = subject
    const now = context.clock.now()
    if (locationId === null) throw refuse('notFound')
    await publishMenu(db, { businessId, locationIds: [locationId], now })
    await db.updateTable('location').set(body).where('businessId', '=', businessId).where('id', '=', locationId).execute()
    const row = await readLocation(db, locationId)
    if (!row) throw refuse('notFound')
    return { status: 200, body: viewLocation(row.location, now) }
  },
})
