import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'
import { renewPromises } from './renew-promises.ts'

const parlour = await testApp({ now: '2026-03-04T18:00:00Z', simulators: true })
const db = parlour.context.database.kysely
afterAll(() => parlour.close())

let cafe: GivenCafe
let staff: GivenPerson
beforeEach(async () => {
  parlour.clock.set('2026-03-04T18:00:00Z')
  await db.updateTable('order').set({ status: 'cancelled' }).execute()
  cafe = await parlour.given.aCafe()
  staff = await parlour.given.aMember('staff', cafe)
  await db.updateTable('menuItem').set({ preparationSeconds: 240 }).where('businessId', '=', cafe.businessId).execute()
})

type Placed = { id: string; trackingUrl: string }

/** One espresso, paid for: four minutes of work. */
async function anEspresso(rest: object = {}): Promise<Placed> {
  const answer = await parlour.app.inject({
    method: 'POST', url: '/api/orders',
    payload: {
      locationId: cafe.locationId, fulfilment: 'pickup', customerName: 'Ada', lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }], payment: { method: 'card' }, ...rest,
    },
  })
  const placed = answer.json<Placed>()
  await db.updateTable('order').set({ status: 'confirmed', promisedAt: minutesPast(4) }).where('id', '=', placed.id).execute()
  return placed
}
const minutesPast = (minutes: number) => new Date(Date.parse('2026-03-04T18:00:00Z') + minutes * 60_000)
const clockAt = (minutes: number) => parlour.clock.set(minutesPast(minutes))
const move = (id: string, status: string) => parlour.app.inject({ method: 'PUT', url: `/api/orders/${id}/status`, headers: staff.headers, payload: { status } })
async function shown({ trackingUrl }: Placed) {
  const { promisedAt, firstPromisedAt, version } = (await parlour.app.inject(`/api${trackingUrl}`)).json<{ promisedAt: string; firstPromisedAt: string; version: number }>()
  return { promised: minutesOf(promisedAt), first: minutesOf(firstPromisedAt), version }
}
const minutesOf = (instant: string) => (Date.parse(instant) - minutesPast(0).getTime()) / 60_000
const eventsOf = ({ id }: Placed) => db.selectFrom('event').select(['kind', 'payload']).where('subjectId', '=', id).where('kind', 'in', ['order.promised', 'order.delayed']).orderBy('id').execute()

describe('promises are estimated anew', () => {
  test('nothing moves while they are kept', async () => {
    const ada = await anEspresso()
    clockAt(2)
    expect([await renewPromises(parlour.context), await shown(ada)]).toMatchObject([0, { promised: 4, first: 4 }])
  })

  test('an order that nobody began with in time is promised anew, in the future, with an event; the first promise stays', async () => {
    const ada = await anEspresso()
    const { version } = await shown(ada)
    clockAt(7)
    expect(await renewPromises(parlour.context)).toBe(1)
    expect(await shown(ada)).toEqual({ promised: 12, first: 4, version })
    expect(await eventsOf(ada)).toMatchObject([{ kind: 'order.promised', payload: { promisedAt: minutesPast(12).toISOString(), version } }])
    expect(await renewPromises(parlour.context)).toBe(0)
  })

  test('the guest is told once that it is much later, however often the promise moves', async () => {
    const ada = await anEspresso()
    for (const minutes of [7, 20, 40]) {
      clockAt(minutes)
      await renewPromises(parlour.context)
    }
    expect((await eventsOf(ada)).map(({ kind }) => kind)).toEqual(['order.promised', 'order.delayed', 'order.promised'])
  })

  test('the pace is that of the orders that became ready lately: a queue waits as long as it really does', async () => {
    const made = [await anEspresso(), await anEspresso(), await anEspresso()]
    clockAt(1)
    for (const { id } of made) await move(id, 'preparing')
    for (const [index, { id }] of made.entries()) {
      clockAt(11 + index * 10)
      expect((await move(id, 'ready')).statusCode).toBe(200)
    }
    const [first, second] = [await anEspresso(), await anEspresso()]
    await db.updateTable('order').set({ promisedAt: minutesPast(35) }).where('id', 'in', [first.id, second.id]).execute()
    await renewPromises(parlour.context)
    // Ten minutes from one order to the next, and four for its own work.
    expect([(await shown(first)).promised, (await shown(second)).promised]).toEqual([35, 45])
  })

  test('an order for later keeps its time until it can\'t be met', async () => {
    const later = await anEspresso({ scheduledFor: minutesPast(60).toISOString() })
    await db.updateTable('order').set({ promisedAt: minutesPast(60) }).where('id', '=', later.id).execute()
    clockAt(50)
    await renewPromises(parlour.context)
    expect(await shown(later)).toMatchObject({ promised: 60, first: 60 })
    clockAt(61)
    await renewPromises(parlour.context)
    expect(await shown(later)).toMatchObject({ promised: 66, first: 60 })
  })

  test('what is ready or over is left alone, and so is what another location does', async () => {
    const [ready, gone] = [await anEspresso(), await anEspresso()]
    await move(ready.id, 'preparing')
    await move(ready.id, 'ready')
    await db.updateTable('order').set({ status: 'cancelled' }).where('id', '=', gone.id).execute()
    clockAt(30)
    expect([await renewPromises(parlour.context), (await shown(ready)).promised, (await shown(gone)).promised]).toEqual([0, 4, 4])
  })

  test('two workers at once: each promise moves once, and a tap of the crew that saw the old one is taken', async () => {
    const ada = await anEspresso()
    const { version } = await shown(ada)
    clockAt(7)
    const moved = await Promise.all([renewPromises(parlour.context), renewPromises(parlour.context)])
    expect(moved.toSorted()).toEqual([0, 1])
    const tap = await parlour.app.inject({ method: 'PUT', url: `/api/orders/${ada.id}/status`, headers: staff.headers, payload: { status: 'preparing', version } })
    expect(tap.statusCode).toBe(200)
    const { cards } = (await parlour.app.inject({ url: `/api/locations/${cafe.slug}/board`, headers: staff.headers })).json<{ cards: { promisedAt: string; firstPromisedAt: string }[] }>()
    expect(cards).toMatchObject([{ promisedAt: minutesPast(12).toISOString(), firstPromisedAt: minutesPast(4).toISOString() }])
  })
})
