import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import { ledgerDifferences } from '../testing/books.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { eventually } from '../testing/pipeline.ts'

let parlour: TestApp
let cafe: GivenCafe
let manager: GivenPerson
beforeAll(async () => { parlour = await testApp({ now: '2026-03-04T15:00:00Z' }) })
afterAll(() => parlour.close())
beforeEach(async () => {
  cafe = await parlour.given.aCafe({ items: [{ name: 'Espresso', stock: 20 }, { name: 'Crème brûlée', stock: 4 }, { name: 'Tap water', stock: null }, { name: 'Affogato', stock: 0 }] })
  manager = await parlour.given.aMember('manager', cafe, { name: 'Mona' })
})

type Method = 'GET' | 'POST' | 'PUT'

function call(method: Method, path: string, payload?: object, headers: Record<string, string> = manager.headers) {
  return parlour.app.inject({ method, url: `/api/locations/${cafe.slug}/stock${path}`, headers, ...(payload && { payload }) })
}

const shelf = (name: string) => `/${cafe.item(name).id}`
const count = (name: string, onHand: number, rest: object = {}) => call('PUT', shelf(name), { onHand, reason: 'counted on Wednesday', ...rest })
const move = (name: string, kind: string, quantity: number) => call('POST', `${shelf(name)}/movements`, { kind, quantity })
const movementsOf = async (name: string) => (await call('GET', `${shelf(name)}/movements`)).json<{ items: Record<string, unknown>[] }>().items

/** An order that is still on its way, and so holds its stock. */
async function order(name: string, quantity: number): Promise<string> {
  const answer = await parlour.app.inject({
    method: 'POST', url: '/api/orders',
    payload: { locationId: cafe.slug, fulfilment: 'pickup', payment: { method: 'card' }, lines: [{ itemId: cafe.item(name).id, quantity }] },
  })
  expect(answer.statusCode).toBe(201)
  return answer.json<{ id: string }>().id
}

async function stockVersion(): Promise<number> {
  const row = await parlour.context.database.kysely.selectFrom('location').select('stockVersion').where('id', '=', cafe.locationId).executeTakeFirstOrThrow()
  return row.stockVersion
}

/** The menu in memory hears of it a moment after the commit. */
async function expectLeftOnMenu(name: string, left: number | null): Promise<void> {
  await eventually(`the menu says that of ${name} there are ${left ?? 'many'}`, async () =>
    (await parlour.context.menus.of(cafe.locationId))?.items.get(cafe.item(name).id)?.left === left, 5)
}

describe('what is on the shelves', () => {
  test('every item by name, with what is promised and what is left; one that nobody counts says so', async () => {
    await order('Espresso', 3)
    const answer = await call('GET', '')
    expect(answer.json()).toMatchObject({
      nextCursor: null, items: [
        { name: 'Affogato', onHand: 0, held: 0, available: 0 },
        { name: 'Crème brûlée', onHand: 4, held: 0, available: 4 },
        { name: 'Espresso', itemId: cafe.item('Espresso').id, onHand: 20, held: 3, available: 17, retired: false },
        { name: 'Tap water', onHand: null, held: 0, available: null },
      ],
    })
  })

  test('is searched without accents, narrowed to what runs low, and paged', async () => {
    const names = async (query: string) => (await call('GET', query)).json<{ items: { name: string }[] }>().items.map((item) => item.name)
    expect(await names('?q=BRULEE')).toEqual(['Crème brûlée'])
    expect(await names('?q=%25')).toEqual([])
    expect(await names('?low=true')).toEqual(['Affogato', 'Crème brûlée'])
    const first = (await call('GET', '?limit=3')).json()
    expect(first.items).toHaveLength(3)
    expect(await names(`?limit=3&cursor=${first.nextCursor}`)).toEqual(['Tap water'])
    expect((await call('GET', '?cursor=WyJhIiwiYiJd')).statusCode).toBe(400)
  })

  test('one item is asked for by itself, wherever it would stand in the list', async () => {
    await order('Espresso', 3)
    expect((await call('GET', shelf('Espresso'))).json()).toEqual({
      itemId: cafe.item('Espresso').id, name: 'Espresso', picture: null, retired: false, onHand: 20, held: 3, available: 17,
    })
    expect((await call('GET', shelf('Tap water'))).json()).toMatchObject({ onHand: null, available: null })
    const elsewhere = await parlour.given.aCafe()
    expect((await call('GET', `/${elsewhere.item('Espresso').id}`)).statusCode).toBe(404)
  })

  test('what is counted here stays listed when it is off the menu', async () => {
    await parlour.context.database.kysely.deleteFrom('listing').where('itemId', '=', cafe.item('Espresso').id).execute()
    expect((await call('GET', '?q=espresso')).json().items).toMatchObject([{ name: 'Espresso', onHand: 20 }])
    expect((await count('Espresso', 19)).statusCode).toBe(200)
  })
})

describe('counting', () => {
  test('writes the difference as a movement, with who and why', async () => {
    expect((await count('Espresso', 17)).json()).toEqual({ itemId: cafe.item('Espresso').id, onHand: 17, held: 0, available: 17 })
    expect(await movementsOf('Espresso')).toMatchObject([
      { kind: 'counted', onHandChange: -3, heldChange: 0, person: 'Mona', reason: 'counted on Wednesday', orderId: null, at: '2026-03-04T15:00:00.000Z' },
      { kind: 'received', onHandChange: 20 },
    ])
  })

  test('as many as there were: nothing moves', async () => {
    expect((await count('Espresso', 20)).statusCode).toBe(200)
    expect(await movementsOf('Espresso')).toHaveLength(1)
  })

  test('begins with the first count of an item that nobody counted', async () => {
    expect((await count('Tap water', 6, { expectedOnHand: null })).json()).toMatchObject({ onHand: 6, available: 6 })
    expect(await movementsOf('Tap water')).toMatchObject([{ kind: 'counted', onHandChange: 6 }])
    expect((await count('Tap water', 6, { expectedOnHand: null })).json()).toMatchObject({ code: 'changedMeanwhile', onHand: 6 })
  })

  test('never goes below what is promised to orders', async () => {
    await order('Espresso', 5)
    const answer = await count('Espresso', 4)
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: 'stockBelowZero', onHand: 20, held: 5 }])
    expect((await count('Espresso', 5)).json()).toMatchObject({ onHand: 5, held: 5, available: 0 })
  })

  test('of two who counted from the same number, the second is told', async () => {
    const answers = await Promise.all([18, 19].map((onHand) => count('Espresso', onHand, { expectedOnHand: 20 })))
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409])
    expect(await movementsOf('Espresso')).toHaveLength(2)
  })

  test('ten counts and ten orders at once leave books that agree', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, async (_, index) =>
      index % 2 === 0 ? (await count('Espresso', 40 + index)).statusCode : (await order('Espresso', 1), 201)))
    expect(new Set(answers)).toEqual(new Set([200, 201]))
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })

  test('guests hear of it when few are left, and only then', async () => {
    const before = await stockVersion()
    await count('Espresso', 12)
    expect(await stockVersion()).toBe(before)
    await count('Espresso', 3)
    expect(await stockVersion()).toBe(before + 1)
    await expectLeftOnMenu('Espresso', 3)
    await count('Espresso', 30)
    expect(await stockVersion()).toBe(before + 2)
    await expectLeftOnMenu('Espresso', null)
    await count('Tap water', 0)
    await expectLeftOnMenu('Tap water', 0)
  })
})

describe('goods that come and go', () => {
  test('what came in is sold, what was thrown away is not', async () => {
    expect((await move('Affogato', 'received', 8)).json()).toMatchObject({ onHand: 8, available: 8 })
    expect((await move('Affogato', 'wasted', 3)).statusCode).toBe(201)
    await expectLeftOnMenu('Affogato', 5)
    expect((await call('GET', `${shelf('Affogato')}/movements?limit=1`)).json()).toMatchObject({ items: [{ kind: 'wasted', onHandChange: -3, person: 'Mona' }] })
    const [first] = await movementsOf('Affogato')
    const { nextCursor } = (await call('GET', `${shelf('Affogato')}/movements?limit=1`)).json()
    const rest = (await call('GET', `${shelf('Affogato')}/movements?cursor=${nextCursor}`)).json()
    expect([rest.items.map((each: { kind: string }) => each.kind), rest.nextCursor, rest.items[0].id < String(first?.id)]).toEqual([['received'], null, true])
  })

  test('what an order took comes back with its cancellation, and guests hear of both', async () => {
    const orderId = await order('Crème brûlée', 4)
    await expectLeftOnMenu('Crème brûlée', 0)
    expect((await parlour.app.inject({ method: 'POST', url: `/api/orders/${orderId}/cancel`, headers: manager.headers, payload: {} })).statusCode).toBe(200)
    await expectLeftOnMenu('Crème brûlée', 4)
    expect(await movementsOf('Crème brûlée')).toMatchObject([{ kind: 'released', heldChange: -4 }, { kind: 'held', heldChange: 4 }, { kind: 'received' }])
  })

  test('an order’s movements carry its number', async () => {
    const orderId = await order('Espresso', 2)
    expect((await movementsOf('Espresso'))[0]).toMatchObject({ kind: 'held', heldChange: 2, orderId, orderNumber: 1, person: null })
  })

  test('more than is free cannot be thrown away, nor more than nobody counted', async () => {
    await order('Espresso', 15)
    expect((await move('Espresso', 'wasted', 6)).json()).toMatchObject({ code: 'stockBelowZero', onHand: 20, held: 15 })
    expect((await move('Tap water', 'received', 6)).json().code).toBe('notCounted')
    expect((await move('Espresso', 'received', 999_999)).json().code).toBe('invalidInput')
    expect((await call('GET', '?q=water')).json().items).toMatchObject([{ onHand: null }])
  })

  test('twenty deliveries at once all arrive', async () => {
    await Promise.all(Array.from({ length: 20 }, () => move('Affogato', 'received', 1)))
    expect((await call('GET', '?q=affogato')).json().items).toMatchObject([{ onHand: 20 }])
  })

  test.each([
    ['nothing', { kind: 'received', quantity: 0 }],
    ['a theft', { kind: 'stolen', quantity: 1 }],
    ['a sale by hand', { kind: 'sold', quantity: 1 }],
    ['another field', { kind: 'wasted', quantity: 1, price: 1 }],
  ])('%s is refused', async (_what, payload) => {
    expect((await call('POST', `${shelf('Espresso')}/movements`, payload)).statusCode).toBe(400)
    expect(await movementsOf('Espresso')).toHaveLength(1)
  })
})

describe('who may not, and what is not there', () => {
  test('staff may look, not change; strangers may neither', async () => {
    const staff = await parlour.given.aMember('staff', cafe)
    const sister = { businessId: cafe.businessId, ...await parlour.given.aLocation(cafe.businessId) }
    const strangers = [await parlour.given.aPerson(), await parlour.given.aMember('courier', cafe), await parlour.given.aMember('manager', sister)]
    const changes = (headers: Record<string, string>) => Promise.all([
      call('PUT', shelf('Espresso'), { onHand: 1, reason: 'mine' }, headers), call('POST', `${shelf('Espresso')}/movements`, { kind: 'wasted', quantity: 1 }, headers)])
    const looks = (headers: Record<string, string>) => Promise.all([call('GET', '', undefined, headers), call('GET', `${shelf('Espresso')}/movements`, undefined, headers)])
    const statuses = async (answers: Promise<{ statusCode: number }[]>) => (await answers).map((answer) => answer.statusCode)
    expect([await statuses(looks(staff.headers)), await statuses(changes(staff.headers))]).toEqual([[200, 200], [403, 403]])
    for (const { headers } of strangers) expect([await statuses(looks(headers)), await statuses(changes(headers))]).toEqual([[403, 403], [403, 403]])
    expect([await statuses(looks({})), await statuses(changes({}))]).toEqual([[401, 401], [401, 401]])
    expect(await movementsOf('Espresso')).toHaveLength(1)
  })

  test('an item of nowhere, or of another business, is not there', async () => {
    const other = await parlour.given.aCafe()
    for (const itemId of [newId(), other.item('Latte').id]) {
      expect((await call('PUT', `/${itemId}`, { onHand: 1, reason: 'found' })).statusCode).toBe(404)
      expect((await call('GET', `/${itemId}/movements`)).statusCode).toBe(404)
    }
  })
})

test('after all of this, every balance is the sum of its movements', async () => {
  expect(await ledgerDifferences(parlour.context.database)).toEqual([])
})
