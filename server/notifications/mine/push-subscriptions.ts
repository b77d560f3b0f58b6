import { sql } from 'kysely'
import { Type } from 'typebox'
import { newId } from '../../platform/ids.ts'
import { outsideAddresses } from '../../platform/outside-addresses.ts'
import { refuse } from '../../platform/refusal.ts'
import { can } from '../capabilities.ts'
import { operation } from '../needs.ts'
import { readDevices } from './devices.ts'

/** Who has more has lost some: the oldest goes. */
const devicesMax = 20

const Subscription = Type.Object({
  id: Type.String({ format: 'uuid' }),
  endpoint: Type.String({ description: 'Where the browser of the device is told' }),
  createdAt: Type.String({ format: 'date-time' }),
}, { title: 'PushSubscription' })

const outside = outsideAddresses()

export const listPushSubscriptions = operation({
  name: 'listPushSubscriptions',
  method: 'GET',
  path: '/api/me/push-subscriptions',
  summary: 'The devices on which I am told',
  tag: 'messages',
  may: can['account.keep'],
  answers: { 200: Type.Object({ items: Type.Array(Subscription) }) },
  effect: 'none',
  async handle({ caller, db, context }) {
    if (!caller) throw refuse('notSignedIn')
    const devices = await readDevices(db, context.deviceSessions, caller.personId)
    return { status: 200, body: { items: devices.map(({ id, endpoint, createdAt }) => ({ id, endpoint, createdAt: createdAt.toISOString() })) } }
  },
})

export const addPushSubscription = operation({
  name: 'addPushSubscription',
  method: 'POST',
  path: '/api/me/push-subscriptions',
  summary: 'Be told on this device until it is signed out; it is whoever’s who said so last',
  tag: 'messages',
  may: can['account.keep'],
  body: Type.Object({
    endpoint: Type.String({ maxLength: 2000 }),
    keys: Type.Object({
      p256dh: Type.String({ pattern: '^B[\\w-]{86}=?$', description: 'The public key of the device, an uncompressed point on P-256 in base64url' }),
      auth: Type.String({ pattern: '^[\\w-]{22}(==)?$', description: '16 bytes in base64url' }),
    }, { additionalProperties: false }),
  }),
  answers: { 201: Subscription },
  effect: 'transaction',
  async handle({ caller, body: { endpoint, keys }, db, context, raw }) {
    if (!caller) throw refuse('notSignedIn')
    const whyNot = outside.whyNot(endpoint)
    if (whyNot !== undefined) throw refuse('invalidInput', { errors: [{ pointer: '/endpoint', detail: whyNot }] })
    const { personId } = caller
    const said = { personId, publicKey: keys.p256dh, authSecret: keys.auth, sessionId: raw.sessionId ?? null, createdAt: context.clock.now() }
    const subscription = await db.insertInto('pushSubscription').values({ id: newId(), endpoint, ...said })
      // What waits for the one who had this device before must not come to the one who has it now.
      .onConflict((conflict) => conflict.column('endpoint').doUpdateSet({
        ...said, id: sql`case when push_subscription.person_id = excluded.person_id then push_subscription.id else excluded.id end`,
      })).returning(['id', 'endpoint', 'createdAt']).executeTakeFirstOrThrow()
    const kept = await db.selectFrom('pushSubscription').select('id').where('personId', '=', personId).orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(devicesMax).execute()
    await db.deleteFrom('pushSubscription').where('personId', '=', personId).where('id', 'not in', kept.map(({ id }) => id)).execute()
    return { status: 201, body: { ...subscription, createdAt: subscription.createdAt.toISOString() } }
  },
})

export const removePushSubscription = operation({
  name: 'removePushSubscription',
  method: 'DELETE',
  path: '/api/me/push-subscriptions/{id}',
  summary: 'Stop notifications on this device',
  tag: 'messages',
  may: can['account.keep'],
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  answers: { 204: Type.Null() },
  effect: 'transaction',
  async handle({ caller, params, db }) {
    if (!caller) throw refuse('notSignedIn')
    const { numDeletedRows } = await db.deleteFrom('pushSubscription').where('id', '=', params.id).where('personId', '=', caller.personId).executeTakeFirst()
    if (numDeletedRows === 0n) throw refuse('notFound')
    return { status: 204 }
  },
})
