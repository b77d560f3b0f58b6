import { Type } from 'typebox'
import { deviceWords } from '../../platform/device-words.ts'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { operation } from '../needs.ts'
import { endSession, endSessions } from '../sessions/end-sessions.ts'

const instant = Type.String({ format: 'date-time' })
const Device = Type.Object({
  id: Type.String({ format: 'uuid' }),
  name: Type.Union([Type.String(), Type.Null()], { description: 'In words: Chrome on Android; null when it says nothing that we know' }),
  address: Type.Union([Type.String(), Type.Null()], { description: 'The network address it signed in from' }),
  signedInAt: instant,
  lastUsedAt: Type.String({ format: 'date-time', description: 'To within ten minutes' }),
  isThis: Type.Boolean({ description: 'The one that asks' }),
}, { title: 'Device' })

export const listDevices = operation({
  name: 'listDevices',
  method: 'GET',
  path: '/api/me/devices',
  summary: 'Where one is signed in, the last used first',
  tag: 'accounts',
  may: can['account.keep'],
  answers: { 200: Type.Object({ items: Type.Array(Device) }) },
  effect: 'none',
  async handle({ caller, context, raw }) {
    if (!caller) throw refuse('notSignedIn')
    const sessions = await context.accounts.sessions.list(caller.personId)
    const items = sessions.map(({ id, userAgent, ipAddress, createdAt, lastUsedAt }) => ({
      id, name: deviceWords(userAgent ?? undefined), address: ipAddress || null, signedInAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(), isThis: id === raw.sessionId,
    }))
    return { status: 200, body: { items } }
  },
})

export const signOutDevice = operation({
  name: 'signOutDevice',
  method: 'DELETE',
  path: '/api/me/devices/{id}',
  summary: 'Sign one device out, at once; it isn’t trusted any more',
  tag: 'accounts',
  may: can['account.keep'],
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  answers: { 204: Type.Null() },
  effect: 'transaction',
  async handle({ caller, context, params, db }) {
    if (!caller) throw refuse('notSignedIn')
    if (!await endSession(db, context.accounts.sessions, caller.personId, params.id)) throw refuse('notFound', { detail: 'This device is signed out already.' })
    return { status: 204 }
  },
})

export const signOutOtherDevices = operation({
  name: 'signOutOtherDevices',
  method: 'DELETE',
  path: '/api/me/devices',
  summary: 'Sign every device out but this one, at once; none of them is trusted any more',
  tag: 'accounts',
  may: can['account.keep'],
  answers: { 200: Type.Object({ ended: Type.Integer({ description: 'How many were signed out' }) }) },
  effect: 'transaction',
  async handle({ caller, context, raw, db }) {
    if (!caller) throw refuse('notSignedIn')
    return { status: 200, body: { ended: await endSessions(db, context.accounts.sessions, caller.personId, raw.sessionId) } }
  },
})
