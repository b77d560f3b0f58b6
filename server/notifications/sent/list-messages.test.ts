import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { createKeyedHash } from '../../platform/keyed-hash.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'
import { noCarrier } from '../channels/carrier.ts'
import { notify } from '../index.ts'
import { sendDue } from '../send-notices.ts'

let parlour: TestApp
let cafe: GivenCafe
let elsewhere: GivenCafe
let manager: GivenPerson
beforeAll(async () => {
  parlour = await testApp()
  ;[cafe, elsewhere] = [await parlour.given.aCafe(), await parlour.given.aCafe()]
  manager = await parlour.given.aMember('manager', cafe)
  const db = parlour.context.database.kysely
  const keyedHash = createKeyedHash(parlour.context.config.secret)
  const data = { orderId: newId(), number: 7, fulfilment: 'pickup' as const, totalMinor: 475, currency: 'USD', url: 'http://localhost:3000/orders/1?token=secret' }
  const tell = async (place: GivenCafe, to: { email: string } | { phone: string }) => {
    await notify(db, { kind: 'order.ready', eventId: newId(), to, businessId: place.businessId, locationId: place.locationId, data, now: parlour.clock.now(), keyedHash })
  }
  await tell(cafe, { email: 'guest@example.org' })
  await tell(cafe, { phone: '+12125550123' })
  await tell(elsewhere, { email: 'stranger@example.org' })
  await notify(db, { kind: 'account.verifyEmail', eventId: newId(), to: { email: 'new@example.org' }, data: { url: 'http://localhost:3000/secret' }, now: parlour.clock.now(), keyedHash })
  const carriers = { email: { carry: async () => ({ outcome: 'done' as const, value: { reference: 'ref' } }), close: async () => undefined }, sms: noCarrier('Nothing sends text messages yet.'), push: noCarrier('none') }
  while (await sendDue(parlour.context, carriers) > 0);
})
afterAll(() => parlour.close())

async function list(query = '', who = manager) {
  const answer = await parlour.app.inject({ url: `/api/locations/${cafe.slug}/messages${query}`, headers: who.headers })
  return { status: answer.statusCode, body: answer.json(), text: answer.body }
}

test('managers see what was sent to whom, when and with what outcome, of their place alone and without what it said', async () => {
  const { body, text } = await list()
  expect(body.items).toMatchObject([
    { kind: 'order.ready', name: 'Order ready', channel: 'sms', to: '+1•••0123', state: 'dead', tries: 1, reason: 'Nothing sends text messages yet.' },
    { channel: 'email', to: 'g•••@example.org', state: 'sent', tries: 1, reason: null, settledAt: expect.any(String) },
  ])
  expect(text).not.toMatch(/secret|guest@|5550123|stranger|new@/)
})

test('by outcome and by way, page by page', async () => {
  expect((await list('?state=dead')).body.items).toHaveLength(1)
  expect((await list('?channel=email')).body.items).toMatchObject([{ channel: 'email' }])
  const first = (await list('?limit=1')).body
  expect((await list(`?limit=1&cursor=${first.nextCursor}`)).body).toMatchObject({ items: [{ channel: 'email' }], nextCursor: null })
  expect((await list('?state=lost')).status).toBe(400)
})

test('nobody else sees them; what is about accounts is for administrators', async () => {
  expect((await list('', await parlour.given.aMember('staff', cafe))).status).toBe(403)
  expect((await list('', await parlour.given.aMember('owner', elsewhere))).status).toBe(403)
  const accounts = async (who: GivenPerson) => {
    const answer = await parlour.app.inject({ url: '/api/operations/messages', headers: who.headers })
    return answer.json<{ items?: object[]; status?: number }>()
  }
  expect((await accounts(await parlour.given.aPerson({ isAdmin: true }))).items).toMatchObject([{ kind: 'account.verifyEmail', to: 'n•••@example.org', state: 'sent' }])
  expect((await accounts(manager)).status).toBe(403)
})
