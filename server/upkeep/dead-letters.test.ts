import { afterEach, describe, expect, test } from 'vitest'
import { readMigrations } from '../platform/database/migrate.ts'
import { newId } from '../platform/ids.ts'
import { expectBooksToAgree, ledgerDifferences } from '../testing/books.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { eventually, testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'

let parlour: TestPipeline
let cafe: GivenCafe
let manager: GivenPerson
async function open(wish: Parameters<typeof testPipeline>[0] = {}): Promise<void> {
  parlour = await testPipeline(wish)
  cafe = await parlour.given.aCafe({ stock: 10 })
  manager = await parlour.given.aMember('manager', cafe, { name: 'Mona' })
}
afterEach(() => parlour.close())

type Letter = { id: string; orderId: string; orderStatus: string; redrivenAt: string | null }

async function list(query = '', headers: Record<string, string> = manager.headers) {
  return parlour.app.inject({ url: `/api/operations/dead-letters${query}`, headers })
}

const letters = async (query = '', headers: Record<string, string> = manager.headers) => (await list(query, headers)).json<{ items: Letter[] }>().items

/** The guest has agreed, where one has to be asked. */
function redrive(id: string | undefined, headers: Record<string, string> = manager.headers, query = '?agreed=true') {
  return parlour.app.inject({ method: 'POST', url: `/api/operations/dead-letters/${id}/redrive${query}`, headers })
}

/** An order whose goods the warehouse does not have, so that it fails and its message goes to the dead letters. */
async function failedOrder(details: Record<string, unknown> = {}, quantity = 2): Promise<string> {
  await parlour.behave(parlour.warehouse, { outOfStockSkus: [cafe.item('Latte').id] })
  const id = (await parlour.order(cafe, [{ item: 'Latte', quantity }], details)).json<{ id: string }>().id
  await eventually('the order fails', async () => await parlour.statusOf(id) === 'failed')
  await parlour.behave(parlour.warehouse, { outOfStockSkus: [] })
  return id
}

const db = () => parlour.context.database.kysely
const orderRow = (id: string) => db().selectFrom('order').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const latte = () => db().selectFrom('stockBalance').select(['onHand', 'held']).where('itemId', '=', cafe.item('Latte').id).executeTakeFirstOrThrow()

describe('a failed order that is sent again', () => {
  test('is listed with its reason, holds its stock again, goes all the way, and everybody agrees afterwards', async () => {
    await open()
    await parlour.start()
    const id = await failedOrder()
    // The crew wished to cancel it while the warehouse was asked, which then said no.
    await db().updateTable('order').set({ cancelRequested: true, cancelReason: 'Too busy', cancelledBy: 'crew' }).where('id', '=', id).execute()
    const [letter] = await letters('?open=true')
    expect(letter).toMatchObject({
      queue: 'order-processing', event: 'order.placed', reason: expect.stringContaining('outOfStock'), receives: 1, locationId: cafe.locationId,
      locationName: 'Corner Café', orderId: id, orderNumber: 1, orderStatus: 'failed', redrivenAt: null, redrivenBy: null,
    })
    const answer = await redrive(letter?.id)
    expect([answer.statusCode, answer.json()]).toMatchObject([200, { id: letter?.id, orderStatus: 'pending', redrivenAt: expect.any(String), redrivenBy: 'Mona' }])
    await eventually('the order is confirmed', async () => await parlour.statusOf(id) === 'confirmed')
    expect(await orderRow(id)).toMatchObject({ attempt: 2, failureCode: null, warehouseState: 'confirmed', cancelRequested: false, cancelReason: null, cancelledBy: null })
    expect(await latte()).toEqual({ onHand: 8, held: 0 })
    expect(await letters('?open=true')).toEqual([])
    expect(await letters()).toMatchObject([{ id: letter?.id, orderStatus: 'confirmed' }])
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  })

  test('twice, one after the other or at once: it is one attempt, and the others hear that it was sent already', async () => {
    await open()
    await parlour.start()
    const id = await failedOrder()
    const [letter] = await letters()
    const answers = await Promise.all(Array.from({ length: 8 }, () => redrive(letter?.id)))
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409])
    expect((await redrive(letter?.id)).json().code).toBe('alreadyRedriven')
    await eventually('the order is confirmed', async () => await parlour.statusOf(id) === 'confirmed')
    expect((await orderRow(id)).attempt).toBe(2)
    expect(await latte()).toEqual({ onHand: 8, held: 0 })
  })

  test('and fails again: there is another letter for it, which can be sent again too', async () => {
    await open()
    await parlour.start()
    const id = await failedOrder()
    await parlour.behave(parlour.warehouse, { outOfStockSkus: [cafe.item('Latte').id] })
    expect((await redrive((await letters())[0]?.id)).statusCode).toBe(200)
    const second = await eventually('there is another letter', async () => (await letters('?open=true'))[0])
    expect(second).toMatchObject({ orderId: id, orderStatus: 'failed', event: 'order.resumed' })
    expect(await latte()).toEqual({ onHand: 10, held: 0 })
    await parlour.behave(parlour.warehouse, { outOfStockSkus: [] })
    expect((await redrive(second.id)).statusCode).toBe(200)
    await eventually('the order is confirmed', async () => await parlour.statusOf(id) === 'confirmed')
    expect((await orderRow(id)).attempt).toBe(3)
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  })

  test('when its stock went to others meanwhile: refused with what is left, and nothing is changed', async () => {
    await open()
    await parlour.start()
    const id = await failedOrder({}, 4)
    expect((await parlour.order(cafe, [{ item: 'Latte', quantity: 7 }])).statusCode).toBe(201)
    await parlour.nothingIsOwed()
    const before = await orderRow(id)
    const [letter] = await letters('?open=true')
    const answer = await redrive(letter?.id)
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { code: 'stockShort', item: 'Latte', itemId: cafe.item('Latte').id, left: 3 }])
    expect(await orderRow(id)).toEqual(before)
    expect(await letters('?open=true')).toMatchObject([{ id: letter?.id, redrivenAt: null }])
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })

  test('when its guest has ordered again since: the newer order is shown, and only who says so has them pay for both', async () => {
    await open()
    await parlour.start()
    const guest = { contact: { email: 'ada@example.org' } }
    const id = await failedOrder(guest)
    const newer = (await parlour.order(cafe, [{ item: 'Croissant' }], { contact: { email: 'Ada@example.org' } })).json<{ id: string; number: number }>()
    await parlour.order(cafe, [{ item: 'Croissant' }], { contact: { email: 'ben@example.org' } })
    const [letter] = await letters('?open=true')
    expect(letter).toMatchObject({ orderId: id, newerOrder: { id: newer.id, number: newer.number } })
    const refused = await redrive(letter?.id)
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'orderedAgain', orderNumber: newer.number }])
    expect(await parlour.statusOf(id)).toBe('failed')
    expect((await redrive(letter?.id, manager.headers, '?agreed=true&anyway=true')).statusCode).toBe(200)
    await eventually('the order is confirmed', async () => await parlour.statusOf(id) === 'confirmed')
  })

  test('a day later: refused, for its guest expects neither it nor the charge; an hour later it is promised anew', async () => {
    await open()
    await parlour.start()
    const [old, recent] = [await failedOrder(), await failedOrder()]
    const letterOf = async (orderId: string) => (await letters()).find((letter) => letter.orderId === orderId)?.id
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
    await db().updateTable('order').set({ placedAt: hoursAgo(25) }).where('id', '=', old).execute()
    expect((await redrive(await letterOf(old))).json()).toMatchObject({ status: 409, code: 'tooOldToRetry' })
    const prepared = { placedAt: hoursAgo(1), promisedAt: new Date(hoursAgo(1).getTime() + 600_000), firstPromisedAt: null }
    await db().updateTable('order').set(prepared).where('id', '=', recent).execute()
    expect((await redrive(await letterOf(recent))).statusCode).toBe(200)
    const minutesAhead = ((await orderRow(recent)).promisedAt.getTime() - Date.now()) / 60_000
    expect(Math.round(minutesAhead)).toBe(10)
  })

  test('takes its coupon again, and is refused when that is used up', async () => {
    await open()
    await parlour.start()
    const couponId = newId()
    await db().insertInto('coupon').values({ businessId: cafe.businessId, id: couponId, code: 'ONCE', kind: 'percent', value: 10, usesMax: 1 }).execute()
    const uses = async () => (await db().selectFrom('coupon').select('uses').where('id', '=', couponId).executeTakeFirstOrThrow()).uses
    const [first, second] = [await failedOrder({ couponCode: 'once' }), await failedOrder({ couponCode: 'once' })]
    expect(await uses()).toBe(0)
    const letterOf = async (orderId: string) => (await letters()).find((letter) => letter.orderId === orderId)?.id
    expect((await redrive(await letterOf(first))).statusCode).toBe(200)
    expect(await uses()).toBe(1)
    expect((await redrive(await letterOf(second))).json().code).toBe('couponUsedUp')
    expect([await uses(), await parlour.statusOf(second)]).toEqual([1, 'failed'])
  })

  test('while what went before is not undone outside: the goods of the first attempt are let go as well', async () => {
    await open()
    await parlour.behave(parlour.warehouse, { failureRate: 1 })
    await parlour.start()
    const id = (await parlour.order(cafe, [{ item: 'Latte' }])).json<{ id: string }>().id
    await eventually('the order fails', async () => await parlour.statusOf(id) === 'failed')
    expect((await orderRow(id)).warehouseState).toBe('unknown')
    await parlour.behave(parlour.warehouse, { failureRate: 0 })
    expect((await redrive((await letters('?open=true'))[0]?.id)).statusCode).toBe(200)
    await eventually('the order is confirmed', async () => await parlour.statusOf(id) === 'confirmed')
    await parlour.nothingIsOwed()
    expect(await parlour.context.warehouse.find(`${id}:1:release-stock`)).toMatchObject({ outcome: 'done', value: { state: 'released' } })
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  }, 150_000)
})

describe('other dead letters', () => {
  test('go back into their queue as they were', async () => {
    await open()
    const order = (await parlour.order(cafe, [{ item: 'Latte' }])).json<{ id: string }>()
    const event = {
      businessId: cafe.businessId, locationId: cafe.locationId, subjectId: order.id, id: newId(), sequence: 1, topics: ['order-events'],
      kind: 'order.placed', payload: { number: 1 }, occurredAt: '2026-03-04T15:00:00.000Z',
    }
    const letter = { businessId: cafe.businessId, locationId: cafe.locationId, subjectId: order.id, eventId: event.id, reason: 'told so', receives: 10, createdAt: new Date() }
    const ids = [newId(), newId()]
    await db().insertInto('deadLetter').values([
      { ...letter, id: ids[0] ?? '', queue: 'order-processing', message: JSON.stringify(event) },
      { ...letter, id: ids[1] ?? '', queue: 'order-unwinding', message: JSON.stringify({ ...event, kind: 'order.unsettled' }) },
    ]).execute()
    // The order is pending, not failed: its message is simply sent again, and the order takes no harm.
    for (const id of ids) expect((await redrive(id)).statusCode).toBe(200)
    expect(await orderRow(order.id)).toMatchObject({ status: 'pending', attempt: 1 })
    await parlour.start()
    await eventually('the order is confirmed', async () => await parlour.statusOf(order.id) === 'confirmed')
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })
})

describe('what the bank decided', () => {
  test('waits for nobody: a letter that an older Parlour wrote goes when this one starts, and a failure of ours stays', async () => {
    await open()
    const order = (await parlour.order(cafe, [{ item: 'Latte' }])).json<{ id: string }>()
    const letter = (reason: string, more: { redrivenAt?: Date } = {}) => ({
      businessId: cafe.businessId, id: newId(), locationId: cafe.locationId, subjectId: order.id, eventId: newId(), receives: 1, createdAt: new Date(),
      queue: 'order-processing', message: JSON.stringify({ kind: 'order.placed' }), reason, ...more,
    })
    const [declined, poor, asked] = ['cardDeclined: The card was declined.', 'insufficientFunds: There is not enough.', 'authenticationRequired']
      .map((reason) => letter(reason))
    const [unreachable, sentAgain] = [letter('paymentUnreachable: No answer came.'), letter('cardDeclined: The card was declined.', { redrivenAt: new Date() })]
    const message = { ...letter('cardDeclined is what the message said'), queue: 'order-messages' }
    await db().insertInto('deadLetter').values([declined, poor, asked, unreachable, sentAgain, message].filter((one) => one !== undefined)).execute()
    const migration = (await readMigrations()).find(({ name }) => name.endsWith('-bank-decisions.sql'))
    expect(migration).toBeDefined()
    await parlour.context.database.pool.query(migration?.sql ?? '')
    expect((await letters()).map(({ id }) => id).sort()).toEqual([unreachable.id, sentAgain.id, message.id].sort())
  })
})

describe('who sees which, and who may send again', () => {
  test('managers their location, owners their business, administrators all; nobody else any', async () => {
    await open()
    const sister = { businessId: cafe.businessId, ...await parlour.given.aLocation(cafe.businessId) }
    const elsewhere = await parlour.given.aCafe()
    const at = async (place: { businessId: string; locationId: string }) => {
      const id = newId()
      await db().insertInto('deadLetter').values({
        ...place, id, queue: 'order-unwinding', eventId: newId(), subjectId: newId(), reason: 'a story', receives: 10, createdAt: new Date(),
        message: JSON.stringify({ kind: 'order.unsettled' }),
      }).execute()
      return id
    }
    const place = ({ businessId, locationId }: { businessId: string; locationId: string }) => ({ businessId, locationId })
    const [here, nextDoor, far] = [await at(place(cafe)), await at(place(sister)), await at(place(elsewhere))]
    const owner = await parlour.given.aMember('owner', cafe)
    const admin = await parlour.given.aPerson({ isAdmin: true })
    const seen = async (headers: Record<string, string>, query = '') => (await letters(query, headers)).map((letter) => letter.id)
    expect(await seen(manager.headers)).toEqual([here])
    expect(await seen(owner.headers)).toEqual([nextDoor, here])
    expect(await seen(owner.headers, `?location=${cafe.slug}`)).toEqual([here])
    expect(await seen(admin.headers)).toEqual([far, nextDoor, here])
    expect(await seen(admin.headers, `?location=${elsewhere.locationId}`)).toEqual([far])
    const page = (await list('?limit=2', admin.headers)).json()
    expect(await seen(admin.headers, `?limit=2&cursor=${page.nextCursor}`)).toEqual([here])
    expect((await list('?cursor=WyJhIiwiYiJd', admin.headers)).statusCode).toBe(400)

    const staff = await parlour.given.aMember('staff', cafe)
    const customer = await parlour.given.aPerson()
    expect((await list('', staff.headers)).statusCode).toBe(403)
    expect((await list('', customer.headers)).statusCode).toBe(403)
    expect((await list('', {})).statusCode).toBe(401)
    expect((await list(`?location=${sister.slug}`)).statusCode).toBe(403)
    expect((await list('?location=nowhere')).statusCode).toBe(404)

    const told = async (id: string, headers: Record<string, string>) => (await redrive(id, headers)).statusCode
    expect(await told(here, {})).toBe(401)
    expect(await told(here, staff.headers)).toBe(403)
    expect(await told(here, customer.headers)).toBe(404)
    expect(await told(far, manager.headers)).toBe(404)
    expect(await told(nextDoor, manager.headers)).toBe(404)
    expect(await told(newId(), manager.headers)).toBe(404)
    expect(await told('nonsense', manager.headers)).toBe(404)
    expect((await db().selectFrom('deadLetter').select('id').where('redrivenAt', 'is not', null).execute())).toEqual([])
    expect(await told(here, owner.headers)).toBe(200)
  })
})
