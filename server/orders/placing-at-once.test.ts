import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newId } from '../platform/ids.ts'
import { refuse } from './refusals.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import { ledgerDifferences } from '../testing/books.ts'
import type { GivenCafe } from '../testing/given.ts'
import type { OrderToPlace } from './decide-placing.ts'
import { createPlacing } from './placing.ts'
import { createShortages, mayBeAtOnce } from './placing-at-once.ts'
import { placingReads, placingWrite } from './placing-statements.ts'

describe('which batches can be written without looking first', () => {
  const order = (wish: object = {}) => ({
    locationId: 'here', menuVersion: 1, couponId: null, cartLines: [], idempotency: { scope: 'guest', key: newId(), requestHash: '' }, stockNeeds: new Map([['latte', 1]]), ...wish,
  }) as unknown as OrderToPlace // The rest of an order makes no difference here.
  const key = { scope: 'guest', key: 'one', requestHash: '' }
  const none = { has: () => false }

  test.each<[string, OrderToPlace[], boolean]>([
    ['orders that have nothing to do with each other', [order(), order(), order({ locationId: 'there', menuVersion: 7 })], true],
    ['one without a key', [order({ idempotency: null })], true],
    ['one with a coupon', [order(), order({ couponId: 'c' })], false],
    ['the same key twice', [order({ idempotency: key }), order({ idempotency: key })], false],
    ['the same key of two guests', [order({ idempotency: key }), order({ idempotency: { ...key, scope: 'another guest' } })], true],
    ['the same line of a cart twice', [order({ cartLines: [{ id: 'a' }] }), order({ cartLines: [{ id: 'b' }, { id: 'a' }] })], false],
    ['prices from two versions of one menu', [order(), order({ menuVersion: 2 })], false],
  ])('%s', (_what, orders, verdict) => {
    expect(mayBeAtOnce(orders, none)).toBe(verdict)
  })

  test('an item that somebody was refused is looked at first, until somebody gets it again', () => {
    const shortages = createShortages()
    const [latte, cake] = [order(), order({ stockNeeds: new Map([['cake', 1]]) })]
    shortages.learn([latte, cake], [{ error: refuse('stockShort', { itemId: 'latte', item: 'Latte', left: 0 }) }, { value: {} }])
    expect([mayBeAtOnce([latte], shortages), mayBeAtOnce([cake], shortages)]).toEqual([false, true])
    shortages.learn([latte], [{ error: refuse('couponUsedUp') }])
    expect(mayBeAtOnce([latte], shortages)).toBe(false)
    shortages.learn([latte], [{ value: {} }])
    expect(mayBeAtOnce([latte], shortages)).toBe(true)
  })
})

describe('placing', () => {
  let parlour: TestApp
  let cafe: GivenCafe
  beforeAll(async () => {
    parlour = await testApp()
    cafe = await parlour.given.aCafe({ stock: 100 })
  })
  afterAll(() => parlour.close())

  const place = (quantity = 1, item = 'Croissant', { app } = parlour) => app.inject({
    method: 'POST', url: '/api/orders',
    payload: { locationId: cafe.locationId, fulfilment: 'pickup', customerName: 'Ada', lines: [{ itemId: cafe.item(item).id, quantity }], payment: { method: 'card' } },
  })

  /** Which statements are sent while something is done. */
  async function sentWhile(act: () => Promise<unknown>): Promise<string[]> {
    const { steady } = parlour.context.database
    const [written, read] = [vi.spyOn(placingWrite, 'run'), vi.spyOn(placingReads, 'run')]
    await act()
    const sent = [
      ...read.mock.invocationCallOrder.map((at) => ({ at, what: 'read' })),
      ...written.mock.invocationCallOrder.map((at, index) => ({ at, what: written.mock.calls[index]?.[0] === steady ? 'at once' : 'written' })),
    ]
    vi.restoreAllMocks()
    return sent.toSorted((one, other) => one.at - other.at).map(({ what }) => what)
  }

  test('is one statement; with care when there is not enough, and at once again when there is', async () => {
    await place()
    expect(await sentWhile(async () => expect((await place()).statusCode).toBe(201))).toEqual(['at once'])
    expect(await sentWhile(async () => expect((await place(99)).json()).toMatchObject({ code: 'stockShort', left: 98 }))).toEqual(['at once', 'read'])
    expect(await sentWhile(async () => expect((await place(2)).statusCode).toBe(201))).toEqual(['read', 'written'])
    expect(await sentWhile(async () => expect((await place()).statusCode).toBe(201))).toEqual(['at once'])
  })

  test('an order that is undone leaves nothing: no number, no line, nothing held', async () => {
    const counted = async () => (await parlour.context.database.pool.query('select (select sum(last_number) from order_counter) as numbers, (select count(*) from "order") as orders, (select count(*) from order_line) as lines, (select count(*) from event) as events, (select sum(held) from stock_balance) as held')).rows[0]
    const before = await counted()
    await parlour.context.database.kysely.updateTable('location').set((old) => ({ menuVersion: old('menuVersion', '+', 1) })).where('id', '=', cafe.locationId).execute()
    const order = { ...await anOrderToPlace(), menuVersion: 1 }
    expect(await createPlacing(parlour.context)(order)).toEqual({ staleMenuVersion: expect.any(Number) })
    expect(await counted()).toEqual(before)
  })

  /** As the program makes it, taken on its way to being written. */
  async function anOrderToPlace(): Promise<OrderToPlace> {
    const { promise, resolve } = Promise.withResolvers<OrderToPlace>()
    const placing = vi.spyOn(parlour.context, 'placing').mockImplementationOnce(async (order) => { resolve(order); return { json: '{}' } })
    await place()
    placing.mockRestore()
    return promise
  }

  test('two processes number the orders of one day without a gap, and hold what both sell', async () => {
    const shop = await parlour.given.aCafe({ stock: 100 })
    const order = await anOrderToPlace()
    const [one, other] = [createPlacing(parlour.context), createPlacing(parlour.context)]
    const { menuVersion } = await parlour.context.database.kysely.selectFrom('location').select('menuVersion').where('id', '=', shop.locationId).executeTakeFirstOrThrow()
    const anOrder = (): OrderToPlace => {
      const id = newId()
      const item = shop.item('Croissant').id
      return {
        ...order, businessId: shop.businessId, locationId: shop.locationId, menuVersion, idempotency: null, stockNeeds: new Map([[item, 1]]),
        row: { ...order.row, business_id: shop.businessId, location_id: shop.locationId, id },
        lineRows: order.lineRows.map((line) => ({ ...line, item_id: item })), answer: { head: `{"id":"${id}","number":`, tail: '}' },
      }
    }
    const answers = await Promise.all(Array.from({ length: 80 }, (_, index) => (index % 2 ? one : other)(anOrder())))
    const numbers = answers.map((answer) => ('json' in answer ? (JSON.parse(answer.json) as { number: number }).number : 0))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1))
    const kept = await parlour.context.database.kysely.selectFrom('order').select(['id', 'number']).where('locationId', '=', shop.locationId).execute()
    expect(new Map(kept.map(({ id, number }) => [id, number]))).toEqual(new Map(answers.map((answer) => {
      const { id, number } = JSON.parse('json' in answer ? answer.json : '{}') as { id: string; number: number }
      return [id, number]
    })))
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })
})
