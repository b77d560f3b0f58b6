import { afterEach, describe, expect, test } from 'vitest'
import { relayOnce } from '../../platform/relay.ts'
import { expectBooksToAgree, ledgerDifferences } from '../../testing/books.ts'
import { eventually, testPipeline } from '../../testing/pipeline.ts'
import type { PipelineWish, TestPipeline } from '../../testing/pipeline.ts'
import { reconcileOnce } from './reconcile.ts'

let parlour: TestPipeline
async function open(wish?: PipelineWish): Promise<TestPipeline> {
  parlour = await testPipeline(wish)
  return parlour
}
afterEach(() => parlour.close())

async function settled(count: number, seconds?: number): Promise<Record<string, number>> {
  return eventually(`${count} orders are past the pipeline`, async () => {
    const { pending = 0, processing = 0, ...done } = await parlour.statuses()
    const all = Object.values(done).reduce((sum, each) => sum + each, 0)
    return pending + processing === 0 && all === count && done
  }, seconds)
}

async function deadLetters() {
  return parlour.context.database.kysely.selectFrom('deadLetter').select(['queue', 'subjectId', 'reason', 'receives']).execute()
}

async function payments() {
  return parlour.context.database.kysely.selectFrom('payment').select(['orderId', 'state', 'authorisedMinor', 'capturedMinor']).execute()
}

describe('the path of an order', () => {
  test('placed, authorised, set aside, confirmed; an instant order completes and is captured by itself', async () => {
    await open()
    const cafe = await parlour.given.aCafe({ stock: 10 })
    await parlour.start()
    const pickup = (await parlour.order(cafe, [{ item: 'Latte' }])).json()
    const voucher = (await parlour.order(cafe, [{ item: 'Espresso' }], { fulfilment: 'instant' })).json()
    expect(await settled(2)).toEqual({ confirmed: 1, completed: 1 })
    await eventually('the voucher is captured', async () => (await payments()).some((payment) => payment.state === 'captured'))
    expect(Object.fromEntries((await payments()).map((payment) => [payment.orderId, payment]))).toMatchObject({
      [pickup.id]: { state: 'authorised', authorisedMinor: pickup.totalMinor, capturedMinor: 0 },
      [voucher.id]: { state: 'captured', capturedMinor: voucher.totalMinor },
    })
    const kinds = await parlour.context.database.kysely.selectFrom('event').select('kind').where('subjectId', '=', voucher.id).orderBy('sequence').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(['order.placed', 'order.processing', 'order.confirmed', 'order.completed', 'order.captured'])
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  })

  test('a fifth of all calls fail in every way there is: all orders settle, and everybody agrees on every cent', async () => {
    // Longer than the slowest call. Otherwise whoever does the work loses the order to the next worker before it is done.
    await open({ failureRate: 0.2, seed: 42, config: { visibilityTimeoutSeconds: 5 } })
    await parlour.behave(parlour.gateway, { lateMs: 2500 })
    await parlour.behave(parlour.warehouse, { lateMs: 2500 })
    const cafe = await parlour.given.aCafe({ stock: 500 })
    await parlour.start()
    const answers = await Promise.all(Array.from({ length: 80 }, () => parlour.order(cafe, [{ item: 'Latte' }, { item: 'Croissant', quantity: 2 }], { fulfilment: 'instant' })))
    expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([201]))
    const done = await settled(80, 60)
    expect(done.completed).toBeGreaterThan(60)
    await parlour.nothingIsOwed()
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  })

  test.for([
    ['declined', { code: 'cardDeclined', sentence: 'Your bank declined this card.' }],
    ['insufficientFunds', { code: 'insufficientFunds', sentence: 'There wasn\'t enough money on this card.' }],
    ['authenticationRequired', {
      code: 'authenticationRequired',
      sentence: 'Your bank wants you to confirm the payment first, which we can\'t do yet. Please try another card.',
    }],
  ] as const)('a card that does not pay (%s) fails the order at once, in words, with its stock let go; nobody in the shop has to do anything', async ([source, failure]) => {
    await open()
    const cafe = await parlour.given.aCafe({ stock: 10 })
    await parlour.start()
    const order = (await parlour.order(cafe, [{ item: 'Latte' }], { payment: { method: 'card', source } })).json()
    expect(await settled(1)).toEqual({ failed: 1 })
    expect((await parlour.app.inject(`/api${order.trackingUrl}`)).json()).toMatchObject({
      status: 'failed', payment: { state: 'declined' }, canCancel: false,
      failure,
    })
    expect(await deadLetters()).toEqual([])
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })

  test('goods that are gone: the order fails, and the authorised payment is voided', async () => {
    await open()
    const cafe = await parlour.given.aCafe({ stock: 10 })
    await parlour.behave(parlour.warehouse, { outOfStockSkus: [cafe.item('Latte').id] })
    await parlour.start()
    const order = (await parlour.order(cafe, [{ item: 'Latte' }])).json()
    expect(await settled(1)).toEqual({ failed: 1 })
    await parlour.nothingIsOwed()
    expect(await payments()).toEqual([{ orderId: order.id, state: 'voided', authorisedMinor: order.totalMinor, capturedMinor: 0 }])
    expect((await deadLetters())[0]?.reason).toContain('outOfStock')
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  })

  test('a gateway that is down for good: failed, not charged; when it is back, what was unknown is voided', async () => {
    await open({ config: { visibilityTimeoutSeconds: 1 } })
    await parlour.behave(parlour.gateway, { failureRate: 1, lateMs: 3000 })
    const cafe = await parlour.given.aCafe({ stock: 10 })
    await parlour.start()
    const order = (await parlour.order(cafe, [{ item: 'Latte' }])).json()
    expect(await settled(1, 60)).toEqual({ failed: 1 })
    expect((await parlour.app.inject(`/api${order.trackingUrl}`)).json().failure.code).toBe('paymentUnreachable')
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
    await parlour.behave(parlour.gateway, { failureRate: 0 })
    await parlour.nothingIsOwed()
    expect((await payments())[0]?.state).toBe('voided')
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  })

  test('the poisoned message of a batch goes to the dead letters while its neighbours complete', async () => {
    await open({ config: { visibilityTimeoutSeconds: 1, receivesMax: 3 } })
    const cafe = await parlour.given.aCafe({ stock: 100 })
    const orders = []
    for (let index = 0; index < 5; index += 1) orders.push((await parlour.order(cafe, [{ item: 'Latte' }], { fulfilment: 'instant' })).json())
    const poisoned = orders[2]
    const steps = (await import('./steps.ts')).createSteps(parlour.context)
    const claim = steps.claim
    await parlour.start({
      ...steps,
      async claim(order) {
        // A bug of our own in the middle of the saga, until the message is given up and buried.
        const letters = await deadLetters()
        if (order.orderId === poisoned.id && letters.length === 0) throw new Error('This order breaks the worker.')
        return claim(order)
      },
    })
    await eventually('the four neighbours complete', async () => (await parlour.statuses()).completed === 4)
    await eventually('the poisoned order ends', async () => await parlour.statusOf(poisoned.id) === 'failed')
    expect(await deadLetters()).toEqual([
      { queue: 'order-processing', subjectId: poisoned.id, reason: 'This order breaks the worker.', receives: 3 },
    ])
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })

  test('redelivery after completion changes nothing', async () => {
    await open()
    const cafe = await parlour.given.aCafe({ stock: 10 })
    await parlour.start()
    const order = (await parlour.order(cafe, [{ item: 'Latte' }], { fulfilment: 'instant' })).json()
    await settled(1)
    await eventually('captured', async () => (await payments())[0]?.state === 'captured')
    const db = parlour.context.database.kysely
    const look = async () => ({
      order: await db.selectFrom('order').selectAll().where('id', '=', order.id).executeTakeFirstOrThrow(),
      stock: await db.selectFrom('stockMovement').select(['kind', 'onHandChange', 'heldChange']).where('orderId', '=', order.id).execute(),
      money: await db.selectFrom('paymentMovement').select(['kind', 'amountMinor']).execute(),
    })
    const before = await look()
    const event = await db.selectFrom('event').selectAll().where('subjectId', '=', order.id).where('kind', '=', 'order.placed').execute()
    // The same message again, ten times, as a transport that delivers at least once may do.
    for (let again = 0; again < 10; again += 1) {
      for (const each of event) await parlour.context.transport.send('order-processing', { ...each, sequence: each.sequence ?? 0, payload: {} }, db)
    }
    await eventually('the queues are empty', async () => {
      const { rows } = await parlour.context.database.pool.query("select count(*)::int as open from pgboss.job where state < 'completed'")
      return rows[0].open === 0
    })
    expect(await look()).toEqual(before)
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  })

  test('cancelled at every moment: it ends cancelled or confirmed, never in between, and the money agrees', async () => {
    await open()
    await parlour.behave(parlour.gateway, { delayMs: 40 })
    const cafe = await parlour.given.aCafe({ stock: 100 })
    await parlour.start()
    const orders = await Promise.all(Array.from({ length: 30 }, async (_, index) => {
      const order = (await parlour.order(cafe, [{ item: 'Latte' }])).json()
      await new Promise((resolve) => setTimeout(resolve, index * 4))
      const url = `/api/orders/${order.id}/cancel?${order.trackingUrl.split('?')[1]}`
      return { order, answer: await parlour.app.inject({ method: 'POST', url, payload: {} }) }
    }))
    expect(new Set(orders.map(({ answer }) => answer.statusCode))).toEqual(new Set([200]))
    expect(await settled(30)).toEqual({ cancelled: 30 })
    await parlour.nothingIsOwed()
    expect((await payments()).every((payment) => payment.state === 'voided')).toBe(true)
    expect(await deadLetters()).toEqual([])
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })

  test('an order whose message was lost is found by the reconciliation and goes on', async () => {
    await open({ config: { visibilityTimeoutSeconds: 1 } })
    const cafe = await parlour.given.aCafe({ stock: 10 })
    await parlour.order(cafe, [{ item: 'Latte' }])
    await relayOnce(parlour.context)
    await parlour.context.database.pool.query('delete from pgboss.job')
    await parlour.start()
    expect(await reconcileOnce(parlour.context)).toBe(0)
    await eventually('reconciliation finds it', async () => await reconcileOnce(parlour.context) === 1)
    expect(await settled(1)).toEqual({ confirmed: 1 })
  })
})
