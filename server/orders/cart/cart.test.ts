import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publishMenu } from '../../catalogue/index.ts'
import { newId } from '../../platform/ids.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'
import type { CartView } from './cart-contract.ts'

let parlour: TestApp
let cafe: GivenCafe
let ada: GivenPerson
beforeAll(async () => { parlour = await testApp({ now: '2026-03-04T15:00:00Z' }) })
afterAll(() => parlour.close())
beforeEach(async () => {
  cafe = await parlour.given.aCafe()
  ada = await parlour.given.aPerson()
})

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

async function call(method: Method, path: string, payload?: object, headers: Record<string, string> = ada.headers) {
  return parlour.app.inject({ method, url: `/api/locations/${cafe.slug}${path}`, headers, ...(payload && { payload }) })
}

async function add(name: string, rest: object = {}) {
  return call('POST', '/cart/items', { itemId: cafe.item(name).id, quantity: 1, ...rest })
}

async function cart(query = ''): Promise<CartView> {
  const answer = await call('GET', `/cart${query}`)
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

/** Changes the menu as an editor would: published before the change, in one transaction. */
async function edit(change: (db: TestApp['context']['database']['kysely']) => Promise<unknown>) {
  await parlour.context.database.kysely.transaction().execute(async (db) => {
    await publishMenu(db, { businessId: cafe.businessId, locationIds: [cafe.locationId], now: parlour.clock.now() })
    await change(db)
  })
  // The notification comes a moment after the commit; asking for the new version does not wait for it.
  const { menuVersion } = await parlour.context.database.kysely.selectFrom('location').select('menuVersion').where('id', '=', cafe.locationId).executeTakeFirstOrThrow()
  await parlour.context.menus.of(cafe.locationId, menuVersion)
}

describe('a cart', () => {
  test('is filled, priced and shown again', async () => {
    await add('Espresso', { quantity: 2 })
    const answer = await add('Latte', { note: ' extra hot ' })
    expect(answer.statusCode).toBe(200)
    const shown = await cart()
    expect(shown).toEqual(answer.json())
    expect(shown).toMatchObject({
      fulfilment: 'pickup', subtotalMinor: 1175, taxMinor: 104, deliveryFeeMinor: 0, totalMinor: 1279, currency: 'USD', changes: [],
      lines: [
        { name: 'Espresso', quantity: 2, note: null, orderable: true, unitPriceMinor: 350, addedUnitPriceMinor: 350, totalMinor: 700 },
        { name: 'Latte', quantity: 1, note: 'extra hot', options: [{ name: 'Small', quantity: 1 }], totalMinor: 475 },
      ],
    })
    expect(await cart('?fulfilment=delivery')).toMatchObject({ deliveryFeeMinor: 300, totalMinor: 1579 })
  })

  test('starts empty and costs nothing, delivered or not', async () => {
    expect(await cart('?fulfilment=delivery')).toMatchObject({ lines: [], changes: [], totalMinor: 0 })
  })

  test('the same item with the same options adds up, in whatever order the options were named', async () => {
    const { size, extras } = cafe
    await add('Latte', { options: [size.largeId, extras.shotId, extras.shotId] })
    await add('Latte', { options: [extras.shotId, size.largeId, extras.shotId], quantity: 2 })
    await add('Latte', { options: [size.largeId, extras.shotId] })
    await add('Latte')
    await add('Latte', { options: [size.smallId] })
    await add('Latte', { note: 'no foam' })
    const { lines } = await cart()
    expect(lines.map((line) => [line.quantity, line.unitPriceMinor, line.note])).toEqual([[3, 730, null], [1, 640, null], [2, 475, null], [1, 475, 'no foam']])
  })

  test('twenty taps at once add up', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => add('Espresso')))
    expect(answers.map((answer) => answer.statusCode)).toEqual(Array.from({ length: 20 }, () => 200))
    expect((await cart()).lines.map((line) => line.quantity)).toEqual([20])
  })

  test('takes at most 99 of a line and 50 lines, and leaves it at that', async () => {
    await add('Espresso', { quantity: 98 })
    const tooMany = await add('Espresso', { quantity: 2 })
    expect([tooMany.statusCode, tooMany.json()]).toMatchObject([422, { code: 'badQuantity', quantityMax: 99, inCart: 98 }])
    await Promise.all(Array.from({ length: 52 }, (_, index) => add('Latte', { note: `for guest ${index}` })))
    const { lines } = await cart()
    expect([lines.length, lines[0]?.quantity]).toEqual([50, 98])
    expect((await add('Croissant')).json().code).toBe('tooManyLines')
  })

  test('a line gets another quantity, other options, another note; 0 takes it out', async () => {
    const { size, extras } = cafe
    await add('Espresso', { quantity: 3 })
    const [line] = (await add('Latte')).json().lines.slice(-1)
    const change = (payload: object) => call('PATCH', `/cart/items/${line.id}`, payload)
    expect((await change({ quantity: 4 })).json().lines[1]).toMatchObject({ id: line.id, quantity: 4, totalMinor: 1900 })
    expect((await change({ options: [size.largeId, extras.syrupId] })).json().lines[1]).toMatchObject({ id: line.id, quantity: 4, unitPriceMinor: 610 })
    expect((await change({ note: 'iced' })).json().lines[1]).toMatchObject({ note: 'iced', unitPriceMinor: 610 })
    expect((await change({ quantity: 0 })).json().lines).toMatchObject([{ name: 'Espresso', quantity: 3 }])
    expect((await change({ quantity: 1 })).statusCode).toBe(404)
  })

  test('a line that becomes the same as another becomes one with it', async () => {
    await add('Latte', { options: [cafe.size.largeId] })
    const { lines } = (await add('Latte', { quantity: 2 })).json()
    const merged = await call('PATCH', `/cart/items/${lines[1].id}`, { options: [cafe.size.largeId] })
    expect(merged.json().lines).toMatchObject([{ id: lines[0].id, quantity: 3 }])
  })

  test('lines and the whole cart are taken out, again without harm', async () => {
    await add('Espresso')
    const { lines } = (await add('Latte')).json()
    const path = `/cart/items/${lines[0].id}`
    expect((await call('DELETE', path)).json().lines).toMatchObject([{ name: 'Latte' }])
    expect((await call('DELETE', path)).statusCode).toBe(200)
    expect((await call('DELETE', '/cart')).statusCode).toBe(204)
    expect((await call('DELETE', '/cart')).statusCode).toBe(204)
    expect((await cart()).lines).toEqual([])
  })
})

describe('what changed since it was filled', () => {
  test('another price is said with both prices, and counted as of now', async () => {
    await add('Espresso', { quantity: 2 })
    await edit((db) => db.updateTable('listing').set({ priceMinor: 400 }).where('itemId', '=', cafe.item('Espresso').id).execute())
    const shown = await cart()
    expect(shown).toMatchObject({ subtotalMinor: 800, changes: [{ lineId: shown.lines[0]?.id, kind: 'price', before: 350, after: 400 }] })
    expect(shown.lines[0]).toMatchObject({ unitPriceMinor: 400, addedUnitPriceMinor: 350, orderable: true })
  })

  test('sold out, retired, not served now and changed options: said, listed and not counted', async () => {
    await add('Espresso')
    await add('Latte', { options: [cafe.size.largeId] })
    await add('Croissant')
    await edit(async (db) => {
      await db.updateTable('listing').set({ soldOutUntil: new Date('2026-03-04T20:00:00Z') }).where('itemId', '=', cafe.item('Espresso').id).execute()
      await db.deleteFrom('option').where('id', '=', cafe.size.largeId).execute()
      await db.updateTable('menuItem').set({ retiredAt: parlour.clock.now() }).where('id', '=', cafe.item('Croissant').id).execute()
    })
    const shown = await cart()
    expect(shown.changes.map((change) => change.kind)).toEqual(['soldOut', 'options', 'gone'])
    expect(shown.lines.map((line) => [line.name, line.orderable, line.totalMinor])).toEqual([['Espresso', false, 0], ['Latte', false, 0], ['Croissant', false, 0]])
    expect(shown.totalMinor).toBe(0)

    const [espresso] = shown.lines
    const more = await call('PATCH', `/cart/items/${espresso?.id}`, { quantity: 2 })
    expect([more.statusCode, more.json().code]).toEqual([422, 'itemSoldOut'])
    expect((await add('Croissant')).json().code).toBe('itemRetired')
    expect((await cart('?scheduledFor=2026-03-04T21:00:00Z')).changes.map((change) => change.kind)).toEqual(['options', 'gone'])
  })

  test('an item outside its hours says so, and can be put in for a time when it is served', async () => {
    await edit((db) => db.insertInto('itemDaypart').values({ businessId: cafe.businessId, itemId: cafe.item('Croissant').id, starts: '06:00', ends: '09:00' }).execute())
    expect((await add('Croissant')).json().code).toBe('notServedNow')
    const payload = { itemId: cafe.item('Croissant').id, quantity: 1 }
    expect((await call('POST', '/cart/items?scheduledFor=2026-03-05T12:00:00Z', payload)).statusCode).toBe(200)
    expect((await cart()).changes).toMatchObject([{ kind: 'notServedNow' }])
    expect((await cart('?scheduledFor=2026-03-05T12:00:00Z')).changes).toEqual([])
  })

  test('more than there is: every line of the item says how many are left', async () => {
    await parlour.context.database.kysely.updateTable('stockBalance').set({ onHand: 5, held: 2 }).where('itemId', '=', cafe.item('Latte').id).execute()
    await add('Latte', { quantity: 2 })
    await add('Latte', { quantity: 2, note: 'second' })
    const shown = await cart()
    expect(shown.changes).toMatchObject([{ kind: 'stock', left: 3 }, { kind: 'stock', left: 3 }])
    expect(shown.lines.map((line) => line.orderable)).toEqual([false, false])
  })
})

describe('a cart and its coupon', () => {
  test('takes the discount off, and refuses a code that does not apply', async () => {
    const coupon = { businessId: cafe.businessId, id: newId(), code: 'TEN', kind: 'percent', value: 10, minimumMinor: 500 }
    await parlour.context.database.kysely.insertInto('coupon').values(coupon).execute()
    await add('Espresso', { quantity: 2 })
    expect(await cart('?couponCode=ten')).toMatchObject({ subtotalMinor: 700, discountMinor: 70, taxMinor: 56, totalMinor: 686 })
    expect((await call('GET', '/cart?couponCode=nine')).json().code).toBe('unknownCoupon')
    const [line] = (await cart()).lines
    await call('PATCH', `/cart/items/${line?.id}`, { quantity: 1 })
    expect((await call('GET', '/cart?couponCode=ten')).json()).toMatchObject({ code: 'couponBelowMinimum', minimumMinor: 500 })
  })
})

describe('what a cart refuses', () => {
  test.each([
    ['none of it', { quantity: 0 }, 422, 'badQuantity'],
    ['too many', { quantity: 100 }, 422, 'badQuantity'],
    ['an unknown item', { itemId: newId() }, 422, 'unknownItem'],
    ['an unknown option', { options: [newId()] }, 422, 'unknownOption'],
    ['a price', { priceMinor: 1 }, 400, 'invalidInput'],
    ['no item', { itemId: undefined }, 400, 'invalidInput'],
  ])('%s', async (_what, rest, status, code) => {
    const answer = await add('Espresso', rest)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect((await cart()).lines).toEqual([])
  })

  test('an item of another business, a fulfilment that is not offered, a time that is past', async () => {
    const other = await parlour.given.aCafe()
    expect((await call('POST', '/cart/items', { itemId: other.item('Espresso').id, quantity: 1 })).json().code).toBe('unknownItem')
    await edit((db) => db.updateTable('location').set({ fulfilments: ['pickup'] }).where('id', '=', cafe.locationId).execute())
    expect((await call('GET', '/cart?fulfilment=delivery')).json().code).toBe('fulfilmentNotOffered')
    expect((await call('GET', '/cart?scheduledFor=2026-03-04T14:00:00Z')).json().code).toBe('badSchedule')
  })

  test('strangers: a guest is asked to sign in, and nobody reaches into another one’s cart', async () => {
    const { lines } = (await add('Espresso')).json()
    const bob = await parlour.given.aPerson({ name: 'Bob' })
    expect((await call('GET', '/cart', undefined, {})).statusCode).toBe(401)
    expect((await call('POST', '/cart/items', { itemId: cafe.item('Latte').id, quantity: 1 }, {})).statusCode).toBe(401)
    expect((await call('GET', '/cart', undefined, bob.headers)).json().lines).toEqual([])
    expect((await call('PATCH', `/cart/items/${lines[0].id}`, { quantity: 9 }, bob.headers)).statusCode).toBe(404)
    expect((await call('DELETE', `/cart/items/${lines[0].id}`, undefined, bob.headers)).statusCode).toBe(200)
    expect((await call('DELETE', '/cart', undefined, bob.headers)).statusCode).toBe(204)
    expect((await cart()).lines).toMatchObject([{ quantity: 1 }])
  })

  test('an Idempotency-Key sent twice puts it in once', async () => {
    const headers = { ...ada.headers, 'idempotency-key': newId() }
    const once = () => call('POST', '/cart/items', { itemId: cafe.item('Latte').id, quantity: 1 }, headers)
    const [first, second] = [await once(), await once()]
    expect(second.body).toBe(first.body)
    expect((await cart()).lines).toMatchObject([{ quantity: 1 }])
  })
})

describe('ordering from the cart', () => {
  const order = (headers: Record<string, string>) => parlour.app.inject({
    method: 'POST', url: '/api/orders', headers,
    payload: { locationId: cafe.slug, fromCart: true, fulfilment: 'pickup', payment: { method: 'card' } },
  })

  test('places its lines and empties it; asked again with the same key, the answer is the same', async () => {
    await add('Latte', { options: [cafe.size.largeId, cafe.extras.shotId], note: 'to go', quantity: 2 })
    const headers = { ...ada.headers, 'idempotency-key': newId() }
    const placed = await order(headers)
    expect(placed.json()).toMatchObject({ status: 'pending', subtotalMinor: 1280, lines: [{ name: 'Latte', quantity: 2, note: 'to go' }] })
    expect((await cart()).lines).toEqual([])
    const again = await order(headers)
    expect([again.statusCode, again.body]).toEqual([201, placed.body])
    const empty = await order(ada.headers)
    expect([empty.statusCode, empty.json().code]).toEqual([422, 'emptyOrder'])
  })

  test('from ten places at once, each with a key of its own: one order has the lines, and the others find the cart empty', async () => {
    await add('Latte', { quantity: 2 })
    await add('Espresso')
    const answers = await Promise.all(Array.from({ length: 10 }, () => order({ ...ada.headers, 'idempotency-key': newId() })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, ...Array.from({ length: 9 }, () => 422)])
    const { rows } = await parlour.context.database.pool.query('select id from "order" where person_id = $1', [ada.personId])
    expect(rows).toHaveLength(1)
    expect((await cart()).lines).toEqual([])
  })

  test('takes what it ordered and nothing else: what is added afterwards stays, also when the request comes again', async () => {
    await add('Latte')
    const headers = { ...ada.headers, 'idempotency-key': newId() }
    const placed = await order(headers)
    await add('Espresso')
    expect((await order(headers)).body).toBe(placed.body)
    expect((await cart()).lines).toMatchObject([{ name: 'Espresso', quantity: 1 }])
  })

  test('while others change it: every item is either ordered or still in the cart', async () => {
    await add('Latte')
    const [placed] = await Promise.all([order(ada.headers), ...Array.from({ length: 6 }, () => add('Espresso')), ...Array.from({ length: 3 }, () => add('Latte'))])
    expect(placed.statusCode).toBe(201)
    const { lines } = placed.json<{ lines: { name: string; quantity: number }[] }>()
    const count = (those: readonly { name: string; quantity: number }[], name: string) => those.filter((line) => line.name === name).reduce((sum, line) => sum + line.quantity, 0)
    const left = (await cart()).lines
    expect([count(lines, 'Latte') + count(left, 'Latte'), count(lines, 'Espresso') + count(left, 'Espresso')]).toEqual([4, 6])
  })

  test('keeps its lines when the order is refused', async () => {
    await add('Latte', { quantity: 2 })
    await parlour.context.database.kysely.updateTable('stockBalance').set({ onHand: 1 }).where('itemId', '=', cafe.item('Latte').id).execute()
    expect((await order(ada.headers)).json()).toMatchObject({ code: 'stockShort', left: 1 })
    expect((await cart()).lines).toMatchObject([{ name: 'Latte', quantity: 2 }])
  })
})
