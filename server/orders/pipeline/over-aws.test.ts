import { startFauxqs } from 'fauxqs'
import { expect, test } from 'vitest'
import { expectBooksToAgree } from '../../testing/books.ts'
import { eventually, testPipeline } from '../../testing/pipeline.ts'

test('over SNS and SQS the path of an order is the same: a fifth of all calls fail, every order settles, everybody agrees on every cent', async () => {
  const emulator = await startFauxqs({ port: 0, logger: false, host: '127.0.0.1' })
  const parlour = await testPipeline({ failureRate: 0.2, seed: 7, config: { transport: 'aws', awsEndpoint: emulator.address } })
  try {
    const cafe = await parlour.given.aCafe({ stock: 100 })
    await parlour.start()
    const orders = Array.from({ length: 20 }, () => parlour.order(cafe, [{ item: 'Latte' }], { fulfilment: 'instant' }))
    expect(new Set((await Promise.all(orders)).map((answer) => answer.statusCode))).toEqual(new Set([201]))
    await eventually('every order and every payment is settled', async () => {
      const { pending = 0, processing = 0, confirmed = 0 } = await parlour.statuses()
      const payments = await parlour.context.database.kysely.selectFrom('payment').select('state').execute()
      const open = await parlour.context.database.kysely.selectFrom('order').select('id')
        .where('status', '=', 'failed').where('warehouseState', '<>', 'released').execute()
      return pending + processing + confirmed + open.length === 0 && payments.every(({ state }) => !['unknown', 'authorised'].includes(state))
    }, 120)
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  } finally {
    await parlour.close()
    await emulator.stop()
  }
}, 180_000)
