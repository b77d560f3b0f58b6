import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { ledgerDifferences } from '../testing/books.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'
import { createPlacing } from './placing.ts'

let parlour: TestPipeline
let cafe: GivenCafe
let manager: GivenPerson
beforeAll(async () => {
  parlour = await testPipeline()
  cafe = await parlour.given.aCafe({ stock: 5_000 })
  manager = await parlour.given.aMember('manager', cafe)
  await parlour.context.database.kysely.insertInto('coupon')
    .values(['ONE', 'TWO'].map((code) => ({ businessId: cafe.businessId, id: newId(), code, kind: 'percent', value: 10, usesMax: 1_000 }))).execute()
})
afterAll(() => parlour.close())

const rounds = 25
const atOnce = 6

/** PostgreSQL counts them by itself, also those after which somebody tried again and nobody noticed. */
async function deadlocks(): Promise<number> {
  const { rows: [row] } = await parlour.context.database.pool.query<{ count: string }>('select deadlocks as count from pg_stat_database where datname = current_database()')
  return Number(row?.count)
}

test('placing with coupons, cancelling and counting at once, by two processes, deadlock never', async () => {
  const before = await deadlocks()
  const other = createPlacing(parlour.context)
  const items = ['Latte', 'Espresso', 'Croissant']
  const placed: string[] = []
  let turn = 0
  async function place(): Promise<void> {
    turn += 1
    // Each names items and coupons in another order.
    const lines = items.map((_, index) => ({ item: items[(index + turn) % items.length] ?? 'Latte', quantity: 1 + turn % 2 }))
    const answer = await parlour.order(cafe, turn % 3 ? lines : lines.toReversed(), { couponCode: turn % 2 ? 'ONE' : 'TWO' })
    expect(answer.statusCode, answer.body).toBe(201)
    placed.push(answer.json<{ id: string }>().id)
  }
  for (let round = 0; round < rounds; round += 1) {
    const off = placed.splice(0, atOnce / 2)
    const one = parlour.context.placing
    // Half of a round goes the way of another process, which knows nothing of this one's batches.
    Object.assign(parlour.context, { placing: (order: Parameters<typeof one>[0]) => (turn % 2 ? one : other)(order) })
    await Promise.all([
      ...Array.from({ length: atOnce }, place),
      ...off.map((id) => parlour.app.inject({ method: 'POST', url: `/api/orders/${id}/cancel`, headers: manager.headers, payload: {} })),
      parlour.app.inject({ method: 'POST', url: `/api/locations/${cafe.slug}/stock/${cafe.item('Latte').id}/movements`, headers: manager.headers, payload: { kind: 'received', quantity: 1 } }),
    ])
    Object.assign(parlour.context, { placing: one })
  }
  expect(await deadlocks()).toBe(before)
  expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  const { rows } = await parlour.context.database.pool.query<{ agrees: boolean }>(`select c.uses = (select count(*) from "order" o
    where o.business_id = c.business_id and o.coupon_id = c.id and o.status <> 'cancelled') as agrees from coupon c where code in ('ONE', 'TWO')`)
  expect(rows).toEqual([{ agrees: true }, { agrees: true }])
})
