import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'
import { testPipeline } from '../../testing/pipeline.ts'
import type { TestPipeline } from '../../testing/pipeline.ts'

let parlour: TestPipeline
let cafe: GivenCafe
let [manager, staff, ada] = [] as unknown as [GivenPerson, GivenPerson, GivenPerson] // Made before the first story.
beforeAll(async () => {
  parlour = await testPipeline()
  cafe = await parlour.given.aCafe({ stock: 100 })
  ;[manager, staff, ada] = [await parlour.given.aMember('manager', cafe), await parlour.given.aMember('staff', cafe), await parlour.given.aPerson()]
})
afterAll(() => parlour.close())

/** Ada's, paid and completed. */
async function aPaidOrder(): Promise<string> {
  const { id } = (await parlour.order(cafe, [{ item: 'Latte' }], { headers: ada.headers })).json<{ id: string }>()
  const db = parlour.context.database.kysely
  await db.updateTable('order').set({ status: 'completed' }).where('id', '=', id).execute()
  await db.insertInto('payment').values({
    businessId: cafe.businessId, orderId: id, attempt: 1, state: 'captured', currency: 'USD', authorisedMinor: 500, capturedMinor: 500, updatedAt: parlour.context.clock.now(),
  }).execute()
  return id
}
const refund = (id: string, amountMinor: number, reason: string) =>
  parlour.app.inject({ method: 'POST', url: `/api/orders/${id}/refunds`, headers: manager.headers, payload: { amountMinor, reason } })
const refundsOf = (id: string, by: GivenPerson, query = '') => parlour.app.inject({ url: `/api/orders/${id}/refunds${query}`, headers: by.headers })

test('the crew sees what was given back, by whom and why, page by page, the newest first', async () => {
  const id = await aPaidOrder()
  expect((await refundsOf(id, staff)).json()).toEqual({ items: [], nextCursor: null })
  for (const [amount, reason] of [[100, 'Cold'], [50, 'Late']] as const) expect((await refund(id, amount, reason)).statusCode).toBe(202)
  const first = (await refundsOf(id, staff, '?limit=1')).json<{ items: object[]; nextCursor: string }>()
  expect(first.items).toMatchObject([{ amountMinor: 50, reason: 'Late', state: 'requested', refusal: null, doneAt: null, requestedBy: manager.name }])
  const second = (await refundsOf(id, staff, `?limit=1&cursor=${first.nextCursor}`)).json()
  expect(second).toMatchObject({ items: [{ amountMinor: 100, reason: 'Cold' }], nextCursor: null })
})

test('a guest sees the sum on their order and not this list; a stranger learns nothing', async () => {
  const id = await aPaidOrder()
  const elsewhere = await parlour.given.aMember('manager', await parlour.given.aCafe())
  const answers = [await refundsOf(id, ada), await refundsOf(id, elsewhere), await parlour.app.inject(`/api/orders/${id}/refunds`)]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 404, 401])
})
