import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { createKeyedHash } from '../../platform/keyed-hash.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'
import { noCarrier } from '../channels/carrier.ts'
import type { Parcel } from '../channels/carrier.ts'
import { notify } from '../index.ts'
import { sendDue } from '../send-notices.ts'

let parlour: TestApp
let cafe: GivenCafe
let manager: GivenPerson
beforeEach(async () => {
  parlour = await testApp()
  cafe = await parlour.given.aCafe()
  manager = await parlour.given.aMember('manager', cafe)
})
afterEach(() => parlour.close())

async function ask(method: 'GET' | 'PUT' | 'DELETE', path = '', payload?: object, who = manager) {
  const answer = await parlour.app.inject({ method, url: `/api/locations/${cafe.slug}/message-templates${path}`, headers: who.headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}

/** What a guest of the café would be sent. */
async function sentWords(of = cafe) {
  const parcels: Parcel[] = []
  const data = { orderId: newId(), number: 7, fulfilment: 'pickup' as const, totalMinor: 475, currency: 'USD', url: 'http://localhost:3000/orders/1?token=x' }
  await notify(parlour.context.database.kysely, { kind: 'order.ready', eventId: newId(), to: { email: 'guest@example.org' }, businessId: of.businessId, locationId: of.locationId, data, now: parlour.clock.now(), keyedHash: createKeyedHash(parlour.context.config.secret) })
  const email = { carry: async (parcel: Parcel) => { parcels.push(parcel); return { outcome: 'done' as const, value: { reference: null } } }, close: async () => undefined }
  await sendDue(parlour.context, { email, sms: noCarrier('none'), push: noCarrier('none') })
  return parcels.map(({ words: { subject, paragraphs } }) => ({ subject, paragraphs }))
}

const own = { subject: 'No. {number} waits', body: 'Hello!\n\nNo. {number} waits at {place}.' }

test('a business has our words until it writes its own, of everything that is not about an account', async () => {
  const { body } = await ask('GET')
  expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['team.invitation', 'order.scheduled', 'order.confirmed', 'order.delayed', 'order.ready', 'order.outForDelivery', 'order.cancelled', 'order.failed', 'order.offered', 'order.refunded'])
  expect(body.items[4]).toMatchObject({
    name: 'Order ready', subject: 'Order {number} is ready', isOwn: false, version: 0, action: 'See my order', facts: expect.arrayContaining([{ name: 'number', example: '42' }]),
  })
})

test('its own words are what its guests read from then on, and nobody else’s', async () => {
  const elsewhere = await parlour.given.aCafe()
  expect(await ask('PUT', '/order.ready', { ...own, version: 0 })).toMatchObject({ status: 200, body: { ...own, isOwn: true, version: 1 } })
  expect(await sentWords()).toEqual([{ subject: 'No. 7 waits', paragraphs: ['Hello!', 'No. 7 waits at Corner Café.'] }])
  expect(await sentWords(elsewhere)).toMatchObject([{ subject: 'Order 7 is ready' }])
  expect(await ask('DELETE', '/order.ready')).toMatchObject({ status: 200, body: { isOwn: false, version: 0 } })
  expect(await sentWords()).toMatchObject([{ subject: 'Order 7 is ready' }])
})

test('who saw something else is told so', async () => {
  await ask('PUT', '/order.ready', own)
  expect(await ask('PUT', '/order.ready', { ...own, version: 0 })).toMatchObject({ status: 409, body: { code: 'changedMeanwhile', version: 1 } })
  expect(await ask('PUT', '/order.ready', { ...own, version: 1 })).toMatchObject({ status: 200, body: { version: 2 } })
})

test.for([
  ['a fact that there is none of', { ...own, body: 'Hi {name}' }, '/body', 'There is no {name} in this message. You can write {number}, {total}, {place}, {how}.'],
  ['the same in the subject', { ...own, subject: '{url}' }, '/subject', 'There is no {url}'],
  ['two lines in the subject', { ...own, subject: 'One\nTwo' }, '/subject', ''],
  ['nothing', { ...own, body: ' \n ' }, '/body', ''],
  ['too much', { ...own, body: 'x'.repeat(4001) }, '/body', ''],
] as const)('%s is refused, with what would be right', async ([, words, pointer, detail]) => {
  const { status, body } = await ask('PUT', '/order.ready', words)
  expect([status, body.errors[0].pointer]).toEqual([400, pointer])
  expect(body.errors[0].detail).toContain(detail)
  expect((await ask('GET')).body.items[2].isOwn).toBe(false)
})

test('what is about an account is not a business’s to word', async () => {
  expect((await ask('PUT', '/account.resetPassword', own)).status).toBe(404)
  expect((await ask('PUT', '/nothing', own)).status).toBe(404)
})

test('they are those of all locations: for who runs all of them', async () => {
  await parlour.given.aLocation(cafe.businessId)
  expect(await ask('PUT', '/order.ready', own)).toMatchObject({ status: 403, body: { detail: 'These words are also those of a location that you do not manage.' } })
  const owner = await parlour.given.aMember('owner', cafe)
  expect((await ask('PUT', '/order.ready', own, owner)).status).toBe(200)
  expect((await ask('PUT', '/order.ready', own, await parlour.given.aMember('staff', cafe))).status).toBe(403)
})
