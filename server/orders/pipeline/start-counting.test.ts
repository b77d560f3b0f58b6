import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, testPipeline } from '../../testing/pipeline.ts'
import type { TestPipeline } from '../../testing/pipeline.ts'

let parlour: TestPipeline
beforeAll(async () => { parlour = await testPipeline() })
afterAll(() => parlour.close())

test('an item that is counted from the middle of an order’s way on: the order goes on, and takes nothing it never held', async () => {
  const cafe = await parlour.given.aCafe({ items: [{ name: 'Espresso', stock: null }, { name: 'Latte', stock: 10 }] })
  const manager = await parlour.given.aMember('manager', cafe)
  const place = async (source?: string) => (await parlour.order(cafe, [{ item: 'Espresso', quantity: 3 }, { item: 'Latte' }], {
    payment: { method: 'card', ...(source && { source }) } })).json<{ id: string }>().id
  const cancel = (id: string) => parlour.app.inject({ method: 'POST', url: `/api/orders/${id}/cancel`, headers: manager.headers, payload: {} })
  const [going, declined, cancelled] = [await place(), await place('declined'), await place()]
  const counted = await parlour.app.inject({
    method: 'PUT', url: `/api/locations/${cafe.slug}/stock/${cafe.item('Espresso').id}`, headers: manager.headers, payload: { onHand: 20, reason: 'first count' } })
  expect(counted.statusCode).toBe(200)
  expect((await cancel(cancelled)).statusCode).toBe(200)

  await parlour.start()
  await eventually('all are past the pipeline', async () =>
    (await Promise.all([going, declined].map((id) => parlour.statusOf(id)))).join() === 'confirmed,failed')
  const later = await place()
  await eventually('the later one is confirmed', async () => await parlour.statusOf(later) === 'confirmed')
  // Only the latte was promised to the first, and both to the last.
  const balances = async () => (await parlour.context.database.kysely.selectFrom('stockBalance').select(['itemId', 'onHand', 'held']).execute())
    .map(({ itemId, onHand, held }) => [cafe.items.find((item) => item.id === itemId)?.name, onHand, held]).sort()
  expect(await balances()).toEqual([['Espresso', 17, 0], ['Latte', 8, 0]])
  // Cancelled after it was confirmed, it gives back what it took.
  expect((await cancel(going)).statusCode).toBe(200)
  expect((await cancel(later)).statusCode).toBe(200)
  expect(await balances()).toEqual([['Espresso', 20, 0], ['Latte', 10, 0]])
})
