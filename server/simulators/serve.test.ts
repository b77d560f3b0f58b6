import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openSimulatedGateway } from '../payments/simulated-gateway.ts'
import { get, givenAGateway, givenAWarehouse } from './given.ts'
import { startGateway, startWarehouse } from './index.ts'
import type { Settings } from './settings.ts'

const order = (number: number) => ({ idempotencyKey: `order-${number}`, amountMinor: 500, currency: 'USD', source: 'card', reference: `order-${number}` })

describe('each way to fail', () => {
  test.for([
    ['ok', { outcome: 'done' }, 1],
    ['unavailable', { outcome: 'failed', reason: 'Not now, and nothing was done.' }, 0],
    ['lostRequest', { outcome: 'unknown' }, 0],
    ['lostAnswer', { outcome: 'unknown' }, 1],
    ['late', { outcome: 'unknown', reason: 'No answer came within 400 ms.' }, 1],
  ] as const)('%s', async ([fate, outcome, payments]) => {
    const { gateway, set, books } = await givenAGateway({ timeoutMilliseconds: 400 })
    await set({ next: [fate] })
    expect(await gateway.authorise(order(1))).toMatchObject(outcome)
    expect((await books()).payments).toHaveLength(payments)
    expect(await gateway.authorise(order(1))).toMatchObject({ outcome: 'done' })
    expect((await books()).references).toEqual({ 'order-1': { authorised: 1, captured: 0, refunded: 0, voided: 0 } })
  })

  test('the warehouse fails as the gateway does', async () => {
    const { warehouse, set, books } = await givenAWarehouse({ timeoutMilliseconds: 400 })
    await set({ next: ['unavailable', 'lostRequest', 'lostAnswer', 'late'] })
    const confirm = (number: number) => warehouse.confirm({ idempotencyKey: `key-${number}`, reference: `order-${number}`, lines: [{ sku: 'a', quantity: 1 }] })
    const outcomes = [await confirm(1), await confirm(2), await confirm(3), await confirm(4)]
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['failed', 'unknown', 'unknown', 'unknown'])
    expect((await books()).confirmations.map(({ reference }) => reference)).toEqual(['order-3', 'order-4'])
  })

  test('a late answer arrives for who waits long enough', async () => {
    const { gateway, set } = await givenAGateway({ timeoutMilliseconds: 10_000 })
    await set({ next: ['late'], lateMs: 50 })
    expect(await gateway.authorise(order(1))).toMatchObject({ outcome: 'done' })
  })

  test('a late answer keeps nobody from stopping', async () => {
    const { simulator, gateway, set, books } = await givenAGateway({ timeoutMilliseconds: 10_000 })
    await set({ next: ['late'], lateMs: 3_600_000 })
    const waiting = gateway.authorise(order(1))
    await expect.poll(async () => (await books()).payments).toHaveLength(1)
    await simulator.stop()
    expect(await waiting).toMatchObject({ outcome: 'unknown' })
  })

  test('the same seed makes the same calls fail', async () => {
    const fatesOf = async (seed: number) => {
      const { gateway, set } = await givenAGateway({ failureRate: 0.5, seed, timeoutMilliseconds: 10_000 })
      await set({ lateMs: 0 })
      const outcomes: string[] = []
      for (let number = 0; number < 50; number += 1) outcomes.push((await gateway.find(`key-${number}`)).outcome)
      return outcomes
    }
    const outcomes = await fatesOf(11)
    expect(new Set(outcomes)).toEqual(new Set(['done', 'failed', 'unknown']))
    expect(await fatesOf(11)).toEqual(outcomes)
  })

  test('an answer takes about as long as the delay says', async () => {
    const { gateway } = await givenAGateway({ delayMs: 40 })
    const start = performance.now()
    await gateway.find('key')
    expect(performance.now() - start).toBeGreaterThanOrEqual(19)
  })
})

describe('the control door', () => {
  test('shows how the simulator behaves and what became of the calls', async () => {
    const { simulator, gateway, set } = await givenAGateway({ seed: 5 })
    await set({ next: ['unavailable'], outOfStockSkus: ['mocha'] })
    await gateway.find('key')
    await gateway.find('key')
    expect(await get(`${simulator.url}/simulator`)).toEqual({
      failureRate: 0, delayMs: 0, lateMs: 5_000, outOfStockSkus: ['mocha'], next: [], seed: 5,
      calls: { ok: 1, unavailable: 1, lostRequest: 0, lostAnswer: 0, late: 0 },
    })
  })

  test('stays open when every call fails', async () => {
    const { gateway, set, books } = await givenAGateway({ failureRate: 1, seed: 1, timeoutMilliseconds: 400 })
    expect(await gateway.authorise(order(1))).not.toMatchObject({ outcome: 'done' })
    await set({ failureRate: 0 })
    await gateway.authorise(order(2))
    expect((await books()).references).toMatchObject({ 'order-2': { authorised: 1 } })
  })

  test.for([
    ['{"failureRate":1.5}', '/failureRate must be <= 1.'],
    ['{"delayMs":-1}', '/delayMs must be >= 0.'],
    ['{"next":["explode"]}', '/next/0 must be equal to one of the allowed values.'],
    ['{"failureRate":0.9,"unknown":1}', '/unknown schema is false.'],
    ['[]', 'The body must be object.'],
    ['{', "The request can't be understood."],
  ] as const)('%s is refused and changes nothing', async ([body, detail]) => {
    const { simulator } = await givenAGateway()
    const response = await fetch(`${simulator.url}/simulator`, { method: 'PUT', body })
    expect([response.status, await response.json()]).toEqual([400, { type: 'about:blank', status: 400, code: 'badRequest', detail }])
    expect(await get<Settings>(`${simulator.url}/simulator`)).toMatchObject({ failureRate: 0, delayMs: 0, next: [] })
  })

  test.for([
    ['DELETE', '/simulator', 405],
    ['GET', '/simulator/secrets', 404],
    ['GET', '/', 404],
    ['GET', '/authorisations', 404],
    ['POST', '/authorisations', 400],
    ['POST', '/authorisations/key/explode', 400],
    ['GET', '/operations/%', 400],
    ['POST', `/authorisations?${'x'.repeat(20_000)}`, 431],
  ] as const)('%s %s is answered with %i', async ([method, path, status]) => {
    const { simulator } = await givenAGateway()
    expect((await fetch(`${simulator.url}${path}`, { method })).status).toBe(status)
  })

  test('a body that is too large is refused', async () => {
    const { simulator } = await givenAGateway()
    expect((await fetch(`${simulator.url}/authorisations`, { method: 'POST', body: 'x'.repeat(100_000) })).status).toBe(413)
  })
})

describe('starting again', () => {
  test('a file remembers payments and answers', async () => {
    const file = join(givenAFolder(), 'gateway.sqlite')
    const before = await givenAGateway({ file })
    const first = await before.gateway.authorise(order(1))
    await before.gateway.authorise({ ...order(2), source: 'declined' })
    await before.gateway.void({ authorisationKey: 'order-3', idempotencyKey: 'void' })
    const books = await before.books()
    await before.simulator.stop()

    const { gateway, books: booksAfter } = await givenAGateway({ file })
    expect(await booksAfter()).toEqual(books)
    expect(await gateway.authorise(order(1))).toEqual(first)
    expect(await gateway.authorise({ ...order(2), source: 'declined' })).toMatchObject({ code: 'cardDeclined' })
    expect(await gateway.authorise(order(3))).toMatchObject({ code: 'alreadyVoided' })
  })

  test('nobody listens in between: the call failed, and goes through afterwards', async () => {
    const simulator = await startGateway({ failureRate: 0 })
    const gateway = openSimulatedGateway({ url: simulator.url })
    onTestFinished(() => gateway.close())
    await gateway.find('key')
    await simulator.stop()
    expect(await gateway.authorise(order(1))).toMatchObject({ outcome: 'failed' })
    const again = await startGateway({ failureRate: 0, port: Number(new URL(simulator.url).port) })
    onTestFinished(() => again.stop())
    expect(await gateway.authorise(order(1))).toMatchObject({ outcome: 'done' })
  })

  test('a taken port, a taken file, a missing folder and a wrong rate are told, and leave nothing open', async () => {
    const folder = givenAFolder()
    const { simulator } = await givenAGateway({ file: join(folder, 'taken.sqlite') })
    const port = Number(new URL(simulator.url).port)
    await expect(startWarehouse({ port, file: join(folder, 'free.sqlite') })).rejects.toThrow(`address already in use 127.0.0.1:${port}`)
    await expect(startGateway({ file: join(folder, 'taken.sqlite') })).rejects.toThrow("can't open its memory")
    await expect(startGateway({ file: join(folder, 'missing', 'x.sqlite') })).rejects.toThrow("can't open its memory")
    await expect(startGateway({ failureRate: 1.1 })).rejects.toThrow('/failureRate must be <= 1.')
    await givenAWarehouse({ file: join(folder, 'free.sqlite') })
  })
})

function givenAFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parlour-simulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
