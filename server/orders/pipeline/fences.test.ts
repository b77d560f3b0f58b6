import { expect, test } from 'vitest'
import { expectBooksToAgree } from '../../testing/books.ts'
import { testPipeline } from '../../testing/pipeline.ts'
import type { TestPipeline } from '../../testing/pipeline.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { resumeOrder } from '../resume-order.ts'
import type { ClaimedOrder } from './claim-orders.ts'
import { stepKey } from '../../ledgers/index.ts'
import { createSteps } from './steps.ts'

/** Two workers, each with its own statements, and one order for two croissants. */
async function aCafeWithTwoWorkers() {
  const parlour = await testPipeline()
  const cafe = await parlour.given.aCafe({ stock: 100 })
  const { id } = (await parlour.order(cafe, [{ item: 'Croissant', quantity: 2 }], { payment: { method: 'card' } })).json<{ id: string }>()
  const key = { businessId: cafe.businessId, orderId: id }
  return { parlour, id, key, paused: createSteps(parlour.context), other: createSteps(parlour.context) }
}

async function claimed(claim: Promise<ClaimedOrder | null>): Promise<ClaimedOrder> {
  const order = await claim
  if (!order) throw new Error('The order could not be claimed.')
  return order
}

/** The card is charged as the saga would have it charged. */
async function authorise(parlour: TestPipeline, order: ClaimedOrder): Promise<string> {
  const outcome = await parlour.context.gateway.authorise({
    idempotencyKey: stepKey(order, 'authorise'), amountMinor: order.totalMinor, currency: order.currency, source: 'card', reference: order.id,
  })
  if (outcome.outcome !== 'done') throw new Error('The card was refused.')
  return outcome.value.id
}

async function movementsOf(parlour: TestPipeline, orderId: string) {
  const rows = await parlour.context.database.kysely.selectFrom('stockMovement').select(['kind', 'attempt'])
    .where('orderId', '=', orderId).orderBy('attempt').orderBy('id').execute()
  return rows.map(({ kind, attempt }) => `${kind} ${attempt}`)
}

test('a worker that wakes up after another took the order over confirms nothing', async () => {
  const { parlour, id, key, paused, other } = await aCafeWithTwoWorkers()
  try {
    const late = await claimed(paused.claim(key))
    const current = await claimed(other.claim(key))
    const providerReference = await authorise(parlour, current)

    expect(await paused.confirm({ order: late, references: new Map([[1, 'of the paused worker']]) })).toBe('gone')
    expect(await parlour.statusOf(id)).toBe('processing')
    expect(await other.confirm({ order: current, references: new Map([[1, providerReference]]) })).toBe('confirmed')
    expect(await movementsOf(parlour, id)).toEqual(['held 1', 'sold 1'])
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  } finally {
    await parlour.close()
  }
})

test('a worker of the first attempt neither ends nor confirms the second', async () => {
  const { parlour, id, key, paused, other } = await aCafeWithTwoWorkers()
  try {
    const late = await claimed(paused.claim(key))
    const failing = await claimed(other.claim(key))
    expect(await other.end({ order: failing, why: 'cardDeclined', declined: 1, deadLetter: null })).toBe(true)
    await inTransaction(parlour.context, (db) => resumeOrder(db, key, parlour.context.clock.now()))
    const second = await claimed(other.claim(key))
    expect(second).toMatchObject({ attempt: 2, lease: 3 })

    expect(await paused.end({ order: late, why: 'paymentUnreachable', declined: undefined, deadLetter: null })).toBe(false)
    expect(await paused.confirm({ order: late, references: new Map([[1, 'of the first attempt']]) })).toBe('gone')
    expect(await other.confirm({ order: second, references: new Map([[1, await authorise(parlour, second)]]) })).toBe('confirmed')
    expect(await movementsOf(parlour, id)).toEqual(['held 1', 'released 1', 'held 2', 'sold 2'])
    await parlour.workOff()
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  } finally {
    await parlour.close()
  }
})

test('an order that stands twice in a batch is claimed, confirmed and ended once', async () => {
  const { parlour, id, key, other } = await aCafeWithTwoWorkers()
  try {
    const [first, again] = await Promise.all([other.claim(key), other.claim(key)])
    expect([first?.lease, again]).toEqual([1, null])
    const current = await claimed(other.claim(key))
    const stale = { ...current, lease: 1 }
    const providerReference = await authorise(parlour, current)

    const confirmations = await Promise.all([stale, current].map((order) => other.confirm({ order, references: new Map([[1, providerReference]]) })))
    expect(confirmations).toEqual(['gone', 'confirmed'])
    expect(await movementsOf(parlour, id)).toEqual(['held 1', 'sold 1'])
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  } finally {
    await parlour.close()
  }
})

test('an order that stands twice in a batch lets its goods go once', async () => {
  const { parlour, id, key, other } = await aCafeWithTwoWorkers()
  try {
    await other.claim(key)
    const current = await claimed(other.claim(key))
    const stale = { ...current, lease: 1 }
    const ends = await Promise.all([stale, current].map((order) => other.end({ order, why: 'outOfStock', declined: 1, deadLetter: null })))
    expect(ends).toEqual([false, true])
    expect(await movementsOf(parlour, id)).toEqual(['held 1', 'released 1'])
    await parlour.workOff()
    await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
  } finally {
    await parlour.close()
  }
})

test('the database refuses to move the goods of one attempt a second time, whoever asks', async () => {
  const { parlour, id } = await aCafeWithTwoWorkers()
  try {
    const again = parlour.context.database.pool.query(`
      insert into stock_movement (business_id, id, location_id, item_id, kind, on_hand_change, held_change, order_id, attempt, at)
      select business_id, gen_random_uuid(), location_id, item_id, kind, on_hand_change, held_change, order_id, attempt, at from stock_movement where order_id = $1`, [id])
    await expect(again).rejects.toMatchObject({ code: '23505', constraint: 'stock_movement_once' })
  } finally {
    await parlour.close()
  }
})
