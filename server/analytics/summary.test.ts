import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import type { Summary } from './summary-contract.ts'

let parlour: TestApp
beforeAll(async () => { parlour = await testApp({ now: '2026-03-04T15:00:00Z' }) })
afterAll(() => parlour.close())

let cafe: GivenCafe
let manager: GivenPerson
beforeEach(async () => {
  parlour.clock.set('2026-03-04T15:00:00Z')
  cafe = await parlour.given.aCafe()
  manager = await parlour.given.aMember('manager', cafe)
})

type Placed = { id: string; totalMinor: number; businessDay: string }

/** Somebody orders when the clock of the world shows this. */
async function orderAt(instant: string, items: Record<string, number> = { Latte: 1 }, at: GivenCafe = cafe): Promise<Placed> {
  parlour.clock.set(instant)
  const answer = await parlour.app.inject({
    method: 'POST', url: '/api/orders',
    payload: {
      locationId: at.locationId, fulfilment: 'pickup', payment: { method: 'cash' }, customerName: 'Ada',
      lines: Object.entries(items).map(([name, quantity]) => ({ itemId: at.item(name).id, quantity })),
    },
  })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<Placed>()
}

function ask(query = '', headers: Record<string, string> = manager.headers, at = cafe.slug) {
  return parlour.app.inject({ url: `/api/locations/${at}/analytics/summary${query}`, headers })
}

async function summaryAt(instant: string, query = ''): Promise<Summary> {
  parlour.clock.set(instant)
  const answer = await ask(query)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Summary>()
}

async function end(id: string, status: 'cancelled' | 'failed') {
  await parlour.context.database.kysely.updateTable('order').set({ status }).where('id', '=', id).execute()
}

describe('a business day beside the same weekday a week before', () => {
  test('what was sold so far, by this time last week and on that whole day, the busiest hour and the top items', async () => {
    // A Wednesday in New York: 15:00 in London is 10:00 there.
    const before = [await orderAt('2026-02-25T13:10:00Z', { Latte: 2 }), await orderAt('2026-02-25T20:00:00Z', { Croissant: 1 })]
    const today = [
      await orderAt('2026-03-04T13:30:00Z', { Latte: 1, Croissant: 3 }), await orderAt('2026-03-04T14:05:00Z', { Latte: 1 }),
      await orderAt('2026-03-04T14:40:00Z', { Latte: 2 }),
    ]
    const sum = (orders: Placed[]) => orders.reduce((total, { totalMinor }) => total + totalMinor, 0)
    const revenueMinor = sum(today)
    expect(await summaryAt('2026-03-04T15:00:00Z')).toEqual({
      day: '2026-03-04', currency: 'USD', asOf: '2026-03-04T15:00:00.000Z',
      figures: { orders: 3, revenueMinor, averageMinor: Math.round(revenueMinor / 3) },
      before: {
        day: '2026-02-25',
        soFar: { orders: 1, revenueMinor: before[0]?.totalMinor, averageMinor: before[0]?.totalMinor },
        whole: { orders: 2, revenueMinor: sum(before), averageMinor: Math.round(sum(before) / 2) },
      },
      busiestHour: { hour: 9, orders: 2 },
      hours: [
        { hour: 8, orders: 1, ordersBefore: 1 }, { hour: 9, orders: 2, ordersBefore: 0 },
        ...[10, 11, 12, 13, 14].map((hour) => ({ hour, orders: 0, ordersBefore: 0 })), { hour: 15, orders: 0, ordersBefore: 1 },
      ],
      topItems: [
        { itemId: cafe.item('Latte').id, name: 'Latte', quantity: 4, quantityBefore: 2 },
        { itemId: cafe.item('Croissant').id, name: 'Croissant', quantity: 3, quantityBefore: 1 },
      ],
    })
  })

  test('what was cancelled or failed was not sold, and what was refunded is taken off', async () => {
    const [kept, cancelled, failed] = [await orderAt('2026-03-04T14:00:00Z'), await orderAt('2026-03-04T14:01:00Z'), await orderAt('2026-03-04T14:02:00Z')]
    await end(cancelled.id, 'cancelled')
    await end(failed.id, 'failed')
    await parlour.context.database.kysely.insertInto('payment').values({
      businessId: cafe.businessId, orderId: kept.id, attempt: 1, state: 'partiallyRefunded', currency: 'USD', updatedAt: parlour.clock.now(),
      authorisedMinor: kept.totalMinor, capturedMinor: kept.totalMinor, refundedMinor: 100,
    }).execute()
    const revenueMinor = kept.totalMinor - 100
    expect(await summaryAt('2026-03-04T15:00:00Z')).toMatchObject({ figures: { orders: 1, revenueMinor, averageMinor: revenueMinor }, busiestHour: { hour: 9, orders: 1 } })
  })

  test('before the first order there is no average and no busiest hour', async () => {
    expect(await summaryAt('2026-03-04T15:00:00Z')).toMatchObject({
      figures: { orders: 0, revenueMinor: 0, averageMinor: null }, before: { whole: { orders: 0, revenueMinor: 0, averageMinor: null } },
      busiestHour: null, hours: [], topItems: [],
    })
  })

  test('an order after midnight belongs to the evening before, and comes last among its hours', async () => {
    await orderAt('2026-03-05T03:30:00Z')
    await orderAt('2026-03-05T06:30:00Z')
    const summary = await summaryAt('2026-03-05T07:00:00Z')
    expect(summary).toMatchObject({ day: '2026-03-04', figures: { orders: 2 } })
    expect(summary.hours.map(({ hour }) => hour)).toEqual([22, 23, 0, 1])
  })

  test('in the week that the clocks go forward, “this time last week” is what the clock on the wall showed', async () => {
    // Clocks in New York go forward on Sunday 8 March 2026. 13:00 UTC is 8:00 on 4 March, and 9:00 on 11 March.
    await orderAt('2026-03-04T13:59:00Z')
    await orderAt('2026-03-04T14:01:00Z')
    expect(await summaryAt('2026-03-11T13:00:00Z')).toMatchObject({ before: { day: '2026-03-04', soFar: { orders: 1 }, whole: { orders: 2 } } })
  })

  test('the day of the shop’s own clock, wherever it is', async () => {
    const { kysely } = parlour.context.database
    await kysely.updateTable('location').set({ timeZone: 'Asia/Kolkata' }).where('id', '=', cafe.locationId).execute()
    await orderAt('2026-03-04T20:00:00Z')
    expect(await summaryAt('2026-03-04T21:00:00Z')).toMatchObject({ day: '2026-03-04', busiestHour: { hour: 1, orders: 1 } })
    expect(await summaryAt('2026-03-04T23:00:00Z')).toMatchObject({ day: '2026-03-05', figures: { orders: 0 } })
  })

  test('a day that is over is compared with the whole of the day before', async () => {
    await orderAt('2026-02-25T23:00:00Z')
    await orderAt('2026-03-04T13:00:00Z')
    expect(await summaryAt('2026-03-10T12:00:00Z', '?day=2026-03-04')).toMatchObject({ day: '2026-03-04', figures: { orders: 1 }, before: { soFar: { orders: 1 }, whole: { orders: 1 } } })
  })
})

describe('who sees it', () => {
  test('those who run the place; nobody else, and nothing of another business is in it', async () => {
    const elsewhere = await parlour.given.aCafe()
    await orderAt('2026-03-04T14:00:00Z', { Latte: 5 }, elsewhere)
    const sister = { businessId: cafe.businessId, ...await parlour.given.aLocation(cafe.businessId) }
    const owner = await parlour.given.aMember('owner', cafe)
    const staff = await parlour.given.aMember('staff', cafe)
    expect(await summaryAt('2026-03-04T15:00:00Z')).toMatchObject({ figures: { orders: 0 }, topItems: [] })
    const told = async (headers: Record<string, string>, at: string) => (await ask('', headers, at)).statusCode
    expect(await told(owner.headers, sister.slug)).toBe(200)
    expect(await told(manager.headers, sister.slug)).toBe(403)
    expect(await told(manager.headers, elsewhere.slug)).toBe(403)
    expect(await told(staff.headers, cafe.slug)).toBe(403)
    expect(await told({}, cafe.slug)).toBe(401)
    expect(await told(manager.headers, 'nowhere')).toBe(404)
  })

  test('a day that has not begun, or is none, is refused', async () => {
    parlour.clock.set('2026-03-04T15:00:00Z')
    const answers = await Promise.all(['2026-03-05', '2026-02-30', 'today'].map((day) => ask(`?day=${day}`)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400])
  })
})
