import { expect, test } from 'vitest'
import { givenAWarehouse } from '../simulators/given.ts'
import { refuseReleased } from './warehouse.ts'

const lines = [{ sku: 'espresso', quantity: 2 }, { sku: 'affogato', quantity: 1 }]
const order = { idempotencyKey: 'order-1:confirm:1', reference: 'order-1', lines }
const confirmationKey = order.idempotencyKey

const refusedWith = (code: string) => ({ outcome: 'refused', code, reason: expect.stringMatching(/\.$/) })
const doneAs = (value: object) => ({ outcome: 'done', value: expect.objectContaining(value) })

test('the goods are set aside once, however often one asks', async () => {
  const { warehouse, books } = await givenAWarehouse()
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => warehouse.confirm(order)))
  expect(outcomes[0]).toEqual({ outcome: 'done', value: { id: expect.any(String), state: 'confirmed', lines } })
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
  expect(await warehouse.find(confirmationKey)).toEqual(outcomes[0])
  expect((await books()).references).toEqual({ 'order-1': { confirmed: 1, released: 0 } })
})

test('what is out of stock is refused by name, and remembered with the key', async () => {
  const { warehouse, set, books } = await givenAWarehouse()
  await set({ outOfStockSkus: ['affogato', 'mocha'] })
  const refusal = { ...refusedWith('outOfStock'), subjects: ['affogato'] }
  expect(await warehouse.confirm(order)).toEqual(refusal)
  await set({ outOfStockSkus: [] })
  expect(await warehouse.confirm(order)).toEqual(refusal)
  expect(await warehouse.find(confirmationKey)).toEqual(refusal)
  expect(await warehouse.confirm({ ...order, idempotencyKey: 'order-1:confirm:2' })).toEqual(doneAs({ state: 'confirmed' }))
  expect((await books()).confirmations).toMatchObject([{ key: 'order-1:confirm:2', reference: 'order-1', state: 'confirmed', lines }])
})

test('the same key for other goods is a mistake', async () => {
  const { warehouse } = await givenAWarehouse()
  await warehouse.confirm(order)
  expect(await warehouse.confirm({ ...order, lines: [{ sku: 'espresso', quantity: 3 }] })).toEqual(refusedWith('idempotencyKeyReused'))
})

test('released goods are gone; twice is fine', async () => {
  const { warehouse, books } = await givenAWarehouse()
  await warehouse.confirm(order)
  expect(await warehouse.release({ confirmationKey, idempotencyKey: 'release' })).toEqual(doneAs({ state: 'released', lines }))
  expect(await warehouse.release({ confirmationKey, idempotencyKey: 'release' })).toEqual(doneAs({ state: 'released', lines }))
  expect(await warehouse.release({ confirmationKey, idempotencyKey: 'another' })).toEqual(doneAs({ state: 'released' }))
  expect(await warehouse.confirm(order)).toEqual(refusedWith('alreadyReleased'))
  expect(await warehouse.find('release')).toEqual(doneAs({ state: 'released' }))
  expect(refuseReleased(await warehouse.find(confirmationKey))).toEqual(refusedWith('alreadyReleased'))
  expect((await books()).references).toEqual({ 'order-1': { confirmed: 1, released: 1 } })
})

test('a confirmation that arrives after its release takes no goods', async () => {
  const { warehouse, books } = await givenAWarehouse()
  expect(await warehouse.release({ confirmationKey, idempotencyKey: 'release' })).toEqual(doneAs({ state: 'released', lines: [] }))
  expect(await warehouse.find(confirmationKey)).toEqual(doneAs({ state: 'released' }))
  expect(await warehouse.confirm(order)).toEqual(refusedWith('alreadyReleased'))
  expect(await books()).toMatchObject({
    confirmations: [{ reference: 'order-1', state: 'released', lines: [] }],
    references: { 'order-1': { confirmed: 0, released: 1 } },
  })
})

test('what was never there is null', async () => {
  const { warehouse } = await givenAWarehouse()
  expect(await warehouse.find('never')).toEqual({ outcome: 'done', value: null })
})

test.for([{ reference: '' }, { lines: [] }, { lines: [{ sku: 'espresso', quantity: 0 }] }, { lines: [{ sku: '', quantity: 1 }] }])(
  '%o is refused and leaves nothing behind',
  async (wrong) => {
    const { warehouse, books } = await givenAWarehouse()
    expect(await warehouse.confirm({ ...order, ...wrong })).toEqual(refusedWith('badRequest'))
    expect(await books()).toMatchObject({ confirmations: [], operations: [] })
  },
)
