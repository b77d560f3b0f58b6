import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'

let parlour: TestApp
let cafe: GivenCafe
let manager: GivenPerson
beforeAll(async () => { parlour = await testApp() })
afterAll(() => parlour.close())
beforeEach(async () => {
  parlour.clock.set('2026-03-04T15:00:00Z')
  cafe = await parlour.given.aCafe()
  manager = await parlour.given.aMember('manager', cafe)
})

type Books = { ok: boolean; since: string; checks: { name: string; checked: number; wrongCount: number; wrong: Record<string, string>[] }[] }

function show(query = `?location=${cafe.slug}`, headers: Record<string, string> = manager.headers) {
  return parlour.app.inject({ url: `/api/operations/books${query}`, headers })
}

async function books(query?: string): Promise<Books> {
  const answer = await show(query)
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

/** What is wrong, by the name of the check. */
const wrongs = async () => Object.fromEntries((await books()).checks.filter((check) => check.wrongCount > 0).map((check) => [check.name, check.wrong]))

async function place(payment: object = { method: 'card' }): Promise<string> {
  const answer = await parlour.app.inject({
    method: 'POST', url: '/api/orders',
    payload: { locationId: cafe.locationId, fulfilment: 'pickup', payment, lines: [{ itemId: cafe.item('Latte').id, quantity: 2 }, { itemId: cafe.item('Espresso').id, quantity: 1 }] },
  })
  expect(answer.statusCode).toBe(201)
  return answer.json<{ id: string }>().id
}

const db = () => parlour.context.database.kysely
const change = (orderId: string, to: object) => db().updateTable('order').set({ statusChangedAt: parlour.clock.now(), ...to }).where('id', '=', orderId).execute()
const anHourLater = () => parlour.clock.advance(3_600_000)

/** A payment with the movements it is the sum of. */
async function pay(orderId: string, state: string, { authorised = 0, captured = 0 } = {}): Promise<void> {
  const payment = { businessId: cafe.businessId, orderId, attempt: 1 }
  await db().insertInto('payment').values({ ...payment, state, currency: 'USD', authorisedMinor: authorised, capturedMinor: captured, updatedAt: parlour.clock.now() }).execute()
  const movements = [{ kind: 'authorise', amountMinor: authorised }, { kind: 'capture', amountMinor: captured }].filter(({ amountMinor }) => amountMinor > 0)
  if (movements.length > 0) {
    await db().insertInto('paymentMovement').values(movements.map((movement) => (
      { ...payment, ...movement, id: newId(), idempotencyKey: newId(), at: parlour.clock.now() }))).execute()
  }
}

describe('books that agree', () => {
  test('say so, and how much was looked at', async () => {
    const [, cancelled] = [await place(), await place()]
    await parlour.app.inject({ method: 'POST', url: `/api/orders/${cancelled}/cancel`, headers: manager.headers, payload: {} })
    const answer = await books()
    expect(answer).toMatchObject({ ok: true, since: '2026-02-01' })
    expect(answer.checks.map(({ name, checked, wrongCount }) => [name, checked, wrongCount])).toEqual([
      ['stockOnHand', 3, 0], ['stockHeld', 3, 0], ['stockHeldForOrders', 3, 0], ['stockOfOrders', 2, 0],
      ['payments', 0, 0], ['refunds', 0, 0], ['settlement', 0, 0], ['stuckOrders', 1, 0],
    ])
  })

  test('an item that was first counted with orders under way is no difference', async () => {
    await db().deleteFrom('stockMovement').where('itemId', '=', cafe.item('Latte').id).execute()
    await db().deleteFrom('stockBalance').where('itemId', '=', cafe.item('Latte').id).execute()
    await place()
    const counted = await parlour.app.inject({
      method: 'PUT', url: `/api/locations/${cafe.slug}/stock/${cafe.item('Latte').id}`, headers: manager.headers, payload: { onHand: 9, reason: 'first count' } })
    expect(counted.statusCode).toBe(200)
    expect((await books()).ok).toBe(true)
  })
})

describe('books that do not agree name the thing, what was expected and what was found', () => {
  test('a shelf that was changed behind the back of its movements', async () => {
    await db().updateTable('stockBalance').set({ onHand: 90 }).where('itemId', '=', cafe.item('Latte').id).execute()
    expect(await wrongs()).toEqual({ stockOnHand: [{ id: cafe.item('Latte').id, name: 'Latte', expected: '100', found: '90' }] })
  })

  test('a promise that nobody keeps', async () => {
    await db().updateTable('stockBalance').set({ held: 3 }).where('itemId', '=', cafe.item('Latte').id).execute()
    const difference = [{ id: cafe.item('Latte').id, name: 'Latte', expected: '0', found: '3' }]
    expect(await wrongs()).toEqual({ stockHeld: difference, stockHeldForOrders: difference })
  })

  test('an order that ended and still holds its stock', async () => {
    const id = await place()
    await change(id, { status: 'cancelled' })
    expect(await wrongs()).toMatchObject({
      stockHeldForOrders: [{ name: 'Espresso', expected: '0', found: '1' }, { name: 'Latte', expected: '0', found: '2' }],
      stockOfOrders: [{ id, name: 'Order 1 of 2026-03-04', expected: 'holds 0, sold 0', found: 'holds 3, sold 0' }],
    })
  })

  test('a payment that is not the sum of its movements', async () => {
    const id = await place()
    await pay(id, 'authorised', { authorised: 500 })
    await db().updateTable('payment').set({ authorisedMinor: 700 }).where('orderId', '=', id).execute()
    expect(await wrongs()).toEqual({ payments: [
      { id, name: 'Order 1 of 2026-03-04, attempt 1', expected: 'authorised 500 captured 0 refunded 0 asked back 0', found: 'authorised 700 captured 0 refunded 0 asked back 0' }] })
  })

  test('a payment of which more was asked back than its refunds come to', async () => {
    const id = await place()
    await pay(id, 'captured', { authorised: 900, captured: 900 })
    await db().updateTable('payment').set({ askedBackMinor: 1 }).where('orderId', '=', id).execute()
    expect(await wrongs()).toEqual({ payments: [
      { id, name: 'Order 1 of 2026-03-04, attempt 1', expected: 'authorised 900 captured 900 refunded 0 asked back 0', found: 'authorised 900 captured 900 refunded 0 asked back 1' }] })
  })

  test('a refund that is not the sum of its items', async () => {
    const id = await place()
    await pay(id, 'captured', { authorised: 900, captured: 900 })
    await db().insertInto('refund').values({ businessId: cafe.businessId, id: newId(), orderId: id, attempt: 1, amountMinor: 100, reason: 'Cold', state: 'done', createdAt: parlour.clock.now() }).execute()
    expect(await wrongs()).toEqual({})
    await db().updateTable('refundable').set({ refundedMinor: 99 }).where('orderId', '=', id).where('refundedMinor', '>', 0).execute()
    expect(await wrongs()).toEqual({ refunds: [{ id, name: 'Order 1 of 2026-03-04, Latte', expected: 'refunded 100', found: 'refunded 99' }] })
  })

  test('what is still owed, once there was time enough to settle it', async () => {
    const [uncaptured, kept, cash, goods, fine] = [await place(), await place(), await place({ method: 'cash' }), await place(), await place()]
    await sql`update stock_balance set held = 0 where location_id = ${cafe.locationId}`.execute(db())
    await db().deleteFrom('stockMovement').where('orderId', 'is not', null).where('locationId', '=', cafe.locationId).execute()
    await pay(uncaptured, 'authorised', { authorised: 900 })
    await pay(kept, 'captured', { authorised: 900, captured: 900 })
    await pay(fine, 'captured', { authorised: 900, captured: 900 })
    const completed = { status: 'completed', completedAt: parlour.clock.now(), warehouseState: 'confirmed' }
    await change(uncaptured, completed)
    await change(kept, { status: 'cancelled', warehouseState: 'released' })
    await change(cash, completed)
    await change(goods, { status: 'failed', failureCode: 'poisoned', warehouseState: 'unknown' })
    await change(fine, completed)
    expect(await wrongs()).toEqual({})
    anHourLater()
    const found = (await books()).checks.find((check) => check.name === 'settlement')
    expect(found).toMatchObject({ checked: 5, wrongCount: 4 })
    expect(found?.wrong).toEqual([
      { id: uncaptured, name: 'Order 1 of 2026-03-04', expected: 'the payment is captured', found: 'not asked for' },
      { id: kept, name: 'Order 2 of 2026-03-04', expected: 'the money is given back', found: 'not asked for' },
      { id: cash, name: 'Order 3 of 2026-03-04', expected: 'the cash is in the books', found: 'not booked' },
      { id: goods, name: 'Order 4 of 2026-03-04', expected: 'the goods are released', found: 'not asked for' },
    ])
  })

  test('an order that does not move', async () => {
    const id = await place()
    anHourLater()
    expect(await wrongs()).toMatchObject({ stuckOrders: [{ id, name: 'Order 1 of 2026-03-04', found: expect.stringMatching(/^pending since 2026-03-04/) }] })
  })

  test('fifty are named, all are counted', async () => {
    const items = await parlour.given.aCafe({ items: Array.from({ length: 60 }, (_, index) => ({ name: `Item ${index}`, stock: 1 })) })
    await sql`update stock_balance set on_hand = 2 where location_id = ${items.locationId}`.execute(db())
    const owner = await parlour.given.aMember('owner', items)
    const [check] = (await show(`?location=${items.slug}`, owner.headers)).json<Books>().checks
    expect([check?.checked, check?.wrongCount, check?.wrong.length]).toEqual([60, 60, 50])
  })

  test('orders from before are looked at when they are asked for', async () => {
    const id = await place()
    await pay(id, 'authorised', { authorised: 500 })
    await db().updateTable('payment').set({ authorisedMinor: 700 }).where('orderId', '=', id).execute()
    await db().updateTable('order').set({ businessDay: '2025-12-01' }).where('id', '=', id).execute()
    expect(await wrongs()).toEqual({})
    expect((await books(`?location=${cafe.slug}&days=120`)).ok).toBe(false)
  })
})

test('the books are for those who manage', async () => {
  const sister = { businessId: cafe.businessId, ...await parlour.given.aLocation(cafe.businessId) }
  const refused = await Promise.all([
    parlour.given.aPerson(), parlour.given.aMember('staff', cafe), parlour.given.aMember('courier', cafe), parlour.given.aMember('manager', sister)])
  for (const { headers } of refused) expect((await show(undefined, headers)).statusCode).toBe(403)
  expect((await show(undefined, {})).statusCode).toBe(401)
  for (const person of [await parlour.given.aMember('owner', cafe), await parlour.given.aPerson({ isAdmin: true })]) {
    expect((await show(undefined, person.headers)).statusCode).toBe(200)
  }
  expect((await show('')).statusCode).toBe(400)
  expect((await show('?location=nowhere')).statusCode).toBe(404)
  expect((await show(`?location=${cafe.slug}&days=0`)).statusCode).toBe(400)
})
