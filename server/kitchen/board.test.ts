import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordEvents } from '../platform/events/index.ts'
import { startRelay } from '../platform/relay.ts'
import type { Relay } from '../platform/relay.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { eventually } from '../testing/pipeline.ts'
import { openScreen } from '../testing/screen.ts'
import type { Screen } from '../testing/screen.ts'
import { createBoardCursors } from './board-cursor.ts'

let parlour: TestApp
let relay: Relay
let address: string
beforeAll(async () => {
  parlour = await testApp({ now: '2026-03-04T15:00:00Z' })
  relay = startRelay(parlour.context)
  address = await parlour.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await relay.stop()
  await parlour.close()
})

let cafe: GivenCafe
let barista: GivenPerson
let screens: Screen[]
beforeEach(async () => {
  parlour.clock.set('2026-03-04T15:00:00Z')
  screens = []
  cafe = await parlour.given.aCafe()
  barista = await parlour.given.aMember('staff', cafe)
})
afterEach(() => { for (const screen of screens) screen.close() })

type CardOnBoard = { id: string; number: number; status: string; version: number }

async function place(name = 'Latte', rest: object = {}): Promise<string> {
  const answer = await parlour.app.inject({
    method: 'POST', url: '/api/orders',
    payload: { locationId: cafe.locationId, fulfilment: 'pickup', payment: { method: 'card' }, lines: [{ itemId: cafe.item(name).id, quantity: 1 }], ...rest },
  })
  expect(answer.statusCode).toBe(201)
  return answer.json<{ id: string }>().id
}

/** What the pipeline does, in one step: no simulators are needed to look at a board. */
async function confirm(orderId: string): Promise<void> {
  await parlour.context.database.kysely.transaction().execute(async (db) => {
    const order = await db.updateTable('order').set({ status: 'confirmed', version: 3 }).where('id', '=', orderId)
      .returning(['number', 'businessId', 'locationId']).executeTakeFirstOrThrow()
    await recordEvents(db, [{
      businessId: order.businessId, locationId: order.locationId, subjectId: orderId, topics: ['order-events'], kind: 'order.confirmed',
      payload: { number: order.number, status: 'confirmed' }, occurredAt: parlour.clock.now(),
    }])
  })
}

async function move(orderId: string, status: string): Promise<void> {
  const answer = await parlour.app.inject({ method: 'PUT', url: `/api/orders/${orderId}/status`, headers: barista.headers, payload: { status } })
  expect(answer.statusCode).toBe(200)
}

/** Waits until the relay has numbered everything. */
async function relayed(): Promise<number> {
  await eventually('all events have their number', async () =>
    (await parlour.context.database.kysely.selectFrom('event').select('id').where('sequence', 'is', null).limit(1).execute()).length === 0)
  const { lastSequence } = await parlour.context.database.kysely.selectFrom('relayPosition').select('lastSequence').executeTakeFirstOrThrow()
  return lastSequence
}

async function board(query = '', headers: Record<string, string> = barista.headers) {
  return parlour.app.inject({ url: `/api/locations/${cafe.slug}/board${query}`, headers })
}

async function cursor(): Promise<string> {
  await relayed()
  return (await board()).json<{ cursor: string }>().cursor
}

/** The cursor of an event of the café, by its number. */
function sealed(sequence: number): string {
  return createBoardCursors(parlour.context.config.secret, cafe.locationId).seal(sequence)
}

async function screen(query: string, headers: Record<string, string> = {}): Promise<Screen> {
  const opened = await openScreen(`${address}/api/locations/${cafe.slug}/board/stream${query}`, { ...barista.headers, ...headers })
  screens.push(opened)
  return opened
}

describe('a board', () => {
  test('shows what the makers need, with a cursor to go on from', async () => {
    await parlour.context.database.kysely.updateTable('menuItem').set({ allergens: ['milk'] }).where('id', '=', cafe.item('Latte').id).execute()
    await parlour.context.database.kysely.updateTable('option').set({ allergens: ['nuts', 'milk'] }).where('id', '=', cafe.extras.syrupId).execute()
    const { largeId } = cafe.size
    const { shotId, syrupId } = cafe.extras
    const id = await place('Latte', {
      customerName: 'Zoë', lines: [
        { itemId: cafe.item('Latte').id, quantity: 2, options: [largeId, shotId, shotId, syrupId], note: 'extra hot' },
        { itemId: cafe.item('Croissant').id, quantity: 1 },
      ],
    })
    const last = await relayed()
    const answer = await board()
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({
      cursor: sealed(last), complete: true, stats: { ordersToday: 1, active: 1, completedToday: 0, averagePreparationSeconds: null },
      cards: [{
        id, number: 1, status: 'pending', version: 1, fulfilment: 'pickup', customerName: 'Zoë', tableLabel: null, scheduledFor: null,
        placedAt: '2026-03-04T15:00:00.000Z', promisedAt: expect.any(String), firstPromisedAt: expect.any(String), statusChangedAt: '2026-03-04T15:00:00.000Z', paymentState: 'none', dueMinor: 0,
        cancelRequested: false, courierId: null, lines: [
          {
            name: 'Latte', quantity: 2, note: 'extra hot', allergens: ['milk', 'nuts'],
            options: [{ name: 'Large', quantity: 1 }, { name: 'Extra shot', quantity: 2 }, { name: 'Vanilla syrup', quantity: 1 }],
          },
          { name: 'Croissant', quantity: 1, note: null, allergens: [], options: [] },
        ],
      }],
    })
  })

  test('keeps what was completed for half an hour, and shows neither cancelled orders nor those of next door', async () => {
    const [first, second, third] = [await place(), await place(), await place()]
    await Promise.all([first, second, third].map(confirm))
    for (const status of ['preparing', 'ready', 'completed']) await move(first, status)
    await parlour.app.inject({ method: 'POST', url: `/api/orders/${second}/cancel`, headers: barista.headers, payload: {} })
    const sister = await parlour.given.aCafe()
    await parlour.app.inject({ method: 'POST', url: '/api/orders', payload: {
      locationId: sister.slug, fulfilment: 'pickup', payment: { method: 'card' }, lines: [{ itemId: sister.item('Latte').id, quantity: 1 }] } })
    const seen = async () => (await board()).json<{ cards: CardOnBoard[] }>().cards.map((card) => [card.id, card.status])
    expect(await seen()).toEqual([[first, 'completed'], [third, 'confirmed']])
    parlour.clock.advance(31 * 60_000)
    expect(await seen()).toEqual([[third, 'confirmed']])
  })

  test('asked with a cursor, tells what changed since, once an order, as it is now', async () => {
    const [first, second] = [await place(), await place()]
    const before = await cursor()
    await confirm(first)
    await move(first, 'preparing')
    const last = await relayed()
    const answer = (await board(`?since=${before}`)).json()
    expect(answer).toMatchObject({ cursor: sealed(last), complete: false, cards: [{ id: first, status: 'preparing', version: 4 }] })
    expect((await board(`?since=${sealed(last)}`)).json()).toMatchObject({ cursor: sealed(last), complete: false, cards: [] })
    const whole = (await board(`?since=${sealed(last + 1_000_000)}`)).json()
    expect(whole).toMatchObject({ cursor: sealed(last), complete: true, cards: [{ id: first }, { id: second }] })
  })

  test('a cursor that is not one is refused', async () => {
    expect((await board('?since=yesterday')).statusCode).toBe(400)
    expect((await board('?since=17')).statusCode).toBe(400)
  })

  test('a cursor says nothing of what goes on elsewhere, and is good at its own place alone', async () => {
    const here = await cursor()
    const sister = await parlour.given.aCafe()
    const there = createBoardCursors(parlour.context.config.secret, sister.locationId)
    expect(there.open(here)).toBeUndefined()
    expect(createBoardCursors('another secret, long enough to be one', cafe.locationId).open(here)).toBeUndefined()
    await place()
    expect((await board(`?since=${there.seal(0)}`)).json()).toMatchObject({ complete: true })
    const numbers = Array.from({ length: 50 }, (_, index) => sealed(index))
    expect(new Set(numbers.map((each) => each.slice(0, 4))).size, 'neighbours look alike').toBeGreaterThan(45)
  })
})

describe('following a board', () => {
  test('every change comes by itself, on each screen, with the cursor to go on from', async () => {
    const since = await cursor()
    const [left, right] = await Promise.all([screen(`?since=${since}`), screen(`?since=${since}`)])
    // The figures come once a screen has caught up; what happens before may come twice.
    await Promise.all([left.next('stats'), right.next('stats')])
    const id = await place('Espresso', { customerName: 'Bo' })
    for (const one of [left, right]) {
      expect((await one.next('card')).data).toMatchObject({ id, status: 'pending', customerName: 'Bo', lines: [{ name: 'Espresso' }] })
    }
    await confirm(id)
    expect((await left.next('card')).data).toMatchObject({ id, status: 'confirmed' })
    await move(id, 'preparing')
    const card = await left.next('card')
    expect(card.data).toMatchObject({ id, status: 'preparing', version: 4 })
    expect((await board(`?since=${card.id}`)).json()).toMatchObject({ cards: [] })
  })

  test('who comes back hears what was missed, oldest first; what the browser remembers goes before the address', async () => {
    const since = await cursor()
    const [first, second] = [await place(), await place()]
    await relayed()
    const away = await screen(`?since=${since}`)
    const cards = [await away.next('card'), await away.next('card')]
    expect(cards.map((card) => card.data.id)).toEqual([first, second])
    const back = await screen(`?since=${since}`, { 'last-event-id': String(cards[0]?.id) })
    expect((await back.next('card')).data.id).toBe(second)
    const third = await place()
    expect((await back.next('card')).data.id).toBe(third)
  })

  test('twenty screens that come at any moment of a rush all end with the same cards', async () => {
    const since = await cursor()
    const rush = Promise.all(Array.from({ length: 30 }, async () => {
      const id = await place()
      await confirm(id)
      await move(id, 'preparing')
    }))
    const watching = await Promise.all(Array.from({ length: 20 }, async (_, index) => {
      await new Promise((resolve) => { setTimeout(resolve, index * 10) })
      return screen(`?since=${since}`)
    }))
    await rush
    const last = await relayed()
    const wanted = (await board()).json<{ cards: CardOnBoard[] }>().cards.map((card) => `${card.number} ${card.status} ${card.version}`).sort()
    expect(wanted).toHaveLength(30)
    for (const one of watching) {
      await eventually('the screen has the last change', async () => one.received.some((event) => event.id === sealed(last)))
      expect(shownOn(one)).toEqual(wanted)
    }
  })

  test('a reconnection at any of the cursors misses nothing', async () => {
    const since = await cursor()
    const full = await screen(`?since=${since}`)
    for (const id of [await place(), await place(), await place()]) await confirm(id)
    const last = await relayed()
    await eventually('the last change came', async () => full.received.some((event) => event.id === sealed(last)))
    const wanted = shownOn(full)
    const numbers = full.received.flatMap((event, index) => event.id === undefined ? [] : [index])
    for (const index of numbers) {
      const half = await screen(`?since=${full.received[index]?.id}`)
      await half.next('stats')
      expect(shownOn({ received: [...full.received.slice(0, index + 1), ...half.received] })).toEqual(wanted)
    }
  })

  test('who is too far behind, or has no cursor, or one from elsewhere, is told to load the board, and follows on', async () => {
    const since = await cursor()
    const orderId = await place()
    await parlour.context.database.kysely.transaction().execute((db) => recordEvents(db, Array.from({ length: 1001 }, () => ({
      businessId: cafe.businessId, locationId: cafe.locationId, subjectId: orderId, topics: ['order-events'], kind: 'order.confirmed',
      payload: {}, occurredAt: parlour.clock.now() }))))
    const last = await relayed()
    const lost = await Promise.all([screen(`?since=${since}`), screen(''), screen(`?since=${sealed(last + 1000)}`), screen('', { 'last-event-id': 'nonsense' })])
    expect((await board(`?since=${since}`)).json()).toMatchObject({ complete: true, cursor: sealed(last), cards: [{ id: orderId }] })
    for (const one of lost) expect(await one.next('reset')).toEqual({ id: sealed(last), name: 'reset', data: {} })
    const next = await place()
    for (const one of lost) expect((await one.next('card')).data.id).toBe(next)
  })

  test('a screen that leaves takes nothing with it, and the last one lets the location go', async () => {
    const since = await cursor()
    const [leaving, staying] = await Promise.all([screen(`?since=${since}`), screen(`?since=${since}`)])
    await Promise.all([leaving.next('stats'), staying.next('stats')])
    leaving.close()
    const id = await place()
    expect((await staying.next('card')).data.id).toBe(id)
    staying.close()
    await place()
    const again = await screen(`?since=${await cursor()}`)
    const third = await place()
    expect((await again.next('card')).data.id).toBe(third)
  })

  test('a board that cannot be read for a moment is brought up to date afterwards', async () => {
    const watching = await screen(`?since=${await cursor()}`)
    await watching.next('stats')
    const { database } = parlour.context
    await sql`alter table order_line rename column note to remark`.execute(database.kysely)
    await parlour.context.database.kysely.transaction().execute((db) => recordEvents(db, [{
      businessId: cafe.businessId, locationId: cafe.locationId, subjectId: cafe.locationId, topics: ['order-events'], kind: 'order.confirmed',
      payload: {}, occurredAt: parlour.clock.now() }]))
    await relayed()
    await sql`alter table order_line rename column remark to note`.execute(database.kysely)
    const later = await place()
    expect((await watching.next('card')).data.id).toBe(later)
  })
})

describe('the figures', () => {
  test('count the day, and come when they change', async () => {
    const watching = await screen(`?since=${await cursor()}`)
    expect((await watching.next('stats')).data).toEqual({ ordersToday: 0, active: 0, completedToday: 0, averagePreparationSeconds: null })
    const [first, second, third] = [await place(), await place(), await place()]
    await Promise.all([first, second, third].map(confirm))
    await move(first, 'preparing')
    await move(second, 'preparing')
    parlour.clock.advance(120_000)
    await move(first, 'ready')
    parlour.clock.advance(60_000)
    await move(second, 'ready')
    await move(first, 'completed')
    await parlour.app.inject({ method: 'POST', url: `/api/orders/${third}/cancel`, headers: barista.headers, payload: {} })
    const wanted = { ordersToday: 2, active: 1, completedToday: 1, averagePreparationSeconds: 150 }
    expect((await parlour.app.inject({ url: `/api/locations/${cafe.slug}/kitchen/stats`, headers: barista.headers })).json()).toEqual(wanted)
    await eventually('the figures came', async () => watching.received.some((event) => event.name === 'stats' && JSON.stringify(event.data) === JSON.stringify(wanted)))
    const figures = watching.received.filter((event) => event.name === 'stats')
    expect(figures.length).toBeLessThanOrEqual(4)

    // Four in the morning in New York: another business day.
    parlour.clock.set('2026-03-05T09:00:00Z')
    const tomorrow = await parlour.app.inject({ url: `/api/locations/${cafe.slug}/kitchen/stats`, headers: barista.headers })
    expect(tomorrow.json()).toEqual({ ordersToday: 0, active: 1, completedToday: 0, averagePreparationSeconds: null })
  })
})

describe('who may not', () => {
  test('guests are asked to sign in; customers, couriers and the crew next door are told no', async () => {
    const sister = { businessId: cafe.businessId, ...await parlour.given.aLocation(cafe.businessId) }
    const strangers = [await parlour.given.aPerson(), await parlour.given.aMember('courier', cafe), await parlour.given.aMember('manager', sister)]
    for (const path of ['board', 'board/stream', 'kitchen/stats']) {
      const url = `/api/locations/${cafe.slug}/${path}`
      expect((await parlour.app.inject({ url })).statusCode).toBe(401)
      for (const { headers } of strangers) expect((await parlour.app.inject({ url, headers })).statusCode).toBe(403)
    }
    const owner = await parlour.given.aMember('owner', cafe)
    expect((await board('', owner.headers)).statusCode).toBe(200)
  })
})

/** What a screen shows after all it received: the newest version of each card. */
function shownOn({ received }: Pick<Screen, 'received'>): string[] {
  const cards = new Map<string, CardOnBoard>()
  for (const event of received) {
    if (event.name !== 'card') continue
    const card = event.data as CardOnBoard
    if ((cards.get(card.id)?.version ?? 0) <= card.version) cards.set(card.id, card)
  }
  return [...cards.values()].map((card) => `${card.number} ${card.status} ${card.version}`).sort()
}
