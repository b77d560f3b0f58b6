import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'
import { expectBooksToAgree, ledgerDifferences } from '../../testing/books.ts'
import { eventually, testPipeline } from '../../testing/pipeline.ts'
import type { TestPipeline } from '../../testing/pipeline.ts'
import { bookCashOfBefore, reconcileOnce } from '../pipeline/reconcile.ts'
import { createSteps } from '../pipeline/steps.ts'
import { processOrder } from '../pipeline/process-order.ts'
import { createObligationSteps } from './work-off.ts'
import type { ClaimedObligation } from './claim-obligations.ts'

let parlour: TestPipeline
let cafe: GivenCafe
let barista: GivenPerson
let manager: GivenPerson
beforeEach(async () => {
  parlour = await testPipeline()
  cafe = await parlour.given.aCafe({ stock: 100 })
  barista = await parlour.given.aMember('staff', cafe)
  manager = await parlour.given.aMember('manager', cafe)
})
afterEach(() => parlour.close())

type Order = { id: string; totalMinor: number }

/** An order that the pipeline has confirmed; its money is held and its goods are set aside. */
async function confirmed(details: Record<string, unknown> = {}): Promise<Order> {
  const order = (await parlour.order(cafe, [{ item: 'Latte', quantity: 2 }], details)).json<Order>()
  const event = {
    id: order.id, businessId: cafe.businessId, locationId: cafe.locationId, subjectId: order.id, sequence: 1, topics: [], kind: 'order.placed', payload: {},
    occurredAt: new Date(),
  }
  await processOrder({ ...parlour.context, steps: createSteps(parlour.context) }, { id: order.id, event, receives: 1 })
  return order
}

async function move(orderId: string, ...states: string[]): Promise<void> {
  for (const status of states) {
    const answer = await parlour.app.inject({ method: 'PUT', url: `/api/orders/${orderId}/status`, headers: barista.headers, payload: { status } })
    expect(answer.statusCode, answer.body).toBe(200)
  }
}

const handOver = (orderId: string) => move(orderId, 'preparing', 'ready', 'completed')

async function cancel(orderId: string): Promise<void> {
  const answer = await parlour.app.inject({ method: 'POST', url: `/api/orders/${orderId}/cancel`, headers: manager.headers, payload: {} })
  expect(answer.statusCode, answer.body).toBe(200)
}

async function refund(orderId: string, amountMinor?: number) {
  return parlour.app.inject({
    method: 'POST', url: `/api/orders/${orderId}/refunds`, headers: manager.headers, payload: { reason: 'It was cold', ...(amountMinor !== undefined && { amountMinor }) },
  })
}

const db = () => parlour.context.database.kysely

async function payment(orderId: string) {
  return db().selectFrom('payment').select(['state', 'authorisedMinor', 'capturedMinor', 'refundedMinor']).where('orderId', '=', orderId).executeTakeFirst()
}

async function owed(orderId: string): Promise<string[]> {
  const rows = await db().selectFrom('obligation').select(['kind', 'state']).where('orderId', '=', orderId).orderBy('createdAt').orderBy('id').execute()
  return rows.map(({ kind, state }) => `${kind} ${state}`)
}

async function letters() {
  return db().selectFrom('deadLetter').select(['queue', 'reason', 'receives', 'redrivenAt']).execute()
}

/** What was to be tried later, or is in somebody's hands, is due now: their time is over. */
async function passTime(): Promise<void> {
  await db().updateTable('obligation').set({ dueAt: new Date(0) }).where('state', '=', 'open').execute()
}

async function claimOne(): Promise<ClaimedObligation> {
  const [claimed] = await createObligationSteps(parlour.context).claim(1)
  if (!claimed) throw new Error('Nothing is due.')
  return claimed
}

const agree = () => expectBooksToAgree(parlour.context.database, parlour.gateway.url)

describe('money is taken when the guest has the order', () => {
  test('by a worker that is paused after the call and wakes up when another has done it: taken once, booked once', async () => {
    const order = await confirmed()
    await handOver(order.id)
    const steps = createObligationSteps(parlour.context)
    const paused = await claimOne()
    const late = await steps.carryOut(paused)
    expect(await steps.claim(1), 'while it is in somebody’s hands').toEqual([])
    await passTime()
    await parlour.workOff()
    expect(await steps.settle({ owed: paused, answer: late })).toBe(false)
    expect(await payment(order.id)).toMatchObject({ state: 'captured', capturedMinor: order.totalMinor })
    expect(await owed(order.id)).toEqual(['capture done'])
    await agree()
  })

  test('by a worker whose answer never came, from a gateway that has forgotten its key since: taken once, booked once', async () => {
    const order = await confirmed()
    await handOver(order.id)
    const steps = createObligationSteps(parlour.context)
    await steps.carryOut(await claimOne())
    await fetch(`${parlour.gateway.url}/simulator/forget`, { method: 'POST' })
    await passTime()
    await parlour.workOff()
    expect(await owed(order.id)).toEqual(['capture done'])
    expect(await payment(order.id)).toMatchObject({ state: 'captured', capturedMinor: order.totalMinor })
    await agree()
  })

  test('a refund whose answer never came is not made again by a gateway that has forgotten its key', async () => {
    const order = await confirmed()
    await handOver(order.id)
    await parlour.workOff()
    expect((await refund(order.id, 100)).statusCode).toBe(202)
    const steps = createObligationSteps(parlour.context)
    await steps.carryOut(await claimOne())
    await fetch(`${parlour.gateway.url}/simulator/forget`, { method: 'POST' })
    await passTime()
    await parlour.workOff()
    expect(await owed(order.id)).toEqual(['capture done', 'refund done'])
    expect(await payment(order.id)).toMatchObject({ state: 'partiallyRefunded', refundedMinor: 100 })
    const { payments } = await (await fetch(`${parlour.gateway.url}/simulator/payments`)).json() as { payments: { refundedMinor: number }[] } // Our own simulator.
    expect(payments).toMatchObject([{ refundedMinor: 100 }])
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })

  test('an answer that is written down twice counts once', async () => {
    const order = await confirmed()
    await handOver(order.id)
    const steps = createObligationSteps(parlour.context)
    const claimed = await claimOne()
    const answer = await steps.carryOut(claimed)
    expect(await Promise.all([steps.settle({ owed: claimed, answer }), createObligationSteps(parlour.context).settle({ owed: claimed, answer })]).then((all) => all.toSorted())).toEqual([false, true])
    await agree()
  })

  test('the hold has ended: a definite no is final, the shop is told once, and the books name it', async () => {
    const order = await confirmed()
    await parlour.context.gateway.void({ authorisationKey: `${order.id}:1:authorise`, idempotencyKey: 'the bank' })
    await handOver(order.id)
    await parlour.workOff()
    await passTime()
    await parlour.workOff()
    expect(await owed(order.id)).toEqual(['capture refused'])
    expect(await payment(order.id)).toMatchObject({ state: 'voided', capturedMinor: 0 })
    expect(await letters()).toEqual([{ queue: 'order-completion', reason: expect.stringMatching(/^alreadyVoided: /), receives: 1, redrivenAt: null }])
    await db().updateTable('order').set({ statusChangedAt: new Date(Date.now() - 3_600_000) }).execute()
    const books = await parlour.app.inject({ url: `/api/operations/books?location=${cafe.slug}`, headers: manager.headers })
    const settlement = books.json<{ checks: { name: string; wrong: unknown[] }[] }>().checks.find(({ name }) => name === 'settlement')
    expect(settlement?.wrong).toEqual([{ id: order.id, name: expect.stringMatching(/^Order 1 of /), expected: 'the payment is captured', found: 'refused: alreadyVoided' }])
    expect(await reconcileOnce(parlour.context), 'nothing is asked for again').toBe(0)
  })

  test('the provider is away for hours: tried on and on, told of once, and no longer once it is done', async () => {
    const order = await confirmed()
    await handOver(order.id)
    await parlour.behave(parlour.gateway, { failureRate: 1, lateMs: 3_000 })
    const steps = createObligationSteps(parlour.context)
    for (let time = 0; time < 12; time += 1) {
      await passTime()
      const claimed = await claimOne()
      await steps.settle({ owed: claimed, answer: { outcome: 'later', reason: 'No answer came.' } })
    }
    expect(await letters()).toEqual([{ queue: 'order-completion', reason: 'No answer came.', receives: 10, redrivenAt: null }])
    await parlour.behave(parlour.gateway, { failureRate: 0 })
    await passTime()
    await parlour.workOff()
    expect(await letters()).toEqual([expect.objectContaining({ redrivenAt: expect.any(Date) })])
    await agree()
  })

  test('tried again by a manager, and in vain: it is told of anew', async () => {
    const order = await confirmed()
    await handOver(order.id)
    const steps = createObligationSteps(parlour.context)
    const tryTenTimes = async () => {
      for (let time = 0; time < 10; time += 1) {
        await passTime()
        await steps.settle({ owed: await claimOne(), answer: { outcome: 'later', reason: 'No answer came.' } })
      }
    }
    await tryTenTimes()
    const { items: [letter] } = (await parlour.app.inject({ url: '/api/operations/dead-letters?open=true', headers: manager.headers })).json<{ items: { id: string }[] }>()
    const answer = await parlour.app.inject({ method: 'POST', url: `/api/operations/dead-letters/${letter?.id}/redrive`, headers: manager.headers })
    expect([answer.statusCode, (await letters())[0]?.redrivenAt]).toEqual([200, expect.any(Date)])
    await tryTenTimes()
    expect(await letters()).toEqual([expect.objectContaining({ receives: 10, redrivenAt: null })])
  })

  test('what was written before the clock was set back is due all the same', async () => {
    const order = await confirmed()
    await handOver(order.id)
    await db().updateTable('obligation').set({ dueAt: new Date(Date.now() + 7_200_000) }).execute()
    await parlour.workOff()
    expect(await payment(order.id)).toMatchObject({ state: 'captured' })
  })

  test('a try that failed waits before the next one', async () => {
    const order = await confirmed()
    await handOver(order.id)
    const steps = createObligationSteps(parlour.context)
    for (let time = 0; time < 8; time += 1) {
      await passTime()
      await steps.settle({ owed: await claimOne(), answer: { outcome: 'later', reason: 'No answer came.' } })
    }
    const row = await db().selectFrom('obligation').select(['tries', 'dueAt']).executeTakeFirstOrThrow()
    expect(row.tries).toBe(8)
    expect(row.dueAt.getTime()).toBeGreaterThan(Date.now() - 1_000)
    expect(row.dueAt.getTime()).toBeLessThan(Date.now() + 300_000)
  })
})

describe('an order that is off keeps nothing', () => {
  test('cancelled by the crew: the hold is let go and the goods are released', async () => {
    const order = await confirmed()
    await cancel(order.id)
    expect((await owed(order.id)).toSorted()).toEqual(['releaseGoods open', 'void open'])
    await parlour.workOff()
    expect(await payment(order.id)).toMatchObject({ state: 'voided', capturedMinor: 0 })
    await agree()
  })

  test('cancelled while a worker is taking the money: whatever came first, the guest has all of it back', async () => {
    const order = await confirmed()
    await handOver(order.id)
    const steps = createObligationSteps(parlour.context)
    const taking = await claimOne()
    const taken = await steps.carryOut(taking)
    await move(order.id, 'ready')
    await cancel(order.id)
    await parlour.workOff()
    expect(await steps.settle({ owed: taking, answer: taken })).toBe(false)
    expect((await owed(order.id)).toSorted()).toEqual(['capture withdrawn', 'refund done', 'releaseGoods done', 'void refused'])
    expect(await payment(order.id)).toMatchObject({ state: 'refunded', capturedMinor: order.totalMinor, refundedMinor: order.totalMinor })
    const { items } = (await parlour.app.inject({ url: `/api/orders/${order.id}/refunds`, headers: manager.headers })).json<{ items: object[] }>()
    expect(items).toEqual([expect.objectContaining({ state: 'done', amountMinor: order.totalMinor, requestedBy: null })])
    expect(await letters()).toEqual([])
    await agree()
  })

  test('a refund of its own that is refused is told of and named by the books, and can be tried again', async () => {
    const order = await confirmed()
    await handOver(order.id)
    await parlour.workOff()
    await move(order.id, 'ready')
    await cancel(order.id)
    const steps = createObligationSteps(parlour.context)
    for (const owed of await steps.claim(10)) await steps.settle({ owed, answer: await steps.carryOut(owed) })
    const returning = await claimOne()
    await steps.settle({ owed: returning, answer: { outcome: 'refused', code: 'badRequest', reason: 'The card is gone.', authorisation: null } })
    expect(await letters()).toEqual([{ queue: 'order-unwinding', reason: 'badRequest: The card is gone.', receives: 1, redrivenAt: null }])
    await db().updateTable('order').set({ statusChangedAt: new Date(Date.now() - 3_600_000) }).execute()
    const books = await parlour.app.inject({ url: `/api/operations/books?location=${cafe.slug}`, headers: manager.headers })
    expect(books.json<{ checks: { wrong: { found: string }[] }[] }>().checks.flatMap(({ wrong }) => wrong.map(({ found }) => found))).toEqual(['refused: badRequest'])

    const { items: [letter] } = (await parlour.app.inject({ url: '/api/operations/dead-letters?open=true', headers: manager.headers })).json<{ items: { id: string }[] }>()
    expect((await parlour.app.inject({ method: 'POST', url: `/api/operations/dead-letters/${letter?.id}/redrive`, headers: manager.headers })).statusCode).toBe(200)
    await parlour.workOff()
    expect(await payment(order.id)).toMatchObject({ state: 'refunded', refundedMinor: order.totalMinor })
    await agree()
  })

  test('taken back from the guest and handed over again, it is paid once', async () => {
    const order = await confirmed()
    await handOver(order.id)
    await move(order.id, 'ready', 'completed')
    await parlour.workOff()
    expect(await payment(order.id)).toMatchObject({ state: 'captured', capturedMinor: order.totalMinor })
    await agree()
  })

  test('what stands nowhere, because an older Parlour wrote no row, is found and done', async () => {
    const order = await confirmed()
    await cancel(order.id)
    await db().deleteFrom('obligation').execute()
    await db().updateTable('order').set({ statusChangedAt: new Date(Date.now() - 60_000) }).execute()
    await db().updateTable('payment').set({ updatedAt: new Date(Date.now() - 60_000) }).execute()
    expect(await reconcileOnce(parlour.context)).toBe(2)
    expect(await reconcileOnce(parlour.context)).toBe(0)
    await parlour.workOff()
    await agree()
  })
})

describe('refunds', () => {
  test('made in steps while the provider fails every other time, they add up to what was asked', async () => {
    const order = await confirmed()
    await handOver(order.id)
    await parlour.workOff()
    await parlour.behave(parlour.gateway, { failureRate: 0.5, lateMs: 1_000 })
    expect([(await refund(order.id, 100)).statusCode, (await refund(order.id, 50)).statusCode]).toEqual([202, 202])
    await parlour.start()
    await eventually('both are made', async () => (await payment(order.id))?.refundedMinor === 150)
    await parlour.behave(parlour.gateway, { failureRate: 0 })
    await eventually('nothing is owed', async () => (await owed(order.id)).every((each) => each.endsWith('done')))
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })

  test('each is a new version of the order, with an event for whoever watches it', async () => {
    const order = await confirmed()
    await handOver(order.id)
    await parlour.workOff()
    await refund(order.id)
    await parlour.workOff()
    const { rows } = await parlour.context.database.pool.query<{ kind: string; version: number }>(
      `select kind, (payload->>'version')::int as version from event where subject_id = $1 and payload ? 'version' order by entry`, [order.id])
    expect(rows.map(({ kind }) => kind)).toEqual([
      'order.placed', 'order.processing', 'order.confirmed', 'order.preparing', 'order.ready', 'order.completed', 'order.captured', 'order.refundRequested', 'order.refunded',
    ])
    expect(rows.map(({ version }) => version)).toEqual(rows.map((_, index) => index + 1))
  })

  test('cash goes back over the counter, at once', async () => {
    const order = await confirmed({ payment: { method: 'cash' } })
    await handOver(order.id)
    expect(await payment(order.id)).toMatchObject({ state: 'captured', capturedMinor: order.totalMinor })
    expect((await refund(order.id, 100)).json()).toMatchObject({ state: 'done', amountMinor: 100 })
    expect(await payment(order.id)).toMatchObject({ state: 'partiallyRefunded', refundedMinor: 100 })
    expect(await owed(order.id)).toEqual([])
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })

  test('cash that an older Parlour left unbooked is booked at the next start, once', async () => {
    const order = await confirmed({ payment: { method: 'cash' } })
    await db().updateTable('order').set({ status: 'completed', completedAt: new Date() }).where('id', '=', order.id).execute()
    expect([await bookCashOfBefore(parlour.context), await bookCashOfBefore(parlour.context)]).toEqual([1, 0])
    expect(await payment(order.id)).toMatchObject({ state: 'captured', capturedMinor: order.totalMinor })
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })

  test('cash of an order that was taken back and cancelled is given back', async () => {
    const order = await confirmed({ payment: { method: 'cash' } })
    await handOver(order.id)
    await move(order.id, 'ready')
    await cancel(order.id)
    expect(await payment(order.id)).toMatchObject({ state: 'refunded', refundedMinor: order.totalMinor })
    await parlour.workOff()
    expect(await owed(order.id)).toEqual(['releaseGoods done'])
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
  })
})
