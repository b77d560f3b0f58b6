import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import type { GivenCafe } from '../testing/given.ts'
import { eventually, testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'
import type { Told } from './people.ts'
import { judge, waitUntilSettled } from './verdict.ts'

let parlour: TestPipeline
let cafe: GivenCafe
let told: Told
let [completed, open] = ['', '']

/** An order that is paid and partly refunded, and one that is under way. */
beforeAll(async () => {
  parlour = await testPipeline()
  await parlour.start()
  cafe = await parlour.given.aCafe({ stock: 50 })
  const manager = await parlour.given.aMember('manager', cafe)
  ;[completed = '', open = ''] = await Promise.all(['Espresso', 'Latte'].map(async (item) => {
    const { id } = (await parlour.order(cafe, [{ item }])).json<{ id: string }>()
    await eventually('it is confirmed', async () => (await parlour.statusOf(id)) === 'confirmed')
    return id
  }))
  for (const status of ['preparing', 'ready', 'completed']) await parlour.app.inject({ method: 'PUT', url: `/api/orders/${completed}/status`, headers: manager.headers, payload: { status } })
  await parlour.nothingIsOwed()
  const refund = (await parlour.app.inject({ method: 'POST', url: `/api/orders/${completed}/refunds`, headers: manager.headers, payload: { amountMinor: 100, reason: 'Cold' } })).json<{ id: string }>()
  await waitUntilSettled(parlour.context.database)
  told = { orders: new Map([['one', completed], ['two', open]]), refunds: [{ id: refund.id, orderId: completed, amountMinor: 100 }], contradictions: [], statuses: new Map() }
})
afterAll(() => parlour.close())

const db = () => parlour.context.database.kysely
const verdict = (of: Partial<Told> = {}) => judge(parlour.context.database, { gatewayUrl: parlour.gateway.url, warehouseUrl: parlour.warehouse.url }, { ...told, ...of })

test('what is as it must be is', async () => {
  expect(await waitUntilSettled(parlour.context.database, 0)).toEqual([])
  expect(await verdict()).toEqual([])
})

describe('a planted difference is named', () => {
  /** Whatever a story changes in the database is gone after it. */
  let undo: () => Promise<unknown> = async () => {}
  beforeEach(() => async () => { await undo(); undo = async () => {} })

  test('an order that was acknowledged and is not there, and one that nobody was told of', async () => {
    const lost = newId()
    expect(await verdict({ orders: new Map([['one', completed], ['two', lost]]) })).toEqual([
      `order ${lost} was acknowledged and is not there`, `order ${open} is there and nobody was told of it`])
  })

  test('two keys that became one order', async () => {
    expect(await verdict({ orders: new Map([['one', completed], ['two', open], ['three', open]]) })).toEqual(['3 keys became 2 orders'])
  })

  test('a refund of one cent more than was made', async () => {
    expect(await verdict({ refunds: told.refunds.map((refund) => ({ ...refund, amountMinor: 101 })) })).toEqual([expect.stringMatching(/over 101 was acknowledged and is done over 100/)])
  })

  test('one cent that the gateway took and our books do not know', async () => {
    const to = (change: number) => db().updateTable('payment').set(({ eb }) => ({ capturedMinor: eb('capturedMinor', '+', change) })).where('orderId', '=', completed).execute()
    await to(-1)
    undo = () => to(1)
    expect(await verdict()).toEqual([expect.stringMatching(/^a ledger does not add up: .*"payment"/), expect.stringMatching(/^the gateway took \d+ and gave back 100, and our books say \d+ and 100: order/)])
  })

  test('one item that the shelf has and no movement put there', async () => {
    const to = (change: number) => db().updateTable('stockBalance').set(({ eb }) => ({ onHand: eb('onHand', '+', change) })).where('itemId', '=', cafe.item('Latte').id).execute()
    await to(1)
    undo = () => to(-1)
    expect(await verdict()).toEqual([expect.stringMatching(/^a ledger does not add up: .*"stock"/)])
  })

  test('a hold, and goods set aside, of an order that is off', async () => {
    const to = (status: string) => db().updateTable('order').set({ status }).where('id', '=', open).execute()
    await to('cancelled')
    undo = () => to('confirmed')
    expect(await verdict()).toEqual([
      `the gateway keeps 0 and 1 holds of an order that is cancelled: order ${open}`, `the warehouse has set the goods of order ${open} aside 1 times, and it is cancelled`])
  })

  test('a message that nobody has consumed, and two changes of an order with one version', async () => {
    const { id } = await db().updateTable('order').set({ contactEmail: 'guest@example.org' }).where('id', '=', open).returning('id').executeTakeFirstOrThrow()
    const event = await db().selectFrom('event').select(['id', 'subjectVersion']).where('subjectId', '=', open).where('kind', '=', 'order.confirmed').executeTakeFirstOrThrow()
    const to = (version: number | null) => db().updateTable('event').set({ subjectVersion: version }).where('id', '=', event.id).execute()
    await to(1)
    undo = () => Promise.all([to(event.subjectVersion), db().updateTable('order').set({ contactEmail: null }).where('id', '=', open).execute()])
    expect((await verdict()).toSorted()).toEqual([
      `nobody has consumed that order ${id} was confirmed`, expect.stringMatching(/^version 1 of order .* is told by order\.(placed and order\.confirmed|confirmed and order\.placed)$/)])
  })

  test('a number that was left out', async () => {
    const { id, sequence } = await db().selectFrom('event').select(['id', 'sequence']).where('sequence', 'is not', null).orderBy('sequence', 'desc').limit(1).executeTakeFirstOrThrow()
    const to = (number: number) => db().updateTable('event').set({ sequence: number }).where('id', '=', id).execute()
    await to((sequence ?? 0) + 1)
    undo = () => to(sequence ?? 0)
    expect(await verdict()).toEqual([expect.stringMatching(/^events are not numbered one by one/)])
  })
})

test('what is still owed keeps it from being settled, and is named', async () => {
  await parlour.stopWorking()
  const obligation = { businessId: cafe.businessId, id: newId(), locationId: cafe.locationId, orderId: open, attempt: 1, kind: 'void', key: 'planted', dueAt: new Date(), createdAt: new Date() }
  await db().insertInto('obligation').values(obligation).execute()
  expect(await waitUntilSettled(parlour.context.database, 0)).toEqual([`never settled: the void of order ${open} is owed, 0 tries`])
  await db().deleteFrom('obligation').where('id', '=', obligation.id).execute()
})
