import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { ledgerDifferences } from '../testing/books.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { eventually, testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'

let parlour: TestPipeline
let cafe: GivenCafe
let manager: GivenPerson
beforeEach(async () => {
  parlour = await testPipeline()
  cafe = await parlour.given.aCafe({ stock: 20 })
  manager = await parlour.given.aMember('manager', cafe)
  await parlour.start()
})
afterEach(() => parlour.close())

type Order = { id: string; totalMinor: number; trackingUrl: string }
type Seen = { status: string; payment: { standing: string; dueMinor: number; refundedMinor: number; tenders: { method: string; amountMinor: number }[] } }

const db = () => parlour.context.database.kysely
const cash = (amountMinor: number) => ({ method: 'card', also: [{ method: 'cash', amountMinor }] })

async function order(payment: object): Promise<Order> {
  const answer = await parlour.order(cafe, [{ item: 'Latte', quantity: 2 }], { payment })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<Order>()
}

const becomes = (status: string, { id }: Order) => eventually(`the order is ${status}`, async () => await parlour.statusOf(id) === status)

async function move({ id }: Order, ...states: string[]): Promise<void> {
  for (const status of states) {
    const answer = await parlour.app.inject({ method: 'PUT', url: `/api/orders/${id}/status`, headers: manager.headers, payload: { status } })
    expect(answer.statusCode, answer.body).toBe(200)
  }
}

const see = async ({ id }: Order) => (await parlour.app.inject({ url: `/api/orders/${id}`, headers: manager.headers })).json<Seen>()

function refund({ id }: Order, body: object = {}) {
  return parlour.app.inject({ method: 'POST', url: `/api/orders/${id}/refunds`, headers: manager.headers, payload: { reason: 'It was cold', ...body } })
}

const payments = ({ id }: Order) => db().selectFrom('payment').select(['tender', 'state', 'capturedMinor', 'refundedMinor']).where('orderId', '=', id).orderBy('attempt').orderBy('tender').execute()

/** What the gateway says of the cards of an order, in the order of their keys. */
async function cards({ id }: Order) {
  const { payments: all } = await (await fetch(`${parlour.gateway.url}/simulator/payments`)).json() as { payments: { key: string; reference: string; state: string; amountMinor: number; capturedMinor: number; refundedMinor: number }[] } // Our own simulator.
  return all.filter(({ reference }) => reference === id).map(({ key, state, amountMinor, capturedMinor, refundedMinor }) => ({ step: key.slice(id.length + 1), state, amountMinor, capturedMinor, refundedMinor }))
}

const agree = async () => {
  await parlour.nothingIsOwed()
  expect(await ledgerDifferences(parlour.context.database)).toEqual([])
}

test('by card and in cash: the card is held for its part, and the rest is collected when the order is handed over', async () => {
  const placed = await order(cash(300))
  await becomes('confirmed', placed)
  const restMinor = placed.totalMinor - 300
  expect(await cards(placed)).toEqual([{ step: '1:authorise', state: 'authorised', amountMinor: restMinor, capturedMinor: 0, refundedMinor: 0 }])
  expect((await see(placed)).payment).toMatchObject({ standing: 'held', dueMinor: 300, tenders: [{ method: 'card', amountMinor: restMinor }, { method: 'cash', amountMinor: 300 }] })
  const { json } = await parlour.app.inject({ url: `/api/locations/${cafe.slug}/board`, headers: manager.headers })
  expect(json<{ cards: { dueMinor: number }[] }>().cards).toMatchObject([{ dueMinor: 300 }])

  await move(placed, 'preparing', 'ready', 'completed')
  await agree()
  expect(await payments(placed)).toEqual([
    { tender: 1, state: 'captured', capturedMinor: restMinor, refundedMinor: 0 }, { tender: 2, state: 'captured', capturedMinor: 300, refundedMinor: 0 }])
  expect((await see(placed)).payment).toMatchObject({ standing: 'paid', dueMinor: 0 })
})

test('by two cards: each has a hold of its own, and both are charged', async () => {
  const placed = await order({ method: 'card', source: 'one', also: [{ method: 'card', source: 'two', amountMinor: 400 }] })
  await becomes('confirmed', placed)
  expect((await cards(placed)).map(({ step, amountMinor }) => [step, amountMinor])).toEqual([['1:authorise', placed.totalMinor - 400], ['1.2:authorise', 400]])
  await move(placed, 'preparing', 'ready', 'completed')
  await agree()
  expect((await cards(placed)).map(({ capturedMinor }) => capturedMinor)).toEqual([placed.totalMinor - 400, 400])
})

test('the second card is declined: the order fails, and the hold of the first is let go', async () => {
  const placed = await order({ method: 'card', also: [{ method: 'card', source: 'declined', amountMinor: 400 }] })
  await becomes('failed', placed)
  await agree()
  expect(await cards(placed)).toMatchObject([{ step: '1:authorise', state: 'voided', capturedMinor: 0 }])
  expect(await payments(placed)).toMatchObject([{ tender: 1, state: 'voided' }, { tender: 2, state: 'declined' }])
})

test('taken back and cancelled after it was paid: each way gives back what it took', async () => {
  const placed = await order(cash(300))
  await becomes('confirmed', placed)
  await move(placed, 'preparing', 'ready', 'completed')
  await agree()
  await move(placed, 'ready')
  expect((await parlour.app.inject({ method: 'POST', url: `/api/orders/${placed.id}/cancel`, headers: manager.headers, payload: {} })).statusCode).toBe(200)
  await agree()
  expect(await payments(placed)).toMatchObject([{ tender: 1, state: 'refunded' }, { tender: 2, state: 'refunded', refundedMinor: 300 }])
  expect((await see(placed)).payment).toMatchObject({ standing: 'givenBack', refundedMinor: placed.totalMinor })
})

test('a refund takes what is left of the first way, then of the next; in however many steps all of it goes back', async () => {
  const placed = await order(cash(300))
  await becomes('confirmed', placed)
  await move(placed, 'preparing', 'ready', 'completed')
  await agree()
  const cardMinor = placed.totalMinor - 300
  expect((await refund(placed, { amountMinor: cardMinor - 100 })).json()).toMatchObject({ amountMinor: cardMinor - 100, state: 'requested', also: [] })
  const rest = (await refund(placed)).json<{ amountMinor: number; state: string; also: object[] }>()
  expect(rest).toMatchObject({ amountMinor: 100, state: 'requested', also: [{ amountMinor: 300, state: 'done' }] })
  expect((await refund(placed, { amountMinor: 1 })).json().code).toBe('refundTooLarge')
  await agree()
  expect(await payments(placed)).toMatchObject([{ tender: 1, refundedMinor: cardMinor }, { tender: 2, refundedMinor: 300 }])
  const versions = await db().selectFrom('event').select('subjectVersion').where('subjectId', '=', placed.id).where('kind', 'like', 'order.refund%').execute()
  expect(new Set(versions.map(({ subjectVersion }) => subjectVersion)).size, 'each is a change of its own').toBe(5)
})

test('what does not add up is refused, by the API and by the database', async () => {
  const tooMuch = await parlour.order(cafe, [{ item: 'Latte' }], { payment: cash(1_000_000) })
  expect([tooMuch.statusCode, tooMuch.json().code]).toEqual([422, 'tendersTooMuch'])
  const online = await parlour.order(cafe, [{ item: 'Latte' }], { fulfilment: 'instant', contact: { email: 'ada@example.org' }, payment: cash(100) })
  expect([online.statusCode, online.json().code]).toEqual([422, 'cashNotTaken'])

  const placed = await order(cash(300))
  const set = (tenders: object) => db().updateTable('order').set({ tenders: JSON.stringify(tenders) }).where('id', '=', placed.id).execute()
  const of = (...amounts: number[]) => amounts.map((amountMinor) => ({ method: 'cash', source: null, amountMinor }))
  for (const wrong of [of(300, placed.totalMinor - 299), of(placed.totalMinor), of(placed.totalMinor + 300, -300), [...of(300), { method: 'shells', amountMinor: placed.totalMinor - 300 }]]) {
    await expect(set(wrong), JSON.stringify(wrong)).rejects.toMatchObject({ constraint: 'order_tenders_add_up' })
  }
  await becomes('confirmed', placed)
  await move(placed, 'preparing', 'ready', 'completed')
  await agree()
  const more = db().insertInto('refund').values({
    businessId: cafe.businessId, id: newId(), orderId: placed.id, attempt: 1, tender: 2, amountMinor: 301, reason: 'More than its cash', state: 'requested', createdAt: new Date(),
  }).execute()
  await expect(more).rejects.toMatchObject({ constraint: 'payment_is_enough' })
})
