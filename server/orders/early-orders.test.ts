import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { ledgerDifferences } from '../testing/books.ts'
import { eventually, testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'
import { reconcileOnce } from './pipeline/reconcile.ts'

let parlour: TestPipeline
let cafe: GivenCafe
let manager: GivenPerson
beforeAll(async () => {
  parlour = await testPipeline()
  await parlour.start()
  cafe = await parlour.given.aCafe({ stock: 50 })
  manager = await parlour.given.aMember('manager', cafe)
})
afterAll(() => parlour.close())

const db = () => parlour.context.database.kysely
const dayMilliseconds = 86_400_000

/** An order for so many days ahead, once the pipeline has looked at it. */
async function orderedFor(days: number, details: Record<string, unknown> = {}): Promise<string> {
  const placed = await parlour.order(cafe, [{ item: 'Espresso' }], { scheduledFor: new Date(Date.now() + days * dayMilliseconds).toISOString(), ...details })
  expect(placed.statusCode, placed.body).toBe(201)
  const { id } = placed.json<{ id: string }>()
  await eventually('it is looked at', async () => (await kindsOf(id)).some((kind) => ['order.putOff', 'order.confirmed'].includes(kind)))
  return id
}

/** The order as it will be when so many days have gone by. */
async function daysPass(id: string, days: number): Promise<void> {
  const { scheduledFor, placedAt, statusChangedAt } = await db().selectFrom('order').select(['scheduledFor', 'placedAt', 'statusChangedAt']).where('id', '=', id).executeTakeFirstOrThrow()
  const earlier = (at: Date | null) => new Date((at?.getTime() ?? 0) - days * dayMilliseconds)
  await db().updateTable('order').set({ scheduledFor: earlier(scheduledFor), placedAt: earlier(placedAt), statusChangedAt: earlier(statusChangedAt) }).where('id', '=', id).execute()
  await db().updateTable('event').set({ occurredAt: earlier(new Date()) }).where('subjectId', '=', id).execute()
}

const kindsOf = async (id: string) => (await db().selectFrom('event').select('kind').where('subjectId', '=', id).orderBy('entry').execute()).map(({ kind }) => kind)
const paymentOf = async (id: string) => (await parlour.app.inject({ url: `/api/orders/${id}`, headers: manager.headers })).json<{ payment: { standing: string; askedAt: string | null } }>().payment

test('an order for next week stays pending, and nothing is held on its card until five days before', async () => {
  const id = await orderedFor(6.5)
  expect(await parlour.statusOf(id)).toBe('pending')
  const payment = await paymentOf(id)
  expect(payment.standing).toBe('later')
  expect(Math.round((Date.parse(payment.askedAt ?? '') - Date.now()) / 3_600_000)).toBe(36)
  expect(await db().selectFrom('payment').select('state').where('orderId', '=', id).execute()).toEqual([])

  await daysPass(id, 1)
  expect(await reconcileOnce(parlour.context), 'a day later it is too early still').toBe(0)
  const books = await parlour.app.inject({ url: `/api/operations/books?location=${cafe.slug}`, headers: manager.headers })
  expect(books.json<{ ok: boolean }>().ok, 'and nobody takes it for stuck').toBe(true)

  await daysPass(id, 1)
  expect(await reconcileOnce(parlour.context)).toBe(1)
  await eventually('it is confirmed', async () => (await parlour.statusOf(id)) === 'confirmed')
  expect(await paymentOf(id)).toEqual({ ...payment, state: 'authorised', standing: 'held', askedAt: null })
  expect(await kindsOf(id)).toEqual(['order.placed', 'order.putOff', 'order.resumed', 'order.processing', 'order.confirmed'])
})

test.for([
  ['one for the day after tomorrow', 2, {}],
  ['one that is paid in cash', 6.5, { payment: { method: 'cash' } }],
] as const)('%s is confirmed at once', async ([, days, details]) => {
  const id = await orderedFor(days, details)
  expect(await kindsOf(id)).toEqual(['order.placed', 'order.processing', 'order.confirmed'])
})

test('a card that says no when its time has come ends the order, and lets its stock go', async () => {
  const id = await orderedFor(6.5, { payment: { method: 'card', source: 'declined' } })
  await daysPass(id, 2)
  expect(await reconcileOnce(parlour.context)).toBe(1)
  await eventually('it failed', async () => (await parlour.statusOf(id)) === 'failed')
  expect(await paymentOf(id)).toMatchObject({ standing: 'notCharged' })
})

test('it can be cancelled while it waits', async () => {
  const id = await orderedFor(6.5)
  const answer = await parlour.app.inject({ method: 'POST', url: `/api/orders/${id}/cancel`, headers: manager.headers, payload: {} })
  expect([answer.statusCode, (await paymentOf(id)).standing]).toEqual([200, 'notCharged'])
})

test('after all that the books agree', async () => {
  await parlour.nothingIsOwed()
  expect(await ledgerDifferences(parlour.context.database)).toEqual([])
})
