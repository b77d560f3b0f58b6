import { describe, expect, test } from 'vitest'
import { expectBooksToAgree } from '../../testing/books.ts'
import { eventually, testPipeline } from '../../testing/pipeline.ts'
import type { TestPipeline } from '../../testing/pipeline.ts'
import { startFalteringWorker } from '../../testing/start-faltering-worker.ts'

/** Seven orders, a worker that dies at `crashAt`, then a healthy one. */
async function survive(crashAt: string, expected: Record<string, number>, prepare: (parlour: TestPipeline, latteId: string) => Promise<void> = async () => undefined) {
  const parlour = await testPipeline({ config: { visibilityTimeoutSeconds: 1 } })
  try {
    const cafe = await parlour.given.aCafe({ stock: 100 })
    await prepare(parlour, cafe.item('Latte').id)
    for (let index = 0; index < 7; index += 1) await parlour.order(cafe, [{ item: 'Latte' }, { item: 'Croissant' }], { fulfilment: 'instant' })

    await (await startFalteringWorker(parlour, crashAt)).kill()

    await parlour.start()
    await eventually('every order is settled', async () => JSON.stringify(await parlour.statuses()) === JSON.stringify(expected))
    await eventually('nothing is open outside', async () => {
      const { rows: [open] } = await parlour.context.database.pool.query<{ count: number }>(`
        select (select count(*) from payment where state in ('unknown', 'authorised')) + (select count(*) from obligation where state = 'open') as count`)
      return Number(open?.count) === 0
    })
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
    const { rows } = await parlour.context.database.pool.query<{ times: number }>(
      "select count(*)::int as times from payment_movement where kind = 'capture' group by order_id having count(*) > 1")
    expect(rows, 'orders that were charged twice').toEqual([])
  } finally {
    await parlour.close()
  }
}

describe.concurrent('a worker killed at any step leaves nothing undone and nothing done twice', () => {
  test.each([
    'before steps.claim', 'after steps.claim', 'before gateway.authorise', 'after gateway.authorise',
    'before warehouse.confirm', 'after warehouse.confirm', 'before steps.confirm', 'after steps.confirm',
    'before obligations.carryOut', 'before gateway.capture', 'after gateway.capture', 'before obligations.settle', 'after obligations.settle',
  ])('on the way forward: %s', (crashAt) => survive(crashAt, { completed: 7 }), 120_000)

  test.each([
    'before steps.end', 'after steps.end', 'before warehouse.release', 'after warehouse.release',
    'before gateway.void', 'after gateway.void', 'before obligations.settle', 'after obligations.settle',
  ])('on the way back: %s', (crashAt) => survive(crashAt, { failed: 7 }, (parlour, latteId) => (
    parlour.behave(parlour.warehouse, { outOfStockSkus: [latteId] }))), 120_000)
})
