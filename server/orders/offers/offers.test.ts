import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectBooksToAgree } from '../../testing/books.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'
import { eventually, testPipeline } from '../../testing/pipeline.ts'
import type { TestPipeline } from '../../testing/pipeline.ts'

let parlour: TestPipeline
let cafe: GivenCafe
let manager: GivenPerson
beforeEach(async () => {
  parlour = await testPipeline()
  cafe = await parlour.given.aCafe({ stock: 10 })
  manager = await parlour.given.aMember('manager', cafe)
  await parlour.start()
})
afterEach(() => parlour.close())

type Order = { id: string; trackingUrl: string; totalMinor: number }
type Seen = { status: string; offer: { until: string } | null; version: number }

const db = () => parlour.context.database.kysely
const tokenOf = ({ trackingUrl }: Order) => new URL(trackingUrl, 'http://parlour').search

/** An order whose goods the warehouse did not have at first. */
async function failedOrder(details: Record<string, unknown> = {}): Promise<Order> {
  await parlour.behave(parlour.warehouse, { outOfStockSkus: [cafe.item('Latte').id] })
  const order = (await parlour.order(cafe, [{ item: 'Latte', quantity: 2 }], details)).json<Order>()
  await eventually('the order fails', async () => await parlour.statusOf(order.id) === 'failed')
  await parlour.behave(parlour.warehouse, { outOfStockSkus: [] })
  return order
}

/** What a manager does with the failure of an order. */
async function redrive(order: Order, query = '') {
  const letter = await db().selectFrom('deadLetter').select('id').where('subjectId', '=', order.id).orderBy('createdAt', 'desc').executeTakeFirstOrThrow()
  return parlour.app.inject({ method: 'POST', url: `/api/operations/dead-letters/${letter.id}/redrive${query}`, headers: manager.headers })
}

const see = async (order: Order) => (await parlour.app.inject({ url: `/api/orders/${order.id}${tokenOf(order)}` })).json<Seen>()

function answer(order: Order, accept: boolean, { headers = {}, query = tokenOf(order) }: { headers?: Record<string, string>; query?: string } = {}) {
  return parlour.app.inject({ method: 'POST', url: `/api/orders/${order.id}/offer${query}`, headers, payload: { accept } })
}

const paymentsOf = ({ id }: Order) => db().selectFrom('payment').select(['attempt', 'state']).where('orderId', '=', id).orderBy('attempt').execute()

test('a card is not charged for an order that failed until its guest says that they still want it', async () => {
  const order = await failedOrder()
  const { json } = await redrive(order)
  expect(json()).toMatchObject({ orderStatus: 'failed', asksGuest: true, offeredAt: expect.any(String), redrivenAt: expect.any(String) })
  expect(await see(order)).toMatchObject({ status: 'failed', offer: { until: expect.any(String) } })
  expect((await paymentsOf(order)).map(({ attempt }) => attempt)).toEqual([1])

  const yes = await answer(order, true)
  expect([yes.statusCode, yes.json()]).toMatchObject([200, { status: 'pending', offer: null }])
  await eventually('the order is confirmed', async () => await parlour.statusOf(order.id) === 'confirmed')
  expect(await paymentsOf(order)).toMatchObject([{ attempt: 1 }, { attempt: 2, state: 'authorised' }])
  await parlour.nothingIsOwed()
  await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
})

test('a guest who says no is not asked again, and nothing happens', async () => {
  const order = await failedOrder()
  await redrive(order)
  const no = await answer(order, false)
  expect([no.statusCode, no.json()]).toMatchObject([200, { status: 'failed', offer: null }])
  const late = await answer(order, true)
  expect([late.statusCode, late.json().code]).toEqual([409, 'notOffered'])
  expect((await paymentsOf(order)).map(({ attempt }) => attempt)).toEqual([1])
})

test('ten times yes at once is one attempt', async () => {
  const order = await failedOrder()
  await redrive(order)
  const answers = await Promise.all(Array.from({ length: 10 }, () => answer(order, true)))
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
  await eventually('the order is confirmed', async () => await parlour.statusOf(order.id) === 'confirmed')
  expect((await paymentsOf(order)).map(({ attempt }) => attempt)).toEqual([1, 2])
})

test('nobody says yes for the guest: not the crew, not another customer, not somebody with a wrong link', async () => {
  const order = await failedOrder()
  await redrive(order)
  const other = await parlour.given.aPerson()
  for (const [who, options, status] of [
    ['the manager', { headers: manager.headers, query: '' }, 403],
    ['another customer', { headers: other.headers, query: '' }, 404],
    ['nobody', { query: '' }, 401],
    ['a wrong link', { query: '?token=wrong' }, 401],
  ] as const) expect((await answer(order, true, options)).statusCode, who).toBe(status)
  expect(await parlour.statusOf(order.id)).toBe('failed')
})

test('when the goods went to others meanwhile the guest hears what is left, and the offer stands', async () => {
  const order = await failedOrder()
  await redrive(order)
  expect((await parlour.order(cafe, [{ item: 'Latte', quantity: 9 }])).statusCode).toBe(201)
  const yes = await answer(order, true)
  expect([yes.statusCode, yes.json()]).toMatchObject([409, { code: 'stockShort', item: 'Latte', left: 1 }])
  expect(await see(order)).toMatchObject({ status: 'failed', offer: { until: expect.any(String) } })
})

test('a place that has closed meanwhile can’t make it: the guest is told so, and the offer stands', async () => {
  const order = await failedOrder()
  await redrive(order)
  const pause = (paused: boolean) => parlour.app.inject({ method: 'PATCH', url: `/api/locations/${cafe.slug}`, headers: manager.headers, payload: { accepting: !paused } })
  expect((await pause(true)).statusCode).toBe(200)
  const yes = await answer(order, true)
  expect([yes.statusCode, yes.json().code]).toEqual([422, 'notAccepting'])
  expect(await see(order)).toMatchObject({ status: 'failed', offer: { until: expect.any(String) } })
  await pause(false)
  expect((await answer(order, true)).json()).toMatchObject({ status: 'pending', offer: null })
})

test('who was asked by Parlour may tell somebody in the shop instead, once', async () => {
  const order = await failedOrder()
  await redrive(order)
  expect((await redrive(order)).json().code).toBe('alreadyRedriven')
  expect((await redrive(order, '?agreed=true')).json()).toMatchObject({ orderStatus: 'pending', offeredAt: null })
  expect((await redrive(order, '?agreed=true')).json().code).toBe('alreadyRedriven')
  await eventually('the order is confirmed', async () => await parlour.statusOf(order.id) === 'confirmed')
  expect((await paymentsOf(order)).map(({ attempt }) => attempt)).toEqual([1, 2])
})

test('a day after it was placed an order can no longer be accepted', async () => {
  const order = await failedOrder()
  await redrive(order)
  await db().updateTable('order').set({ placedAt: new Date(Date.now() - 25 * 3_600_000) }).where('id', '=', order.id).execute()
  expect((await answer(order, true)).json().code).toBe('notOffered')
})

test('who pays in cash is not asked: nothing is charged, and they decide at the counter', async () => {
  const order = await failedOrder({ payment: { method: 'cash' } })
  expect((await redrive(order)).json()).toMatchObject({ orderStatus: 'pending', offeredAt: null })
  await eventually('the order is confirmed', async () => await parlour.statusOf(order.id) === 'confirmed')
})
