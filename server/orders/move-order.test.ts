import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectBooksToAgree } from '../testing/books.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { eventually, testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'
import type { OrderState } from './order-states.ts'

let parlour: TestPipeline
let cafe: GivenCafe
let barista: GivenPerson
let courier: GivenPerson
beforeEach(async () => {
  parlour = await testPipeline()
  await parlour.start()
  cafe = await parlour.given.aCafe({ stock: 100 })
  barista = await parlour.given.aMember('staff', cafe)
  courier = await parlour.given.aMember('courier', cafe)
})
afterEach(() => parlour.close())

const move = (who: GivenPerson, id: string, status: OrderState, version?: number) => (
  parlour.app.inject({ method: 'PUT', url: `/api/orders/${id}/status`, payload: { status, ...(version && { version }) }, headers: who.headers }))

const db = () => parlour.context.database.kysely

/** A delivery that is paid, made, and given to the courier; then moved on as told. */
async function aDelivery(...on: OrderState[]): Promise<string> {
  const { id } = (await parlour.order(cafe, [{ item: 'Latte' }], {
    fulfilment: 'delivery', customerName: 'Nils', contact: { phone: '+1 206 555 0100' }, address: { street: '600 4th Avenue', postcode: '98104', city: 'Seattle' },
  })).json<{ id: string }>()
  await eventually('the order is confirmed', async () => await parlour.statusOf(id) === 'confirmed')
  for (const status of ['preparing', 'ready'] as const) expect((await move(barista, id, status)).statusCode).toBe(200)
  await parlour.app.inject({ method: 'PUT', url: `/api/orders/${id}/courier`, payload: { personId: courier.personId }, headers: barista.headers })
  for (const status of on) expect((await move(courier, id, status)).statusCode).toBe(200)
  return id
}

async function minutesAgo(id: string, minutes: number): Promise<void> {
  await db().updateTable('order').set({ statusChangedAt: new Date(Date.now() - minutes * 60_000) }).where('id', '=', id).execute()
}

const captured = (id: string) => db().selectFrom('payment').select('capturedMinor').where('orderId', '=', id).executeTakeFirstOrThrow().then(({ capturedMinor }) => capturedMinor)

test('a courier takes back what was tapped by mistake, and the event says that it is a step back', async () => {
  const id = await aDelivery('outForDelivery', 'delivered')
  expect((await move(courier, id, 'outForDelivery')).json()).toMatchObject({ status: 'outForDelivery' })
  expect((await move(courier, id, 'ready')).json()).toMatchObject({ status: 'ready' })
  const events = await db().selectFrom('event').select('kind').where('subjectId', '=', id).orderBy('id').execute()
  expect(events.slice(-4).map(({ kind }) => kind)).toEqual(['order.outForDelivery', 'order.delivered', 'order.takenBack', 'order.takenBack'])
  expect(await captured(id)).toBe(0)
})

test.each([['outForDelivery', 'ready'], ['delivered', 'outForDelivery']] as const)('after a minute only the crew takes %s back', async (at, back) => {
  const id = await aDelivery(...(at === 'delivered' ? ['outForDelivery', at] as const : [at]))
  await minutesAgo(id, 2)
  const late = await move(courier, id, back)
  expect([late.statusCode, late.json().code]).toEqual([409, 'tooLateToTakeBack'])
  expect((await move(barista, id, back)).json()).toMatchObject({ status: back })
})

test('a courier who is not its courier any more has no part in it', async () => {
  const id = await aDelivery('outForDelivery')
  await db().updateTable('order').set({ courierId: null }).where('id', '=', id).execute()
  expect((await move(courier, id, 'ready')).statusCode).toBe(404)
})

test('what is completed was paid, so “delivered” can no longer be taken back, and the answer says so', async () => {
  const id = await aDelivery('outForDelivery', 'delivered')
  const { version } = (await move(barista, id, 'completed')).json<{ version: number }>()
  const late = await move(courier, id, 'outForDelivery', version - 1)
  expect([late.statusCode, late.json()]).toEqual([409, expect.objectContaining({ code: 'moveNotPossible', detail: 'This order is completed, so it can no longer be moved.' })])
})

test('the courier takes back and the crew completes at the same moment: one of them is first, and only what is completed is paid', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => aDelivery('outForDelivery', 'delivered')))
  const races = await Promise.all(ids.map(async (id) => {
    const { version } = await db().selectFrom('order').select('version').where('id', '=', id).executeTakeFirstOrThrow()
    const answers = await Promise.all([move(courier, id, 'outForDelivery', version), move(barista, id, 'completed', version)])
    return { id, codes: answers.map(({ statusCode }) => statusCode), status: await parlour.statusOf(id) }
  }))
  expect(races.map(({ codes }) => [...codes].sort())).toEqual(races.map(() => [200, 409]))
  expect(races.map(({ status }) => status)).toEqual(races.map(({ codes }) => (codes[0] === 200 ? 'outForDelivery' : 'completed')))

  const takenBack = races.filter(({ status }) => status === 'outForDelivery')
  expect(await Promise.all(takenBack.map(({ id }) => captured(id)))).toEqual(takenBack.map(() => 0))
  for (const { id } of takenBack) for (const status of ['delivered', 'completed'] as const) expect((await move(barista, id, status)).statusCode).toBe(200)
  await eventually('every order is paid', async () => (await Promise.all(ids.map(captured))).every((minor) => minor > 0))
  await expectBooksToAgree(parlour.context.database, parlour.gateway.url)
})
