import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { notify } from '../notifications/index.ts'
import { newId } from '../platform/ids.ts'
import { createKeyedHash } from '../platform/keyed-hash.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import { findEverywhere } from '../testing/every-text.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'

let parlour: TestApp
let cafe: GivenCafe
let manager: GivenPerson
beforeAll(async () => { parlour = await testApp() })
afterAll(() => parlour.close())
beforeEach(async () => {
  cafe = await parlour.given.aCafe()
  manager = await parlour.given.aMember('manager', cafe)
})

const db = () => parlour.context.database.kysely
const erase = (contact: object, as = manager, at = cafe) =>
  parlour.app.inject({ method: 'POST', url: `/api/locations/${at.slug}/guest-erasure`, headers: as.headers, payload: contact })

/** Done already, unless told otherwise. */
async function order(contact: object, { at = cafe, as, name = 'Ada', status = 'completed' }: { at?: GivenCafe; as?: GivenPerson; name?: string; status?: string } = {}) {
  const answer = await parlour.app.inject({
    method: 'POST', url: '/api/orders', headers: { ...as?.headers, 'idempotency-key': newId() },
    payload: { locationId: at.locationId, fulfilment: 'pickup', customerName: name, contact, lines: [{ itemId: at.item('Espresso').id, quantity: 1, note: `for ${name}` }], payment: { method: 'cash' } },
  })
  expect(answer.statusCode).toBe(201)
  const { id } = answer.json<{ id: string }>()
  await db().updateTable('order').set({ status }).where('id', '=', id).execute()
  return id
}

const nameOn = async (id: string) => (await db().selectFrom('order').select('customerName').where('id', '=', id).executeTakeFirstOrThrow()).customerName

test('a guest is forgotten by their address in all orders of the business, answers to requests included', async () => {
  const email = 'Wombat@Parlour.example'
  const [first, second] = [await order({ email }, { name: 'Wombatmark' }), await order({ email: email.toLowerCase() }, { name: 'Wombatmark' })]
  const other = await order({ email: 'somebody@parlour.example' })
  expect((await erase({ email: 'wombat@parlour.example' })).json()).toEqual({ orders: 2 })
  expect(await findEverywhere(parlour.context.database, 'wombat')).toEqual([])
  expect([await nameOn(first), await nameOn(second), await nameOn(other)]).toEqual([null, null, 'Ada'])
  expect((await erase({ email })).json()).toEqual({ orders: 0 })
})

test('what they were told goes with their orders, also when it was sent long ago and nobody knows any more where to', async () => {
  const [orderId, other] = [await order({ email: 'told@parlour.example', phone: '(212) 555-0155' }), await order({ email: 'else@parlour.example' })]
  const facts = { number: 1, fulfilment: 'pickup', totalMinor: 250, currency: 'USD', url: 'https://parlour.example/' } as const
  const keyedHash = createKeyedHash(parlour.context.config.secret)
  const about = { kind: 'order.ready', businessId: cafe.businessId, locationId: cafe.locationId, now: parlour.clock.now(), keyedHash } as const
  await notify(db(), { ...about, eventId: newId(), to: { phone: '+12125550155' }, data: { ...facts, orderId } })
  await notify(db(), { ...about, eventId: newId(), to: { email: 'else@parlour.example' }, data: { ...facts, orderId: other } })
  await db().updateTable('notice').set({ state: 'sent', settledAt: parlour.clock.now(), address: null }).where('businessId', '=', cafe.businessId).execute()
  await erase({ email: 'told@parlour.example' })
  expect(await db().selectFrom('notice').select('addressMasked').where('businessId', '=', cafe.businessId).execute()).toEqual([{ addressMasked: 'e•••@parlour.example' }])
})

test('a number is the same however it was written', async () => {
  const ids = [await order({ phone: '(212) 555-0188' }), await order({ phone: '+12125550188' }), await order({ phone: '212.555.0188' })]
  const other = await order({ phone: '(646) 555-0188' })
  expect((await erase({ phone: '212 555 0188' })).json()).toEqual({ orders: 3 })
  expect(await Promise.all(ids.map(nameOn))).toEqual([null, null, null])
  expect(await nameOn(other)).toBe('Ada')
})

test('orders elsewhere and orders of accounts stay as they are', async () => {
  const email = 'both@parlour.example'
  const [elsewhere, member] = [await parlour.given.aCafe(), await parlour.given.aPerson()]
  const [there, theirs] = [await order({ email }, { at: elsewhere }), await order({ email }, { as: member })]
  expect((await erase({ email })).json()).toEqual({ orders: 0 })
  expect([await nameOn(there), await nameOn(theirs)]).toEqual(['Ada', 'Ada'])
})

test('an order under way is finished first', async () => {
  await order({ email: 'hungry@parlour.example' }, { status: 'preparing' })
  expect((await erase({ email: 'hungry@parlour.example' })).json()).toMatchObject({ status: 409, code: 'ordersUnderWay' })
})

test.each([[{}], [{ email: 'a@parlour.example', phone: '+12125550188' }], [{ phone: 'not a number' }], [{ email: 'nobody' }]])('%j is refused', async (contact) => {
  expect((await erase(contact)).json()).toMatchObject({ status: 400, code: 'invalidInput' })
})

test('the crew may not, nor a manager of another business', async () => {
  const contact = { email: 'a@parlour.example' }
  expect((await erase(contact, await parlour.given.aMember('staff', cafe))).statusCode).toBe(403)
  expect((await erase(contact, await parlour.given.aMember('manager', await parlour.given.aCafe()))).statusCode).toBe(403)
})
