import { Type } from 'typebox'
import { atLocation } from '../../locations/index.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { dismiss } from './end-role.ts'
import { memberParams } from './member.ts'

export const dismissMember = operation({
  name: 'dismissMember',
  method: 'DELETE',
  path: '/api/locations/{location}/members/{personId}',
  summary: 'Take a person\'s role here away',
  tag: 'members',
  may: can['members.appointCrew'],
  at: atLocation,
  params: memberParams,
  answers: { 204: Type.Null() },
  effect: 'transaction',
  async handle({ caller, subject, db, params: { personId } }) {
    await dismiss(db, { caller, place: subject, personId })
    return { status: 204 }
  },
})
