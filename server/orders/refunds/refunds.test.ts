import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Refusal } from '../../platform/refusal.ts'
import { ledgerDifferences } from '../../testing/books.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'
import { eventually, testPipeline } from '../../testing/pipeline.ts'
import type { TestPipeline } from '../../testing/pipeline.ts'
import { newId } from '../../platform/ids.ts'

let parlour: TestPipeline
let cafe: GivenCafe
let [manager, staff] = [] as unknown as [GivenPerson, GivenPerson] // Made before the first story.
beforeAll(async () => {
  parlour = await testPipeline()
  await parlour.start()
  cafe = await parlour.given.aCafe({ stock: 500, items: [{ name: 'Latte', priceMinor: 475 }, { name: 'Croissant', priceMinor: 390 }] })
  ;[manager, staff] = [await parlour.given.aMember('manager', cafe), await parlour.given.aMember('staff', cafe)]
})
afterAll(() => parlour.close())

const db = () => parlour.context.database.kysely

type Order = { id: string; totalMinor: number; lines: { quantity: number; totalMinor: number; taxMinor: number }[] }
type Part = { part: string; position: number; name: string | null; quantity: number; amountMinor: number }
type Refund = { id: string; amountMinor: number; state: string; parts: Part[] }

/** Three lattes, a croissant and a tip of one dollar, handed over and paid. */
async function aPaidOrder(payment: { method: 'card' | 'cash' } = { method: 'card' }): Promise<Order> {
  const placed = await parlour.order(cafe, [{ item: 'Latte', quantity: 3 }, { item: 'Croissant' }], { tipMinor: 100, payment })
  const order = placed.json<Order>()
  await eventually('it is confirmed', async () => (await parlour.statusOf(order.id)) === 'confirmed')
  for (const status of ['preparing', 'ready', 'completed']) {
    const moved = await parlour.app.inject({ method: 'PUT', url: `/api/orders/${order.id}/status`, headers: staff.headers, payload: { status } })
    expect(moved.statusCode, moved.body).toBe(200)
  }
  await eventually('it is paid', async () => (await paymentOf(order.id))?.capturedMinor === order.totalMinor)
  return order
}

const paymentOf = (orderId: string) => db().selectFrom('payment').select(['state', 'capturedMinor', 'refundedMinor']).where('orderId', '=', orderId).executeTakeFirst()
const ask = (orderId: string, wish: object, by = manager) =>
  parlour.app.inject({ method: 'POST', url: `/api/orders/${orderId}/refunds`, headers: by.headers, payload: { reason: 'It was cold', ...wish } })
const refundable = async (orderId: string) =>
  (await parlour.app.inject({ url: `/api/orders/${orderId}/refundable`, headers: manager.headers })).json<{ leftMinor: number; parts: object[] }>()

async function refund(orderId: string, wish: object): Promise<Refund> {
  const answer = await ask(orderId, wish)
  expect(answer.statusCode, answer.body).toBe(202)
  return answer.json<Refund>()
}

const paidFor = (line: Order['lines'][number] | undefined) => (line?.totalMinor ?? 0) + (line?.taxMinor ?? 0)

describe('an order that was paid by card', () => {
  test('is refunded item by item, at what was paid for each with its tax, until all of it is back', async () => {
    const order = await aPaidOrder()
    const [lattes = 0, croissant = 0] = order.lines.map(paidFor)
    const latte = Math.ceil(lattes / 3)
    expect(await refundable(order.id)).toEqual({
      leftMinor: order.totalMinor, parts: [
        { part: 'line', position: 0, name: 'Latte', quantity: 3, refundedQuantity: 0, chargedMinor: lattes, refundedMinor: 0, amountsMinor: [latte, expect.any(Number), lattes] },
        { part: 'line', position: 1, name: 'Croissant', quantity: 1, refundedQuantity: 0, chargedMinor: croissant, refundedMinor: 0, amountsMinor: [croissant] },
        { part: 'tip', position: 0, name: null, quantity: 1, refundedQuantity: 0, chargedMinor: 100, refundedMinor: 0, amountsMinor: [100] }],
    })
    const one = await refund(order.id, { lines: [{ position: 0, quantity: 1 }] })
    expect(one.parts).toEqual([{ part: 'line', position: 0, name: 'Latte', quantity: 1, amountMinor: one.amountMinor }])
    expect(one.amountMinor).toBe(latte)
    const two = await refund(order.id, { lines: [{ position: 1, quantity: 1 }], tip: true })
    expect(two.amountMinor).toBe(croissant + 100)
    expect((await refundable(order.id)).leftMinor).toBe(order.totalMinor - one.amountMinor - two.amountMinor)
    await refund(order.id, {})
    await eventually('everything is back', async () => (await paymentOf(order.id))?.refundedMinor === order.totalMinor)

    const { rows: [tax] } = await parlour.context.database.pool.query<{ refunded: number }>('select sum(tax_minor)::int as refunded from refund_part where order_id = $1', [order.id])
    expect(tax?.refunded).toBe(order.lines.reduce((sum, { taxMinor }) => sum + taxMinor, 0))
    const { payments } = await (await fetch(`${parlour.gateway.url}/simulator/payments`)).json() as { payments: { reference: string; refundedMinor: number }[] }
    expect(payments.find(({ reference }) => reference === order.id)?.refundedMinor).toBe(order.totalMinor)
  })

  test('an amount is divided over what is left of everything', async () => {
    const order = await aPaidOrder()
    const { parts, amountMinor } = await refund(order.id, { amountMinor: 200 })
    expect(parts.map(({ part, quantity }) => [part, quantity])).toEqual([['line', 0], ['line', 0], ['tip', 0]])
    expect(parts.reduce((sum, each) => sum + each.amountMinor, 0)).toBe(amountMinor)
  })

  test.for([
    ['more of an item than was ordered', { lines: [{ position: 0, quantity: 4 }] }, 422],
    ['a line that there is not', { lines: [{ position: 9, quantity: 1 }] }, 422],
    ['a delivery fee that nobody paid', { delivery: true }, 422],
    ['more than was paid', { amountMinor: 100_000 }, 422],
    ['an amount and items at once', { amountMinor: 100, tip: true }, 400],
    ['half an item', { lines: [{ position: 0, quantity: 0.5 }] }, 400],
    ['no items', { lines: [] }, 400],
  ] as const)('%s is refused, and nothing is left behind', async ([, wish, status]) => {
    const order = await aPaidOrder()
    expect((await ask(order.id, wish)).statusCode).toBe(status)
    expect(await refundable(order.id)).toMatchObject({ leftMinor: order.totalMinor })
    expect(await db().selectFrom('refundable').select('part').where('orderId', '=', order.id).execute()).toEqual([])
  })

  test('the last item is refunded once, however many ask for it at the same moment', async () => {
    const order = await aPaidOrder()
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(order.id, { lines: [{ position: 1, quantity: 1 }] })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([202, ...Array.from({ length: 7 }, () => 422)])
    expect(answers.filter(({ statusCode }) => statusCode === 422).map((answer) => answer.json<Refusal>().code)).toEqual(Array.from({ length: 7 }, () => 'refundTooLarge'))
  })

  test('what the provider refuses can be refunded again', async () => {
    const order = await aPaidOrder()
    await parlour.stopWorking()
    const refused = await refund(order.id, { lines: [{ position: 1, quantity: 1 }] })
    expect((await ask(order.id, { lines: [{ position: 1, quantity: 1 }] })).statusCode).toBe(422)
    // As when the provider says that the card is gone.
    await db().updateTable('obligation').set({ state: 'refused', refusal: 'badRequest', endedAt: new Date() }).where('refundId', '=', refused.id).execute()
    await db().updateTable('refund').set({ state: 'refused', refusal: 'badRequest' }).where('id', '=', refused.id).execute()
    await parlour.start()
    await refund(order.id, { lines: [{ position: 1, quantity: 1 }] })
    await eventually('it is back', async () => (await paymentOf(order.id))?.refundedMinor === refused.amountMinor)
  })

  test('one that is on its way is counted once, also when the answer to another one has told of it already', async () => {
    const order = await aPaidOrder()
    await parlour.stopWorking()
    const { amountMinor } = await refund(order.id, { lines: [{ position: 1, quantity: 1 }] })
    const payment = { businessId: cafe.businessId, orderId: order.id, attempt: 1 }
    await db().updateTable('payment').set({ refundedMinor: amountMinor, state: 'partiallyRefunded' }).where('orderId', '=', order.id).execute()
    await db().insertInto('paymentMovement').values({ ...payment, id: newId(), kind: 'refund', amountMinor, idempotencyKey: `${order.id}:1:capture:refund:${amountMinor}`, at: new Date() }).execute()
    expect((await refundable(order.id)).leftMinor).toBe(order.totalMinor - amountMinor)
    expect((await refund(order.id, {})).amountMinor).toBe(order.totalMinor - amountMinor)
    await parlour.start()
    await eventually('everything is back', async () => (await paymentOf(order.id))?.refundedMinor === order.totalMinor)
  })

  test('it waits for its order before it takes the payment, as whoever writes down the answer of the provider does: neither waits for the other for ever', async () => {
    const order = await aPaidOrder()
    const other = await parlour.context.database.pool.connect()
    await other.query('begin')
    await other.query('select from "order" where id = $1 for update', [order.id])
    const asked = refund(order.id, { tip: true })
    await eventually('it waits', async () => (await parlour.context.database.pool.query("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).rowCount)
    await other.query('select from payment where order_id = $1 for update nowait', [order.id])
    await other.query('commit')
    other.release()
    expect((await asked).amountMinor).toBe(100)
  })

  test('the list says what each refund was for', async () => {
    const order = await aPaidOrder()
    await refund(order.id, { lines: [{ position: 0, quantity: 2 }] })
    const listed = await parlour.app.inject({ url: `/api/orders/${order.id}/refunds`, headers: staff.headers })
    expect(listed.json<{ items: Refund[] }>().items[0]?.parts).toMatchObject([{ part: 'line', position: 0, name: 'Latte', quantity: 2 }])
  })
})

test('cash goes back item by item, too, at once', async () => {
  const order = await aPaidOrder({ method: 'cash' })
  expect(await refund(order.id, { lines: [{ position: 1, quantity: 1 }] })).toMatchObject({ state: 'done', amountMinor: paidFor(order.lines[1]) })
  expect(await paymentOf(order.id)).toMatchObject({ state: 'partiallyRefunded', refundedMinor: paidFor(order.lines[1]) })
})

test('before anything was paid there is nothing to refund', async () => {
  const { id } = (await parlour.order(cafe, [{ item: 'Latte' }])).json<Order>()
  expect(await refundable(id)).toEqual({ leftMinor: 0, parts: [] })
  expect((await ask(id, { lines: [{ position: 0, quantity: 1 }] })).json<Refusal>().code).toBe('notPaid')
})

test('only who may refund sees what can be', async () => {
  const order = await aPaidOrder()
  const asked = await parlour.app.inject({ url: `/api/orders/${order.id}/refundable`, headers: staff.headers })
  expect([asked.statusCode, (await ask(order.id, { tip: true }, staff)).statusCode]).toEqual([403, 403])
})

test('after all that the books agree', async () => {
  await parlour.nothingIsOwed()
  expect(await ledgerDifferences(parlour.context.database)).toEqual([])
})

describe('the database keeps the sums, whoever writes', () => {
  const insert = (order: Order, amountMinor: number, state = 'done') => db().insertInto('refund').values({
    businessId: cafe.businessId, id: newId(), orderId: order.id, attempt: 1, amountMinor, reason: 'By hand', state, createdAt: new Date(),
  }).returning(['id', 'attempt']).executeTakeFirstOrThrow()

  test('an older Parlour names an amount only: it is taken from the lines first, then from the tip', async () => {
    const order = await aPaidOrder()
    const [lattes = 0, croissant = 0] = order.lines.map(paidFor)
    const [first, second] = [await insert(order, lattes + 1), await insert(order, croissant + 99)]
    const parts = await db().selectFrom('refundPart').select(['refundId', 'part', 'position', 'quantity', 'amountMinor']).where('orderId', '=', order.id).orderBy('refundId').orderBy('part').orderBy('position').execute()
    expect(parts).toEqual([
      { refundId: first.id, part: 'line', position: 0, quantity: 3, amountMinor: lattes }, { refundId: first.id, part: 'line', position: 1, quantity: 0, amountMinor: 1 },
      { refundId: second.id, part: 'line', position: 1, quantity: 1, amountMinor: croissant - 1 }, { refundId: second.id, part: 'tip', position: 0, quantity: 1, amountMinor: 100 },
    ])
  })

  test('more than was paid is refused, by refund and by part', async () => {
    const order = await aPaidOrder()
    await expect(insert(order, order.totalMinor + 1)).rejects.toThrow(/payment_is_enough/)
    const { id } = await insert(order, 50)
    await expect(db().insertInto('refundPart').values({
      businessId: cafe.businessId, refundId: id, orderId: order.id, attempt: 1, part: 'tip', position: 0, amountMinor: 10, taxMinor: 0,
    }).execute()).rejects.toThrow(/its parts come to 60/)
    await expect(db().updateTable('refundable').set({ refundedMinor: 101 }).where('orderId', '=', order.id).where('part', '=', 'tip').execute()).rejects.toThrow(/refundable_is_enough/)
  })
})
