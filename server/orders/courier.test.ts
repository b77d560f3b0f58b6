import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'

let parlour: TestApp
let cafe: GivenCafe
let manager: GivenPerson
let courier: GivenPerson
let guest: GivenPerson
beforeAll(async () => { parlour = await testApp() })
beforeEach(async () => {
  const { given } = parlour
  cafe = await given.aCafe()
  ;[manager, courier, guest] = [await given.aMember('manager', cafe), await given.aMember('courier', cafe), await given.aPerson()]
})
afterAll(() => parlour.close())

const ask = (by: GivenPerson, method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) =>
  parlour.app.inject({ method, url, headers: by.headers, ...(payload && { payload }) })
const assigned = async (by: GivenPerson) => (await ask(by, 'GET', '/api/orders?assigned=true')).json<{ items: { id: string }[] }>().items.map(({ id }) => id)

async function aDelivery(): Promise<string> {
  const answer = await ask(guest, 'POST', '/api/orders', {
    locationId: cafe.locationId, fulfilment: 'delivery', customerName: 'Ada', address: { street: '1 Main Street', city: 'Springfield', postcode: '12345' },
    lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }], payment: { method: 'card' },
  })
  const { id } = answer.json<{ id: string }>()
  await parlour.context.database.kysely.updateTable('order').set({ status: 'ready' }).where('id', '=', id).execute()
  return id
}

async function given(id: string, { personId }: GivenPerson): Promise<number> {
  return (await ask(manager, 'PUT', `/api/orders/${id}/courier`, { personId })).statusCode
}

test('a courier sees what is assigned to them, and moves it on; nothing else is there for them', async () => {
  const [mine, other] = [await aDelivery(), await aDelivery()]
  expect(await assigned(courier)).toEqual([])
  expect(await given(mine, courier)).toBe(200)
  expect(await assigned(courier)).toEqual([mine])
  expect((await ask(courier, 'GET', `/api/orders/${mine}`)).statusCode).toBe(200)
  for (const status of ['outForDelivery', 'delivered']) {
    expect((await ask(courier, 'PUT', `/api/orders/${mine}/status`, { status })).json()).toMatchObject({ status })
  }
  for (const asked of [ask(courier, 'GET', `/api/orders/${other}`), ask(courier, 'PUT', `/api/orders/${other}/status`, { status: 'outForDelivery' })]) {
    expect((await asked).json()).toMatchObject({ status: 404, code: 'notFound' })
  }
})

test('a courier delivers, and the crew completes: the payment is taken only then', async () => {
  const id = await aDelivery()
  await given(id, courier)
  for (const status of ['outForDelivery', 'delivered']) await ask(courier, 'PUT', `/api/orders/${id}/status`, { status })
  const tried = await ask(courier, 'PUT', `/api/orders/${id}/status`, { status: 'completed' })
  expect([tried.statusCode, tried.json<{ code: string }>().code]).toEqual([403, 'notAllowed'])
  expect((await ask(courier, 'GET', `/api/orders/${id}`)).json()).toMatchObject({ status: 'delivered', completedAt: null })
  expect((await ask(manager, 'PUT', `/api/orders/${id}/status`, { status: 'completed' })).json()).toMatchObject({ status: 'completed' })
})

test('a courier with a long history still finds the pre-order for next week: what is to be brought comes apart, what is due first comes first', async () => {
  const { kysely } = parlour.context.database
  const orders = await Promise.all(Array.from({ length: 8 }, () => aDelivery()))
  const [preOrder = '', soon = '', sooner = '', ...brought] = orders
  for (const id of orders) await given(id, courier)
  const due = (id: string, minutes: number) => kysely.updateTable('order').where('id', '=', id)
    .set({ promisedAt: new Date(parlour.context.clock.now().getTime() + minutes * 60_000) }).execute()
  await Promise.all([due(preOrder, 7 * 24 * 60), due(soon, 30), due(sooner, 10), ...brought.map((id, index) => due(id, -10 * (index + 1)))])
  await kysely.updateTable('order').set({ placedAt: new Date('2026-01-01T08:00:00Z') }).where('id', '=', preOrder).execute()
  await kysely.updateTable('order').set({ status: 'delivered' }).where('id', 'in', brought).execute()

  expect(await allPages('assigned=true&delivered=false&sort=promisedAt&limit=2')).toEqual([[sooner, soon], [preOrder]])
  expect((await allPages('assigned=true&delivered=true&sort=-promisedAt&limit=3')).flat()).toEqual(brought)
})

/** The ids of a courier's list, page by page. */
async function allPages(query: string): Promise<string[][]> {
  const pages: string[][] = []
  let cursor: string | null = null
  do {
    const url: string = `/api/orders?${query}${cursor === null ? '' : `&cursor=${cursor}`}`
    const page: { items: { id: string }[]; nextCursor: string | null } = (await ask(courier, 'GET', url)).json()
    pages.push(page.items.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== null)
  return pages
}

test('the secret of the tracking link is for the guest alone: whoever had it could cancel, and would keep it', async () => {
  const id = await aDelivery()
  await given(id, courier)
  await parlour.context.database.kysely.updateTable('order').set({ status: 'confirmed' }).where('id', '=', id).execute()
  const url = `/api/orders/${id}`
  const seen = async (by: GivenPerson, from: string) => (await ask(by, 'GET', from)).json<{ trackingUrl: string; canCancel: boolean }>()
  const listed = async (by: GivenPerson, query: string) => (await ask(by, 'GET', `/api/orders?${query}`)).json<{ items: { id: string; trackingUrl: string; canCancel: boolean }[] }>().items.find((each) => each.id === id)
  const bare = { trackingUrl: `/orders/${id}` }
  expect([await seen(courier, url), await listed(courier, 'assigned=true')]).toMatchObject([{ ...bare, canCancel: false }, { ...bare, canCancel: false }])
  expect([await seen(manager, url), await listed(manager, `location=${cafe.slug}`)]).toMatchObject([{ ...bare, canCancel: true }, { ...bare, canCancel: true }])
  expect(await seen(guest, url)).toMatchObject({ trackingUrl: expect.stringMatching(/\?token=[\w-]{27}$/), canCancel: true })
})

test('a courier moves a delivery on, and does nothing else with it', async () => {
  const id = await aDelivery()
  await given(id, courier)
  const url = `/api/orders/${id}`
  const answers = await Promise.all([
    ask(courier, 'PUT', `${url}/courier`, { personId: null }), ask(courier, 'POST', `${url}/refunds`, { amountMinor: 1 }),
    ask(courier, 'POST', `${url}/cancel`, {}), ask(courier, 'PUT', `${url}/status`, { status: 'preparing' }),
    ask(courier, 'GET', `/api/orders?location=${cafe.slug}`), ask(courier, 'GET', `/api/locations/${cafe.slug}/board`),
  ])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403, 403])
  expect((await ask(manager, 'GET', url)).json()).toMatchObject({ status: 'ready' })
})

test.each([
  ['suspended', 'PUT', '/suspension'],
  ['dismissed', 'DELETE', ''],
] as const)('a courier who is %s has no part in any delivery, and gets none', async (_what, method, rest) => {
  const [mine, next] = [await aDelivery(), await aDelivery()]
  await given(mine, courier)
  await ask(manager, method, `/api/locations/${cafe.slug}/members/${courier.personId}${rest}`)
  expect(await assigned(courier)).toEqual([])
  expect((await ask(courier, 'GET', `/api/orders/${mine}`)).statusCode).toBe(404)
  expect((await ask(courier, 'PUT', `/api/orders/${mine}/status`, { status: 'outForDelivery' })).statusCode).toBe(404)
  expect(await given(next, courier)).toBe(404)
})

test('a delivery is given to couriers of its own place only', async () => {
  const elsewhere = await parlour.given.aMember('courier', await parlour.given.aCafe())
  const [staff, id] = [await parlour.given.aMember('staff', cafe), await aDelivery()]
  expect([await given(id, elsewhere), await given(id, staff), await given(id, guest)]).toEqual([404, 404, 404])
})

test('another customer\'s order is not there', async () => {
  const id = await aDelivery()
  const stranger = await parlour.given.aPerson()
  const nowhere = '01a1f834-0000-7000-8000-000000000000'
  for (const [method, rest, payload] of [['GET', '', undefined], ['POST', '/cancel', {}], ['PUT', '/status', { status: 'completed' }], ['POST', '/refunds', { amountMinor: 1 }]] as const) {
    const [theirs, nothing] = [await ask(stranger, method, `/api/orders/${id}${rest}`, payload), await ask(stranger, method, `/api/orders/${nowhere}${rest}`, payload)]
    expect([theirs.statusCode, theirs.body]).toEqual([404, nothing.body])
  }
})
