import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'
import { openScreen } from '../../testing/screen.ts'
import type { Screen } from '../../testing/screen.ts'

let parlour: TestApp
let cafe: GivenCafe
let owner: GivenPerson
let address: string
beforeAll(async () => {
  parlour = await testApp()
  cafe = await parlour.given.aCafe()
  owner = await parlour.given.aMember('owner', cafe)
  address = await parlour.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => parlour.close())

const board = (of: GivenPerson) => openScreen(`${address}/api/locations/${cafe.slug}/board/stream`, of.headers)
const member = ({ personId }: GivenPerson) => `/api/locations/${cafe.slug}/members/${personId}`
/** Sooner than what is lost is noticed anyway, and later than a busy machine needs. */
const atOnce = 4_500
const isOver = (screen: Screen, milliseconds: number) =>
  Promise.race([screen.ended.then(() => true), new Promise<boolean>((resolve) => { setTimeout(resolve, milliseconds, false) })])

test.each([
  ['suspended', (staff: GivenPerson) => parlour.app.inject({ method: 'PUT', url: `${member(staff)}/suspension`, headers: owner.headers })],
  ['dismissed', (staff: GivenPerson) => parlour.app.inject({ method: 'DELETE', url: member(staff), headers: owner.headers })],
  ['made a courier', (staff: GivenPerson) => parlour.app.inject({ method: 'PUT', url: member(staff), headers: owner.headers, payload: { role: 'courier' } })],
  ['signed out', (staff: GivenPerson) => parlour.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: staff.headers })],
])('whoever is %s loses the board at once, and a colleague does not', async (_what, end) => {
  const [staff, colleague] = [await parlour.given.aMember('staff', cafe), await parlour.given.aMember('staff', cafe)]
  const [theirs, other] = [await board(staff), await board(colleague)]
  await Promise.all([theirs.next('stats'), other.next('stats')])
  expect((await end(staff)).statusCode).toBeLessThan(300)
  expect(await isOver(theirs, atOnce)).toBe(true)
  expect(await isOver(other, 100)).toBe(false)
  expect((await board(staff)).status).toBeGreaterThanOrEqual(401)
  other.close()
})

test('a session that ends without a word is noticed within seconds', async () => {
  const staff = await parlour.given.aMember('staff', cafe)
  const screen = await board(staff)
  await screen.next('stats')
  await parlour.context.database.kysely.updateTable('session').set({ expiresAt: new Date('2020-01-01') }).where('personId', '=', staff.personId).execute()
  expect(await isOver(screen, 30_000)).toBe(true)
})

test('a place that begins to require two-factor sign-in ends the boards of its managers who have none', async () => {
  const place = await parlour.given.aCafe()
  const [manager, careful, staff] = [await parlour.given.aMember('manager', place), await parlour.given.aMember('manager', place), await parlour.given.aMember('staff', place)]
  const { kysely } = parlour.context.database
  await kysely.updateTable('person').set({ twoFactorEnabled: true }).where('id', '=', careful.personId).execute()
  const screens = await Promise.all([manager, careful, staff].map(({ headers }) => openScreen(`${address}/api/locations/${place.slug}/board/stream`, headers)))
  await Promise.all(screens.map((screen) => screen.next('stats')))
  await kysely.updateTable('location').set({ managersNeedTwoFactor: true }).where('id', '=', place.locationId).execute()
  expect(await Promise.all(screens.map((screen, index) => isOver(screen, index === 0 ? atOnce : 500)))).toEqual([true, false, false])
  for (const screen of screens) screen.close()
})

test('a courier follows a delivery for as long as it is theirs', async () => {
  const { given, app } = parlour
  const [courier, another] = [await given.aMember('courier', cafe), await given.aMember('courier', cafe)]
  const placed = await app.inject({
    method: 'POST', url: '/api/orders', payload: {
      locationId: cafe.locationId, fulfilment: 'delivery', customerName: 'Ada', address: { street: '1 Main Street', city: 'Springfield', postcode: '12345' },
      lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }], payment: { method: 'card' },
    },
  })
  const { id } = placed.json<{ id: string }>()
  const assign = (personId: string) => app.inject({ method: 'PUT', url: `/api/orders/${id}/courier`, headers: owner.headers, payload: { personId } })
  expect((await assign(courier.personId)).statusCode).toBe(200)
  const screen = await openScreen(`${address}/api/orders/${id}/stream`, courier.headers)
  await screen.next('order')
  expect((await assign(another.personId)).statusCode).toBe(200)
  expect(await isOver(screen, 30_000)).toBe(true)
  expect((await app.inject({ url: `/api/orders/${id}`, headers: courier.headers })).statusCode).toBe(404)
})
