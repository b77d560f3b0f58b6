import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, newEmail } from '../testing/accounts.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe } from '../testing/given.ts'
import { adoptOrders } from './index.ts'

let parlour: TestApp
let cafe: GivenCafe
let doors: ReturnType<typeof accountDoors>
beforeAll(async () => {
  parlour = await testApp()
  cafe = await parlour.given.aCafe()
  doors = accountDoors(parlour)
})
afterAll(() => parlour.close())

const db = () => parlour.context.database.kysely

async function guestOrders(contact: { email?: string; phone?: string }): Promise<string> {
  const answer = await parlour.app.inject({
    method: 'POST', url: '/api/orders',
    payload: {
      locationId: cafe.locationId, fulfilment: 'pickup', customerName: 'Guest', contact, payment: { method: 'card' },
      lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }],
    },
  })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ id: string }>().id
}

const ownerOf = async (id: string) => (await db().selectFrom('order').select('personId').where('id', '=', id).executeTakeFirstOrThrow()).personId
const listed = async (headers: Record<string, string>) => (await doors.get('/api/orders', headers)).json<{ items: { id: string }[] }>().items.map(({ id }) => id)

test('whoever makes an account finds what they ordered as a guest with the same address, however it was written', async () => {
  const email = newEmail()
  const mine = [await guestOrders({ email }), await guestOrders({ email: email.toUpperCase() })]
  const another = await guestOrders({ email: newEmail() })
  const { bearer } = await doors.signUp(email)
  expect((await listed(bearer)).toSorted()).toEqual(mine.toSorted())
  expect(await ownerOf(another)).toBeNull()
})

test('a number finds its orders by the country of the place, and none that only look alike', async () => {
  const mine = [await guestOrders({ phone: '(212) 555-0199' }), await guestOrders({ phone: '+1 212.555.0199' })]
  const alike = [await guestOrders({ phone: '+44 212 555 0199' }), await guestOrders({ phone: '415 555 0199' }), await guestOrders({ phone: '555-0199' })]
  const phoneNumber = '+12125550199'
  const { token } = (await doors.post('/phone-number/verify', await doors.phoneCode(phoneNumber))).json()
  expect((await listed({ authorization: `Bearer ${token}` })).toSorted()).toEqual(mine.toSorted())
  for (const id of alike) expect(await ownerOf(id)).toBeNull()
})

test('an address that is not proved finds nothing, and the person is told why', async () => {
  const { personId, email, headers } = await parlour.given.aPerson()
  const order = await guestOrders({ email })
  const ask = () => parlour.app.inject({ method: 'POST', url: '/api/me/orders/claim', headers })
  expect((await ask()).json()).toMatchObject({ code: 'emailNotVerified' })
  expect(await ownerOf(order)).toBeNull()
  await db().updateTable('person').set({ emailVerified: true }).where('id', '=', personId).execute()
  expect((await ask()).json()).toEqual({ claimed: 1 })
  expect((await ask()).json()).toEqual({ claimed: 0 })
  expect(await ownerOf(order)).toBe(personId)
})

test('an order with the address of one and the number of another becomes one\'s, however often both ask at once, and stays theirs', async () => {
  const phone = '+12125550188'
  const [one, other] = [await parlour.given.aPerson(), await parlour.given.aPerson()]
  await db().updateTable('person').set({ emailVerified: true }).where('id', '=', one.personId).execute()
  await db().updateTable('person').set({ phoneNumber: phone }).where('id', '=', other.personId).execute()
  const order = await guestOrders({ email: one.email, phone })
  const asks = Array.from({ length: 20 }, (_, index) => adoptOrders(db(), (index % 2 ? one : other).personId))
  expect((await Promise.all(asks)).reduce((sum, count) => sum + count, 0)).toBe(1)
  const owner = await ownerOf(order)
  expect([one.personId, other.personId]).toContain(owner)
  await Promise.all([adoptOrders(db(), one.personId), adoptOrders(db(), other.personId)])
  expect(await ownerOf(order)).toBe(owner)
})

test('twenty asks at once by the same person claim each order once', async () => {
  const { personId, email } = await parlour.given.aPerson()
  await db().updateTable('person').set({ emailVerified: true }).where('id', '=', personId).execute()
  await Promise.all(Array.from({ length: 3 }, () => guestOrders({ email })))
  const counts = await Promise.all(Array.from({ length: 20 }, () => adoptOrders(db(), personId)))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3)
})
