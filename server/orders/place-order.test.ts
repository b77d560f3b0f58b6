import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishMenu } from '../locations/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { ledgerDifferences } from '../testing/books.ts'
import { testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'
import type { GivenCafe } from '../testing/given.ts'

let parlour: TestPipeline
let cafe: GivenCafe
beforeAll(async () => {
  parlour = await testPipeline()
  cafe = await parlour.given.aCafe({ stock: 1000 })
})
afterAll(() => parlour.close())

async function ordersAt(location: GivenCafe): Promise<number> {
  const { count } = await parlour.context.database.kysely.selectFrom('order').select(({ fn }) => fn.countAll<number>().as('count'))
    .where('locationId', '=', location.locationId).executeTakeFirstOrThrow()
  return Number(count)
}

describe('placing an order', () => {
  test('answers with the frozen order, numbers it, holds its stock and writes its event', async () => {
    const here = await parlour.given.aCafe({ stock: 7 })
    const answer = await parlour.order(here, [{ item: 'Espresso', quantity: 2 }, { item: 'Latte' }], { customerName: 'Zoë', tipMinor: 100 })
    expect(answer.statusCode).toBe(201)
    const order = answer.json()
    expect(order).toMatchObject({
      number: 1, status: 'pending', subtotalMinor: 1175, taxMinor: 104, tipMinor: 100, totalMinor: 1379, currency: 'USD',
      lines: [{ name: 'Espresso', quantity: 2, totalMinor: 700 }, { name: 'Latte', options: [{ name: 'Small', quantity: 1 }], totalMinor: 475 }],
    })
    const shown = await parlour.app.inject(`/api${order.trackingUrl}`)
    expect(shown.json()).toMatchObject({ id: order.id, customerName: 'Zoë', payment: { method: 'card', state: 'none' }, canCancel: true })
    const db = parlour.context.database.kysely
    expect(await db.selectFrom('stockBalance').select(['onHand', 'held']).where('itemId', '=', here.item('Espresso').id).executeTakeFirst())
      .toEqual({ onHand: 7, held: 2 })
    expect(await db.selectFrom('event').select(['kind', 'topics']).where('subjectId', '=', order.id).execute())
      .toEqual([{ kind: 'order.placed', topics: ['order-events'] }])
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
    expect((await parlour.order(here, [{ item: 'Latte' }])).json().number).toBe(2)
  })

  test('who says what they expect to pay is asked again when it comes to another total, and nothing is held', async () => {
    const here = await parlour.given.aCafe({ stock: 7 })
    const expecting = (expectedTotalMinor: number) => parlour.order(here, [{ item: 'Espresso' }], { expectedTotalMinor })
    const { totalMinor } = (await parlour.order(here, [{ item: 'Espresso' }])).json()
    expect((await expecting(totalMinor)).statusCode).toBe(201)
    await parlour.context.database.kysely.updateTable('listing').set({ priceMinor: 450 }).where('itemId', '=', here.item('Espresso').id).execute()
    await inTransaction(parlour.context, (db) => publishMenu(db, { businessId: here.businessId, locationIds: [here.locationId], now: parlour.context.clock.now() }))
    const refused = await expecting(totalMinor)
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'priceChanged', expectedTotalMinor: totalMinor, currency: 'USD' }])
    expect(refused.json().totalMinor).toBeGreaterThan(totalMinor)
    expect((await expecting(refused.json().totalMinor)).statusCode).toBe(201)
    expect(await ordersAt(here)).toBe(3)
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })

  test('what is ordered for tomorrow gets a number of tomorrow: one day’s board never has two of them', async () => {
    const here = await parlour.given.aCafe({ stock: 7 })
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    const orders = []
    for (const when of [{ scheduledFor: tomorrow }, {}, { scheduledFor: tomorrow }, {}]) {
      const placed = await parlour.order(here, [{ item: 'Espresso' }], when)
      expect(placed.statusCode, placed.body).toBe(201)
      orders.push((await parlour.app.inject(`/api${placed.json().trackingUrl}`)).json<{ number: number; businessDay: string }>())
    }
    expect(orders.map(({ number }) => number)).toEqual([1, 1, 2, 2])
    const [later, now] = orders.map(({ businessDay }) => Date.parse(businessDay))
    expect((later ?? 0) - (now ?? 0)).toBe(86_400_000)
  })

  test('200 buyers race for the last 10: exactly 10 orders, and each of the others hears how many are left', async () => {
    const here = await parlour.given.aCafe({ items: [{ name: 'Affogato', stock: 10 }] })
    const answers = await Promise.all(Array.from({ length: 200 }, () => parlour.order(here, [{ item: 'Affogato' }])))
    const placed = answers.filter((answer) => answer.statusCode === 201)
    const refused = answers.filter((answer) => answer.statusCode === 409)
    expect([placed.length, refused.length]).toEqual([10, 190])
    expect(new Set(refused.map((answer) => answer.json().code))).toEqual(new Set(['stockShort']))
    expect(refused.at(-1)?.json()).toMatchObject({ left: 0, item: 'Affogato' })
    expect(await ordersAt(here)).toBe(10)
    expect(placed.map((answer) => answer.json().number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })

  test('an order that cannot be served harms none that were placed in the same moment', async () => {
    const here = await parlour.given.aCafe({ items: [{ name: 'Affogato', stock: 1 }, { name: 'Espresso', stock: 500 }] })
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) =>
      parlour.order(here, index % 3 === 0 ? [{ item: 'Affogato', quantity: 2 }] : [{ item: 'Espresso' }])))
    expect(answers.filter((answer) => answer.statusCode === 201)).toHaveLength(40)
    expect(answers.filter((answer) => answer.json().code === 'stockShort')).toHaveLength(20)
  })

  test('the same Idempotency-Key raced 50 times is one order with one answer, byte for byte', async () => {
    const here = await parlour.given.aCafe({ stock: 100 })
    const headers = { 'idempotency-key': 'the-one-and-only-key-of-this-order' }
    const answers = await Promise.all(Array.from({ length: 50 }, () => parlour.order(here, [{ item: 'Latte' }], { headers })))
    expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([201]))
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1)
    expect((await parlour.order(here, [{ item: 'Latte' }], { headers })).body).toBe(answers[0]?.body)
    expect(await ordersAt(here)).toBe(1)
    const other = await parlour.order(here, [{ item: 'Espresso' }], { headers })
    expect([other.statusCode, other.json().code]).toEqual([422, 'keyReused'])
  })

  test('a coupon with one use left serves one of twenty', async () => {
    const here = await parlour.given.aCafe({ stock: 100 })
    await parlour.context.database.kysely.insertInto('coupon')
      .values({ businessId: here.businessId, id: '018f0000-0000-7000-8000-000000000001', code: 'ONCE', kind: 'percent', value: 10, usesMax: 1 }).execute()
    const answers = await Promise.all(Array.from({ length: 20 }, () => parlour.order(here, [{ item: 'Latte' }], { couponCode: 'once' })))
    const placed = answers.filter((answer) => answer.statusCode === 201)
    expect(placed.map((answer) => answer.json().discountMinor)).toEqual([48])
    expect(new Set(answers.filter((answer) => answer.statusCode !== 201).map((answer) => answer.json().code))).toEqual(new Set(['couponUsedUp']))
  })

  test('a price that changes while the order is on its way is the new one', async () => {
    const here = await parlour.given.aCafe()
    expect((await parlour.order(here, [{ item: 'Espresso' }])).json().subtotalMinor).toBe(350)
    const db = parlour.context.database.kysely
    await db.updateTable('listing').set({ priceMinor: 400 }).where('itemId', '=', here.item('Espresso').id).execute()
    // Without a notification: only the version in the statement can notice.
    await db.updateTable('location').set({ menuVersion: 2 }).where('id', '=', here.locationId).execute()
    expect((await parlour.order(here, [{ item: 'Espresso' }])).json().subtotalMinor).toBe(400)
  })
})

describe('bad input is refused by name and leaves nothing behind', () => {
  const latte = () => ({ itemId: cafe.item('Latte').id, quantity: 1 })
  const stranger = '018f0000-0000-7000-8000-00000000dead'

  test.each<[string, number, string, () => Record<string, unknown>]>([
    ['an empty order', 422, 'emptyOrder', () => ({ lines: [] })],
    ['no lines at all', 422, 'emptyOrder', () => ({ lines: undefined })],
    ['an item nobody knows', 422, 'unknownItem', () => ({ lines: [{ itemId: stranger, quantity: 1 }] })],
    ['a quantity of 0', 422, 'badQuantity', () => ({ lines: [{ ...latte(), quantity: 0 }] })],
    ['a quantity of 100', 422, 'badQuantity', () => ({ lines: [{ ...latte(), quantity: 100 }] })],
    ['half a latte', 400, 'invalidInput', () => ({ lines: [{ ...latte(), quantity: 0.5 }] })],
    ['51 lines', 422, 'tooManyLines', () => ({ lines: Array.from({ length: 51 }, latte) })],
    ['no size', 422, 'tooFewOptions', () => ({ lines: [{ ...latte(), options: [] }] })],
    ['two sizes', 422, 'tooManyOptions', () => ({ lines: [{ ...latte(), options: [cafe.size.smallId, cafe.size.largeId] }] })],
    ['three extra shots', 422, 'tooManyOptions', () => ({ lines: [{ ...latte(), options: [cafe.size.smallId, ...Array.from({ length: 3 }, () => cafe.extras.shotId)] }] })],
    ['an option of another item', 422, 'unknownOption', () => ({ lines: [{ itemId: cafe.item('Espresso').id, quantity: 1, options: [cafe.size.smallId] }] })],
    ['a price', 400, 'invalidInput', () => ({ lines: [{ ...latte(), priceMinor: 1 }] })],
    ['a total', 400, 'invalidInput', () => ({ totalMinor: 1 })],
    ['a negative tip', 400, 'invalidInput', () => ({ tipMinor: -1 })],
    ['a code nobody knows', 422, 'unknownCoupon', () => ({ couponCode: 'NOPE' })],
    ['delivery to nowhere', 422, 'addressMissing', () => ({ fulfilment: 'delivery' })],
    ['a table that is not said', 422, 'tableMissing', () => ({ fulfilment: 'dineIn' })],
    ['cash for what is complete at once', 422, 'cashNotTaken', () => ({ fulfilment: 'instant', payment: { method: 'cash' } })],
    ['a time that is past', 422, 'badSchedule', () => ({ scheduledFor: '2020-01-01T00:00:00Z' })],
    ['a location nobody knows', 404, 'notFound', () => ({ locationId: stranger })],
    ['more of one item than there is', 409, 'stockShort', () => ({ lines: Array.from({ length: 11 }, () => ({ ...latte(), quantity: 99 })) })],
  ])('%s', async (_what, status, code, change) => {
    const before = await ordersAt(cafe)
    const answer = await parlour.order(cafe, [{ item: 'Latte' }], change())
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(await ordersAt(cafe)).toBe(before)
  })

  test('an item that is retired, sold out, or sold elsewhere', async () => {
    const here = await parlour.given.aCafe()
    const db = parlour.context.database.kysely
    await db.updateTable('menuItem').set({ retiredAt: new Date() }).where('id', '=', here.item('Espresso').id).execute()
    await db.updateTable('listing').set({ soldOutUntil: new Date(Date.now() + 3_600_000) }).where('itemId', '=', here.item('Latte').id).execute()
    const other = await parlour.given.aLocation(here.businessId)
    await db.updateTable('listing').set({ locationId: other.locationId }).where('itemId', '=', here.item('Croissant').id).execute()
    const codes = await Promise.all(['Espresso', 'Latte', 'Croissant'].map(async (item) => (await parlour.order(here, [{ item }])).json().code))
    expect(codes).toEqual(['itemRetired', 'itemSoldOut', 'itemElsewhere'])
  })

  test('a location that is closed, or not accepting', async () => {
    const closed = await parlour.given.aCafe()
    await parlour.context.database.kysely.deleteFrom('openingHours').where('locationId', '=', closed.locationId).execute()
    expect((await parlour.order(closed, [{ item: 'Latte' }])).json().code).toBe('locationClosed')
    const busy = await parlour.given.aCafe()
    await parlour.context.database.kysely.updateTable('location').set({ accepting: false }).where('id', '=', busy.locationId).execute()
    expect((await parlour.order(busy, [{ item: 'Latte' }])).json().code).toBe('notAccepting')
  })

  test('malformed JSON, no JSON, and a megabyte', async () => {
    const send = (payload: string, type = 'application/json') =>
      parlour.app.inject({ method: 'POST', url: '/api/orders', payload, headers: { 'content-type': type } })
    const answers = await Promise.all([send('{"lines": ['), send('lines=1', 'text/csv'), send(`{"note":"${'x'.repeat(1_000_000)}"}`)])
    expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual([[400, 'malformed'], [415, 'unsupportedMedia'], [413, 'tooLarge']])
  })
})
