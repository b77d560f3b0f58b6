import { createECDH, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'
import { notify } from '../index.ts'

let parlour: TestApp
let cafe: GivenCafe
let ann: GivenPerson
beforeAll(async () => {
  parlour = await testApp()
  cafe = await parlour.given.aCafe()
})
afterAll(() => parlour.close())
beforeEach(async () => { ann = await parlour.given.aPerson({ name: 'Ann' }) })

const db = () => parlour.context.database.kysely

async function ask(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, payload?: object, who = ann) {
  const answer = await parlour.app.inject({ method, url: `/api/me/${path}`, headers: who.headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}

async function anOrderIsReady(number: number, who = ann): Promise<string> {
  const orderId = newId()
  const data = { orderId, number, fulfilment: 'pickup' as const, totalMinor: 475, currency: 'USD', url: `http://localhost:3000/orders/${orderId}?token=secret` }
  await notify(db(), { kind: 'order.ready', eventId: newId(), to: { personId: who.personId }, businessId: cafe.businessId, locationId: cafe.locationId, data, now: parlour.clock.now() })
  return orderId
}

describe('the inbox', () => {
  test('holds what I was told, the newest first, page by page, and nobody else’s', async () => {
    const bob = await parlour.given.aPerson()
    await anOrderIsReady(99, bob)
    const orders = [await anOrderIsReady(1), await anOrderIsReady(2), await anOrderIsReady(3)]
    const first = await ask('GET', 'notifications?limit=2')
    expect(first.body).toMatchObject({
      unread: 3,
      items: [
        { kind: 'order.ready', title: 'Order 3 is ready', body: 'Order 3, Corner Café: It is ready: come and get it.', path: `/orders/${orders[2]}`, from: 'Corner Café', readAt: null },
        { title: 'Order 2 is ready' },
      ],
    })
    const second = await ask('GET', `notifications?limit=2&cursor=${first.body.nextCursor}`)
    expect(second.body).toMatchObject({ items: [{ title: 'Order 1 is ready' }], nextCursor: null })
    expect(JSON.stringify([first, second])).not.toContain('secret')
    expect((await ask('GET', 'notifications?cursor=WyJ4Il0')).status).toBe(400)
  })

  test('counts what is not read; some are marked, or all, and only mine', async () => {
    const bob = await parlour.given.aPerson()
    await anOrderIsReady(1, bob)
    for (const number of [1, 2, 3]) await anOrderIsReady(number)
    const { items } = (await ask('GET', 'notifications')).body
    const theirs = (await ask('GET', 'notifications', undefined, bob)).body.items[0].id
    expect((await ask('POST', 'notifications/read', { ids: [items[0].id, theirs] })).body).toEqual({ unread: 2 })
    expect((await ask('GET', 'notifications/unread', undefined, bob)).body).toEqual({ unread: 1 })
    expect((await ask('POST', 'notifications/read', {})).body).toEqual({ unread: 0 })
    expect((await ask('GET', 'notifications')).body.items.every(({ readAt }: { readAt: string | null }) => readAt !== null)).toBe(true)
  })

  test('a guest has none', async () => {
    expect((await parlour.app.inject({ url: '/api/me/notifications' })).statusCode).toBe(401)
  })
})

const usual = { groups: [{ group: 'orders', email: true, sms: false, push: true }], quietHours: null }

describe('how I want to be told', () => {
  test('is as usual until I say otherwise, and then as I said', async () => {
    const before = await ask('GET', 'notification-preferences')
    expect(before.body).toMatchObject({ ...usual, reach: { email: null, phone: null, devices: 0 }, pushKey: expect.stringMatching(/^B[\w-]{86}$/) })
    await db().updateTable('person').set({ emailVerified: true, phoneNumber: '+12125550123' }).where('id', '=', ann.personId).execute()
    const wishes = { groups: [{ group: 'orders', email: false, sms: true, push: false }], quietHours: { starts: '22:00', ends: '07:30', timeZone: 'Europe/Berlin' } }
    const changed = await ask('PUT', 'notification-preferences', wishes)
    expect(changed.body).toMatchObject({ ...wishes, reach: { email: ann.email, phone: '+12125550123' }, pushKey: before.body.pushKey })
    expect((await ask('GET', 'notification-preferences')).body).toEqual(changed.body)
    expect((await ask('PUT', 'notification-preferences', { groups: [], quietHours: null })).body).toMatchObject({ ...wishes, quietHours: null })
  })

  test.for([
    ['hours that are none', { ...usual, quietHours: { starts: '24:00', ends: '07:00', timeZone: null } }],
    ['hours that last no time', { ...usual, quietHours: { starts: '07:00', ends: '07:00', timeZone: null } }],
    ['a zone that nobody lives in', { ...usual, quietHours: { starts: '22:00', ends: '07:00', timeZone: 'Mars/Olympus' } }],
    ['an offset', { ...usual, quietHours: { starts: '22:00', ends: '07:00', timeZone: '+02:00' } }],
    ['what can’t be turned off', { ...usual, groups: [{ group: 'account', email: false, sms: false, push: false }] }],
    ['something half said', { groups: [{ group: 'orders', email: false }], quietHours: null }],
    ['something unknown', { ...usual, more: 1 }],
  ] as const)('%s is refused, and nothing is changed', async ([, wishes]) => {
    expect((await ask('PUT', 'notification-preferences', wishes)).status).toBe(400)
    expect((await ask('GET', 'notification-preferences')).body).toMatchObject(usual)
  })

  test('said by many at once it is what one of them said, whole', async () => {
    const wishes = ['20:00', '21:00', '22:00', '23:00'].map((starts) => ({ groups: [{ group: 'orders', email: starts < '22', sms: starts < '22', push: starts < '22' }], quietHours: { starts, ends: '07:00', timeZone: null } }))
    const answers = await Promise.all(wishes.map((each) => ask('PUT', 'notification-preferences', each)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const { body } = await ask('GET', 'notification-preferences')
    expect(wishes).toContainEqual({ groups: body.groups, quietHours: body.quietHours })
  })
})

describe('devices', () => {
  function aDevice(endpoint = `https://push.example.com/${newId()}`) {
    const key = createECDH('prime256v1')
    key.generateKeys()
    return { endpoint, keys: { p256dh: key.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') } }
  }

  test('are added, listed and removed', async () => {
    const device = aDevice()
    const added = await ask('POST', 'push-subscriptions', device)
    expect(added).toMatchObject({ status: 201, body: { endpoint: device.endpoint } })
    expect((await ask('POST', 'push-subscriptions', device)).body.id).toBe(added.body.id)
    expect((await ask('GET', 'push-subscriptions')).body.items).toMatchObject([{ id: added.body.id }])
    const bob = await parlour.given.aPerson()
    expect((await ask('DELETE', `push-subscriptions/${added.body.id}`, undefined, bob)).status).toBe(404)
    expect((await ask('DELETE', `push-subscriptions/${added.body.id}`)).status).toBe(204)
    expect((await ask('DELETE', `push-subscriptions/${added.body.id}`)).status).toBe(404)
  })

  test('are whoever’s who used them last', async () => {
    const [device, bob] = [aDevice(), await parlour.given.aPerson()]
    const [mine, his] = [await ask('POST', 'push-subscriptions', device), await ask('POST', 'push-subscriptions', device, bob)]
    expect(his.body.id, 'or what waits for me would come to him').not.toBe(mine.body.id)
    expect((await ask('GET', 'push-subscriptions')).body.items).toEqual([])
    expect((await ask('GET', 'push-subscriptions', undefined, bob)).body.items).toHaveLength(1)
  })

  test('are those on which I am still signed in', async () => {
    await ask('POST', 'push-subscriptions', aDevice())
    expect((await ask('GET', 'notification-preferences')).body.reach.devices).toBe(1)
    await db().updateTable('pushSubscription').set({ sessionId: newId() }).where('personId', '=', ann.personId).execute()
    expect((await ask('GET', 'push-subscriptions')).body.items).toEqual([])
    expect((await ask('GET', 'notification-preferences')).body.reach.devices).toBe(0)
  })

  test('do not keep anybody waiting: whoever changes their mind at once, more often than there are connections, is answered each time', async () => {
    await ask('POST', 'push-subscriptions', aDevice())
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask('PUT', 'notification-preferences', usual)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test('are twenty at most: the oldest goes', async () => {
    const devices = Array.from({ length: 21 }, () => aDevice())
    for (const device of devices) await ask('POST', 'push-subscriptions', device)
    const { items } = (await ask('GET', 'push-subscriptions')).body
    expect(items.map(({ endpoint }: { endpoint: string }) => endpoint).toSorted()).toEqual(devices.slice(1).map(({ endpoint }) => endpoint).toSorted())
  })

  test.for([
    ['this machine', { endpoint: 'https://127.0.0.1/push' }], ['the cloud around it', { endpoint: 'https://169.254.169.254/latest' }],
    ['its network', { endpoint: 'https://printer.local/' }], ['another port', { endpoint: 'https://push.example.com:22/' }],
    ['no https', { endpoint: 'http://push.example.com/' }], ['no address', { endpoint: 'x' }],
    ['a key that is none', { keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) } }], ['a short secret', { keys: { ...aDevice().keys, auth: 'A' } }],
  ] as const)('one that names %s is refused', async ([, wrong]) => {
    expect((await ask('POST', 'push-subscriptions', { ...aDevice(), ...wrong })).status).toBe(400)
    expect((await ask('GET', 'push-subscriptions')).body.items).toEqual([])
  })
})
