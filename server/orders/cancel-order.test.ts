import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerDifferences } from '../testing/books.ts'
import { testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'

let parlour: TestPipeline
beforeAll(async () => { parlour = await testPipeline() })
afterAll(() => parlour.close())

test('the crew cancels with a reason: the guest reads it, the stock is free again, and a second time changes nothing', async () => {
  const cafe = await parlour.given.aCafe({ stock: 5 })
  const barista = await parlour.given.aMember('staff', cafe)
  const order = (await parlour.order(cafe, [{ item: 'Latte', quantity: 2 }])).json()
  const cancel = () => parlour.app.inject({ method: 'POST', url: `/api/orders/${order.id}/cancel`, payload: { reason: ' Sold out ' }, headers: barista.headers })

  expect((await cancel()).json()).toMatchObject({ status: 'cancelled', version: 2, cancelReason: 'Sold out' })
  expect((await parlour.app.inject(`/api${order.trackingUrl}`)).json()).toMatchObject({ status: 'cancelled', cancelReason: 'Sold out', canCancel: false })
  expect((await cancel()).json()).toMatchObject({ status: 'cancelled', version: 2 })
  expect((await parlour.order(cafe, [{ item: 'Latte', quantity: 5 }])).statusCode).toBe(201)
  expect(await ledgerDifferences(parlour.context.database)).toEqual([])
})

test('a stranger is told that there is no such order, and a guest who comes too late that it is too late', async () => {
  const cafe = await parlour.given.aCafe()
  const stranger = await parlour.given.aPerson()
  const order = (await parlour.order(cafe, [{ item: 'Latte' }])).json()
  const url = `/api/orders/${order.id}/cancel`
  expect((await parlour.app.inject({ method: 'POST', url, payload: {}, headers: stranger.headers })).statusCode).toBe(404)
  expect((await parlour.app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(401)
  await parlour.context.database.kysely.updateTable('order').set({ status: 'preparing' }).where('id', '=', order.id).execute()
  const late = await parlour.app.inject({ method: 'POST', url: `${url}?${order.trackingUrl.split('?')[1]}`, payload: {} })
  expect([late.statusCode, late.json().code]).toEqual([409, 'tooLateToCancel'])
})
