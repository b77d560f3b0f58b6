import { describe, expect, test } from 'vitest'
import { expectBooksToAgree } from '../../testing/books.ts'
import type { GivenCafe } from '../../testing/given.ts'
import { eventually, testPipeline } from '../../testing/pipeline.ts'
import type { TestPipeline } from '../../testing/pipeline.ts'
import { startFalteringWorker } from '../../testing/start-faltering-worker.ts'
import type { FalteringWorker } from '../../testing/start-faltering-worker.ts'

// What only a frozen process can show: it holds whatever it holds (the numbering of events, messages, claims), says nothing for far longer than the
// visibility timeout, and then goes on in the middle of its step as if nothing had happened.

/** What would wait for ever is a failure of its own, with a name. */
async function within<Value>(seconds: number, what: string, happening: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => reject(new Error(`It took longer than ${seconds} s: ${what}`)), seconds * 1000) })
  return Promise.race([happening, late]).finally(() => clearTimeout(timer))
}

/** A manager tries every failed order again. */
async function redriveAll(parlour: TestPipeline, cafe: GivenCafe): Promise<void> {
  const { headers } = await parlour.given.aMember('manager', cafe)
  const { items } = (await parlour.app.inject({ url: `/api/operations/dead-letters?location=${cafe.slug}&open=true`, headers })).json<{ items: { id: string }[] }>()
  for (const { id } of items) {
    const answer = await parlour.app.inject({ method: 'POST', url: `/api/operations/dead-letters/${id}/redrive?agreed=true`, headers })
    expect(answer.statusCode, answer.body).toBe(200)
  }
}

type Way = 'forward' | 'back'

/** Five orders, a worker that freezes, another that does all the work meanwhile (a second attempt included, on the way back), and then the first one goes on. */
async function outlast(at: string, way: Way): Promise<void> {
  const parlour = await testPipeline({ config: { visibilityTimeoutSeconds: 1 } })
  let frozen: FalteringWorker | undefined
  try {
    const cafe = await parlour.given.aCafe({ stock: 100 })
    const outOfStockSkus = way === 'back' ? [cafe.item('Latte').id] : []
    await parlour.behave(parlour.warehouse, { outOfStockSkus })
    for (let index = 0; index < 5; index += 1) await parlour.order(cafe, [{ item: 'Latte' }, { item: 'Croissant' }], { fulfilment: 'instant' })
    frozen = await within(90, `the worker reaches ${at}`, startFalteringWorker(parlour, at))
    frozen.freeze()

    await parlour.start()
    if (way === 'back') {
      await eventually('every order has failed', async () => (await parlour.statuses())['failed'] === 5)
      await parlour.behave(parlour.warehouse, { outOfStockSkus: [] })
      await redriveAll(parlour, cafe)
    }
    await eventually('every order is completed', async () => (await parlour.statuses())['completed'] === 5)
    await parlour.nothingIsOwed()

    await within(60, 'the worker that was woken ends', frozen.wake())
    frozen = undefined
    await parlour.nothingIsOwed()
    expect(await parlour.statuses()).toEqual({ completed: 5 })
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
    const { rows } = await parlour.context.database.pool.query(`
      select order_id::text, kind from payment_movement where kind = 'capture' group by 1, 2 having count(*) > 1
      union all select subject_id::text, kind from event where kind in ('order.completed', 'order.captured') group by 1, 2 having count(*) > 1`)
    expect(rows, 'what happened twice').toEqual([])
  } finally {
    await frozen?.kill()
    await parlour.close()
  }
}

describe.concurrent('a worker frozen at any step, and woken when all is done, changes nothing any more', () => {
  test.each([
    'after steps.claim', 'before gateway.authorise', 'after gateway.authorise', 'before warehouse.confirm', 'after warehouse.confirm', 'before steps.confirm',
    'after steps.confirm', 'before gateway.capture', 'after gateway.capture', 'before obligations.settle', 'after obligations.settle',
  ])('on the way forward: %s', (at) => outlast(at, 'forward'), 300_000)

  test.each([
    'before steps.end', 'after steps.end', 'before warehouse.release', 'after warehouse.release', 'before gateway.void', 'after gateway.void',
    'before obligations.settle', 'after obligations.settle',
  ])('on the way back, with a second attempt meanwhile: %s', (at) => outlast(at, 'back'), 300_000)
})
