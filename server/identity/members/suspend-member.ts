import { atLocation } from '../../locations/index.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { memberSeenBy } from './appoint.ts'
import { reinstate, suspend } from './end-role.ts'
import { Member, memberParams } from './member.ts'

const path = '/api/locations/{location}/members/{personId}/suspension'

export const suspendMember = operation({
  name: 'suspendMember', method: 'PUT', path, tag: 'members',
  summary: 'Let a person\'s role here rest: it counts for nothing from this moment, also on screens that are open',
  may: can['members.appointCrew'],
  at: atLocation,
  params: memberParams,
  answers: { 200: Member },
  effect: 'transaction',
  async handle({ caller, subject, db, params: { personId }, context }) {
    await suspend(db, { caller, place: subject, personId, now: context.clock.now() })
    return { status: 200, body: await memberSeenBy(db, caller, subject, personId) }
  },
})

export const reinstateMember = operation({
  name: 'reinstateMember', method: 'DELETE', path, tag: 'members',
  summary: 'Give a suspended person their role here back',
  may: can['members.appointCrew'],
  at: atLocation,
  params: memberParams,
  answers: { 200: Member },
  effect: 'transaction',
  async handle({ caller, subject, db, params: { personId } }) {
    await reinstate(db, { caller, place: subject, personId })
    return { status: 200, body: await memberSeenBy(db, caller, subject, personId) }
  },
})
