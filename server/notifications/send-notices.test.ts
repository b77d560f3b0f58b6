import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { createKeyedHash } from '../platform/keyed-hash.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe } from '../testing/given.ts'
import { eventually } from '../testing/pipeline.ts'
import { noCarrier } from './channels/carrier.ts'
import type { Carried, Carrier, Parcel } from './channels/carrier.ts'
import { claimDue } from './due-notice.ts'
import { notify } from './index.ts'
import type { Notice } from './index.ts'
import { sendDue, startSending } from './send-notices.ts'

let parlour: TestApp
let cafe: GivenCafe
beforeEach(async () => {
  parlour = await testApp({ now: '2026-06-10T16:00:00Z' })
  cafe = await parlour.given.aCafe()
})
afterEach(() => parlour.close())

const keyedHash = () => createKeyedHash(parlour.context.config.secret)
const db = () => parlour.context.database.kysely
const rowOf = (eventId: string) => db().selectFrom('notice').selectAll().where('eventId', '=', eventId).where('channel', '!=', 'inbox').executeTakeFirstOrThrow()

/** A carrier that answers as the story says, the last answer from then on, and keeps what it was given. */
function carrier(...answers: Carried[]): Carrier & { carried: Parcel[] } {
  const carried: Parcel[] = []
  return {
    carried, close: async () => undefined,
    carry: async (parcel) => {
      carried.push(parcel)
      return (answers.length > 1 ? answers.shift() : answers[0]) ?? { outcome: 'done', value: { reference: 'ref' } }
    },
  }
}
const withEmail = (email: Carrier) => ({ email, sms: noCarrier('none'), push: noCarrier('none') })

async function anOrderIsReady(to: Notice<'order.ready'>['to'] = { email: 'guest@example.org' }): Promise<string> {
  const eventId = newId()
  await db().insertInto('event').values({
    ...place(), id: eventId, subjectId: newId(), topics: ['order-events'], kind: 'order.ready', payload: '{"number":7}', occurredAt: parlour.clock.now(),
  }).execute()
  const data = { orderId: newId(), number: 7, fulfilment: 'pickup' as const, totalMinor: 475, currency: 'USD', url: 'http://localhost:3000/orders/1?token=secret' }
  await notify(db(), { kind: 'order.ready', eventId, to, ...place(), data, now: parlour.clock.now(), keyedHash: keyedHash() })
  return eventId
}
const place = () => ({ businessId: cafe.businessId, locationId: cafe.locationId })

async function aCode(): Promise<string> {
  const eventId = newId()
  await notify(db(), { kind: 'account.verifyEmail', eventId, to: { email: 'new@example.org' }, data: { url: 'http://localhost:3000/secret' }, now: parlour.clock.now(), keyedHash: keyedHash() })
  return eventId
}

describe('a notice that is due', () => {
  test('is sent in the words of its place, and forgets where it went and what opens doors', async () => {
    const email = carrier()
    const eventId = await anOrderIsReady()
    expect(await sendDue(parlour.context, withEmail(email))).toBe(1)
    expect(email.carried).toMatchObject([{ address: 'guest@example.org', words: { subject: 'Order 7 is ready' }, sender: { businessName: 'Corner Café' }, preferencesUrl: null }])
    expect(await rowOf(eventId)).toMatchObject({ state: 'sent', tries: 1, address: null, addressMasked: 'g•••@example.org', providerReference: 'ref', data: { number: 7 } })
    expect(JSON.stringify(await rowOf(eventId))).not.toContain('secret')
    expect(await sendDue(parlour.context, withEmail(email))).toBe(0)
  })

  test('comes back after a pause when it could not be taken, and dies after twelve tries, among the dead letters', async () => {
    const email = carrier({ outcome: 'failed', reason: 'The mail server said 451.' })
    const eventId = await anOrderIsReady()
    for (let tries = 1; tries <= 12; tries += 1) {
      await sendDue(parlour.context, withEmail(email))
      expect(await rowOf(eventId)).toMatchObject({ tries, inDoubt: false, reason: 'The mail server said 451.' })
      // So short a pause keeps it useful; the longest would be twenty minutes.
      await db().updateTable('notice').set({ dueAt: parlour.clock.now() }).where('eventId', '=', eventId).where('state', '=', 'due').execute()
    }
    expect(await rowOf(eventId)).toMatchObject({ state: 'dead', address: null })
    expect(await db().selectFrom('deadLetter').selectAll().execute()).toMatchObject([{
      ...place(), queue: 'order-messages', eventId, reason: 'An email (order.ready): The mail server said 451.', receives: 12, message: { id: eventId, kind: 'order.ready' },
    }])
  })

  test('waits up to the backoff of its try', async () => {
    const eventId = await anOrderIsReady()
    await sendDue(parlour.context, withEmail(carrier({ outcome: 'failed', reason: 'no' })))
    const wait = (await rowOf(eventId)).dueAt.getTime() - parlour.clock.now().getTime()
    expect(wait).toBeGreaterThanOrEqual(0)
    expect(wait).toBeLessThanOrEqual(2_000)
  })

  test('is not tried again when it is refused', async () => {
    const email = carrier({ outcome: 'refused', code: 'smtp550', reason: 'The mail server said 550 5.1.1.' })
    const [order, code] = [await anOrderIsReady(), await aCode()]
    expect(await sendDue(parlour.context, withEmail(email))).toBe(2)
    parlour.clock.advance(3_600_000)
    expect(await sendDue(parlour.context, withEmail(email))).toBe(0)
    expect([(await rowOf(order)).state, (await rowOf(code)).state]).toEqual(['dead', 'dead'])
    expect(await rowOf(code)).toMatchObject({ data: {}, address: null, reason: 'The mail server said 550 5.1.1.' })
    // A message of an account is nobody's but its owner's, who can ask for another.
    expect(await db().selectFrom('deadLetter').select('eventId').execute()).toEqual([{ eventId: order }])
  })

  test('is not sent when it would come too late', async () => {
    const email = carrier()
    const eventId = newId()
    await notify(db(), { kind: 'account.signInCode', eventId, to: { phone: '+12125550123' }, data: { code: '123456', minutes: 5 }, now: parlour.clock.now(), keyedHash: keyedHash() })
    parlour.clock.advance(5 * 60_000)
    await sendDue(parlour.context, { ...withEmail(carrier()), sms: email })
    expect(email.carried).toEqual([])
    expect(await rowOf(eventId)).toMatchObject({ state: 'unwanted', data: { minutes: 5 }, reason: 'It could not be sent while it was of use.' })
  })
})

describe('what its receiver wishes', () => {
  async function aMemberWhoseOrderIsReady() {
    const { personId } = await parlour.given.aPerson()
    await db().updateTable('person').set({ emailVerified: true }).where('id', '=', personId).execute()
    return { personId, eventId: await anOrderIsReady({ personId }) }
  }

  test('quiet hours hold it back until they end, on the clock of the location unless they have their own', async () => {
    const email = carrier()
    const { personId, eventId } = await aMemberWhoseOrderIsReady()
    await db().insertInto('quietHours').values({ personId, starts: '11:00', ends: '13:00', timeZone: null }).execute()
    await sendDue(parlour.context, withEmail(email))
    expect(await rowOf(eventId)).toMatchObject({ state: 'due', tries: 0, inDoubt: false, dueAt: new Date('2026-06-10T17:00:00Z') })
    parlour.clock.advance(3_600_000)
    await sendDue(parlour.context, withEmail(email))
    expect(email.carried).toMatchObject([{ preferencesUrl: 'http://localhost:3000/account/messages/preferences' }])

    await db().updateTable('quietHours').set({ timeZone: 'Europe/Berlin' }).execute()
    await anOrderIsReady({ personId })
    await sendDue(parlour.context, withEmail(email))
    expect(email.carried).toHaveLength(2)
  })

  test('quiet hours do not hold up what is essential', async () => {
    const email = carrier()
    const { personId } = await parlour.given.aPerson()
    await db().insertInto('quietHours').values({ personId, starts: '00:00', ends: '23:59', timeZone: 'UTC' }).execute()
    await notify(db(), { kind: 'account.resetPassword', eventId: newId(), to: { personId }, data: { url: 'http://localhost:3000/x' }, now: parlour.clock.now() })
    await sendDue(parlour.context, withEmail(email))
    expect(email.carried).toHaveLength(1)
  })

  test('what they turned off while it was held back is dropped', async () => {
    const email = carrier()
    const { personId, eventId } = await aMemberWhoseOrderIsReady()
    await db().insertInto('noticePreference').values({ personId, kindGroup: 'orders', channel: 'email', wanted: false }).execute()
    await sendDue(parlour.context, withEmail(email))
    expect([email.carried, (await rowOf(eventId)).state, (await rowOf(eventId)).reason]).toEqual([[], 'unwanted', 'They turned this off.'])
  })
})

describe('where it goes', () => {
  const held = async (personId: string) => db().insertInto('quietHours').values({ personId, starts: '11:00', ends: '13:00', timeZone: null }).execute()
  const all = (email = carrier(), sms = carrier(), push = carrier()) => ({ email, sms, push })

  /** Somebody with an address and a number, both proved, who wants to be told by both and on one device. */
  async function aMember(phoneNumber = '+12125550150') {
    const { personId, email } = await parlour.given.aPerson()
    await db().updateTable('person').set({ emailVerified: true, phoneNumber }).where('id', '=', personId).execute()
    await db().insertInto('noticePreference').values({ personId, kindGroup: 'orders', channel: 'sms', wanted: true }).execute()
    const device = { id: newId(), personId, endpoint: `https://push.example/${personId}`, publicKey: 'B', authSecret: 'a', sessionId: null, createdAt: parlour.clock.now() }
    await db().insertInto('pushSubscription').values(device).execute()
    return { personId, email, deviceId: device.id }
  }
  const rows = (eventId: string) => db().selectFrom('notice').select(['channel', 'state', 'addressMasked', 'reason']).where('eventId', '=', eventId).where('channel', '!=', 'inbox').orderBy('channel').execute()

  test('is where its receiver is by then, not where they were when it was asked for: their new address and their new number', async () => {
    const { personId, deviceId } = await aMember()
    await held(personId)
    const carriers = all()
    const eventId = await anOrderIsReady({ personId })
    await sendDue(parlour.context, carriers)
    await db().updateTable('person').set({ email: 'new@example.org', phoneNumber: '+12125550151' }).where('id', '=', personId).execute()
    parlour.clock.advance(3_600_000)
    await sendDue(parlour.context, carriers)
    expect([carriers.email, carriers.sms, carriers.push].map(({ carried }) => carried.map(({ address }) => address))).toEqual([['new@example.org'], ['+12125550151'], [deviceId]])
    expect(await rows(eventId)).toMatchObject([{ channel: 'email', state: 'sent', addressMasked: 'n•••@example.org' }, { channel: 'push', state: 'sent' }, { channel: 'sms', addressMasked: '+1•••0151' }])
  })

  test('is looked up again for every try', async () => {
    const { personId } = await aMember()
    const carriers = all(carrier({ outcome: 'failed', reason: 'The mail server said 451.' }, { outcome: 'done', value: { reference: null } }))
    await anOrderIsReady({ personId })
    await sendDue(parlour.context, carriers)
    await db().updateTable('person').set({ email: 'later@example.org' }).where('id', '=', personId).execute()
    parlour.clock.advance(10_000)
    await sendDue(parlour.context, carriers)
    expect(carriers.email.carried.map(({ address }) => address).at(-1)).toBe('later@example.org')
  })

  test('is nowhere when they have gone from there: an address that is not proved, a number that was given up, a device of somebody else, an erased account', async () => {
    const [{ personId, deviceId }, somebody, erased] = [await aMember(), await parlour.given.aPerson(), await aMember('+12125550152')]
    const carriers = all()
    const [first, second] = [await anOrderIsReady({ personId }), await anOrderIsReady({ personId: erased.personId })]
    await db().updateTable('person').set({ emailVerified: false, phoneNumber: null }).where('id', '=', personId).execute()
    await db().updateTable('pushSubscription').set({ personId: somebody.personId }).where('id', '=', deviceId).execute()
    await db().updateTable('person').set({ erasedAt: parlour.clock.now() }).where('id', '=', erased.personId).execute()
    await sendDue(parlour.context, carriers)
    expect(Object.values(carriers).flatMap(({ carried }) => carried)).toEqual([])
    expect((await rows(first)).map(({ state, reason }) => [state, reason])).toEqual(Array.from({ length: 3 }, () => ['unwanted', 'They can’t be reached this way any more.']))
    expect((await rows(second)).map(({ state, reason }) => [state, reason])).toEqual(Array.from({ length: 3 }, () => ['unwanted', 'Their account was deleted.']))
  })

  test('is where they were when it warns them, and where a guest said when they ordered', async () => {
    const { personId, email } = await aMember()
    const carriers = all()
    await notify(db(), { kind: 'account.securityChanged', eventId: newId(), to: { personId }, data: { what: 'emailChanged' }, now: parlour.clock.now() })
    await anOrderIsReady({ email: 'guest@example.org' })
    await db().updateTable('person').set({ email: 'thief@example.org' }).where('id', '=', personId).execute()
    await sendDue(parlour.context, carriers)
    expect(carriers.email.carried.map(({ address }) => address).toSorted()).toEqual([email, 'guest@example.org'].toSorted())
  })
})

describe('workers', () => {
  const claimed = () => claimDue(db(), { max: 10, leaseSeconds: 90, now: parlour.clock.now(), publicUrl: 'http://localhost:3000' })

  test('one that dies between claiming and sending leaves it to another, who knows that there is doubt', async () => {
    const email = carrier()
    const eventId = await anOrderIsReady()
    expect(await claimed()).toHaveLength(1)
    expect(await sendDue(parlour.context, withEmail(email))).toBe(0)
    parlour.clock.advance(90_000)
    expect(await sendDue(parlour.context, withEmail(email))).toBe(1)
    expect(email.carried).toMatchObject([{ inDoubt: true }])
    expect(await rowOf(eventId)).toMatchObject({ state: 'sent', tries: 2, inDoubt: false })
  })

  test('one that comes back from the dead changes nothing', async () => {
    const slow = Promise.withResolvers<Carried>()
    const eventId = await anOrderIsReady()
    const late = sendDue(parlour.context, withEmail({ carry: () => slow.promise, close: async () => undefined }))
    await eventually('it is claimed', async () => (await rowOf(eventId)).tries === 1)
    parlour.clock.advance(90_000)
    await sendDue(parlour.context, withEmail(carrier()))
    slow.resolve({ outcome: 'refused', code: 'smtp550', reason: 'too late' })
    await late
    expect(await rowOf(eventId)).toMatchObject({ state: 'sent', tries: 2 })
  })

  test('one whose outcome is unknown leaves doubt as well', async () => {
    const email = carrier({ outcome: 'unknown', reason: 'no answer' }, { outcome: 'done', value: { reference: null } })
    await anOrderIsReady()
    await sendDue(parlour.context, withEmail(email))
    parlour.clock.advance(10_000)
    await sendDue(parlour.context, withEmail(email))
    expect(email.carried.map(({ inDoubt }) => inDoubt)).toEqual([false, true])
  })

  test('many at once send each notice once, soon after it was asked for', async () => {
    const email = carrier()
    parlour.clock.run()
    const workers = await Promise.all([1, 2, 3].map(() => startSending(parlour.context, withEmail(email))))
    const events = await Promise.all(Array.from({ length: 40 }, () => anOrderIsReady()))
    const left = () => db().selectFrom('notice').select('id').where('state', '=', 'due').execute()
    await eventually('all are sent', async () => (await left()).length === 0)
    await sleep(50)
    expect(email.carried).toHaveLength(events.length)
    await Promise.all(workers.map((worker) => worker.stop()))
  })

  test('a notice that no worker survives does not come back for ever', async () => {
    const eventId = await anOrderIsReady()
    await db().updateTable('notice').set({ tries: 12, inDoubt: true }).execute()
    await sendDue(parlour.context, withEmail(carrier()))
    expect(await rowOf(eventId)).toMatchObject({ state: 'dead', reason: 'It was tried 12 times, and the last workers fell silent.' })
  })
})
