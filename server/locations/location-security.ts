import { Type } from 'typebox'
import { refuse } from '../platform/refusal.ts'
import { atLocation, locationParam } from './at-location.ts'
import { can } from './capabilities.ts'
import { operation } from './needs.ts'

const LocationSecurity = Type.Object({
  managersNeedTwoFactor: Type.Boolean({ description: 'Managers and owners without two-factor sign-in count as customers here' }),
}, { title: 'LocationSecurity' })

const path = '/api/locations/{location}/security'
const params = Type.Object({ location: locationParam })

export const showLocationSecurity = operation({
  name: 'showLocationSecurity', method: 'GET', path, tag: 'locations',
  summary: 'What a location requires of those who run it',
  may: can['office.open'],
  at: atLocation,
  params,
  answers: { 200: LocationSecurity },
  effect: 'none',
  async handle({ subject: { businessId, locationId }, db }) {
    const found = await db.selectFrom('location').select('managersNeedTwoFactor').where('businessId', '=', businessId).where('id', '=', locationId).executeTakeFirst()
    if (!found) throw refuse('notFound')
    return { status: 200, body: found }
  },
})

/** Felt at once, also by the open screens of managers who have not set it up. Whoever switches it on has it, so that nobody locks themselves out. */
export const secureLocation = operation({
  name: 'secureLocation', method: 'PUT', path, tag: 'locations',
  summary: 'Require two-factor sign-in of the managers and owners of a location, or no longer',
  may: can['places.secure'],
  at: atLocation,
  params,
  body: Type.Object(LocationSecurity.properties),
  answers: { 200: LocationSecurity },
  effect: 'transaction',
  async handle({ caller, subject: { businessId, locationId }, db, body: { managersNeedTwoFactor } }) {
    if (managersNeedTwoFactor && !caller?.hasTwoFactor) {
      throw refuse('twoFactorRequired', { detail: 'Set up two-factor sign-in for yourself first, at /account/two-factor. Then require it of others.' })
    }
    await db.updateTable('location').set({ managersNeedTwoFactor }).where('businessId', '=', businessId).where('id', '=', locationId).execute()
    return { status: 200, body: { managersNeedTwoFactor }, audit: { changes: { managersNeedTwoFactor: { to: managersNeedTwoFactor } } } }
  },
})
