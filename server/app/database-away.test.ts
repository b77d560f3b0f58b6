import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { createContext } from '../open-context.ts'
import type { Context } from '../context.ts'
import { startPipeline } from '../orders/index.ts'
import { startRelay } from '../platform/relay.ts'
import type { Relay } from '../platform/relay.ts'
import type { Pipeline } from '../orders/index.ts'
import { startGateway, startWarehouse } from '../simulators/index.ts'
import { createGiven } from '../testing/given.ts'
import type { GivenCafe } from '../testing/given.ts'
import { startOwnPostgres } from '../testing/own-postgres.ts'
import type { OwnPostgres } from '../testing/own-postgres.ts'
import { openScreen } from '../testing/screen.ts'

/** A PostgreSQL of its own, to be frozen and killed, and all that stands on it. */
let postgres: OwnPostgres
let context: Context
let app: FastifyInstance
let relay: Relay
let pipeline: Pipeline
let cafe: GivenCafe
let outside: { url: string; stop(): Promise<void> }[]
let orders = 0

beforeAll(async () => {
  postgres = await startOwnPostgres()
  const [gateway, warehouse] = await Promise.all([startGateway({ failureRate: 0 }), startWarehouse({ failureRate: 0 })])
  outside = [gateway, warehouse]
  context = await createContext({
    ...readConfig({}), rateLimits: false, databaseUrl: postgres.url, publicUrl: 'http://localhost:3000', secret: 'a secret of the tests, long enough',
    paymentUrl: gateway.url, warehouseUrl: warehouse.url, visibilityTimeoutSeconds: 2,
  }, { log: pino({ level: 'silent' }) })
  app = await createApp(context)
  relay = startRelay(context)
  pipeline = await startPipeline(context)
  cafe = await createGiven(context).aCafe({ stock: 1000 })
})
afterAll(async () => {
  await pipeline.stop()
  await relay.stop()
  await app.close()
  await context.stop()
  for (const each of outside) await each.stop()
  await postgres.close()
})

const place = (key: string) => app.inject({
  method: 'POST', url: '/api/orders', headers: { 'idempotency-key': key, 'parlour-device': 'a-phone-that-waits' },
  payload: {
    locationId: cafe.locationId, fulfilment: 'pickup', payment: { method: 'card' }, lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }],
  },
})
const newKey = () => `order-${orders += 1}`

async function confirmed(answer: { json(): unknown }): Promise<void> {
  const { id } = answer.json() as { id: string } // a placed order
  await expect.poll(async () => (await context.database.kysely.selectFrom('order').select('status').where('id', '=', id).executeTakeFirst())?.status,
    { timeout: 60_000 }).toBe('confirmed')
}

/** Everybody who asks is told at once to come back, none in a way of its own. */
function expectUnavailable(answers: { statusCode: number; headers: Record<string, unknown>; json(): unknown }[]): void {
  for (const answer of answers) {
    expect([answer.statusCode, answer.headers['retry-after'], answer.json()]).toMatchObject([503, '3', { code: 'unavailable', status: 503 }])
  }
}

const somebody = { authorization: `Bearer ${'x'.repeat(32)}` }

test('frozen, it is 503 for everybody who asks, also for those who asked before; thawed, everything goes on', async () => {
  await confirmed(await place(newKey()))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const screen = await openScreen(`${address}/api/locations/${cafe.slug}/menu/stream`)
  await screen.next('menu')

  const thaw = await postgres.freeze()
  try {
    const keys = Array.from({ length: 30 }, newKey)
    const asked = await Promise.all([...keys.map(place), app.inject({ url: '/api/me', headers: somebody }), app.inject('/ready'),
      app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email: 'ann@parlour.example', password: 'a good pass phrase' } })])
    expectUnavailable(asked)
    expect(context.listening.isAway()).toBe(true)
    expectUnavailable([await place(newKey())])
    // What lies ready in memory needs no database.
    expect((await app.inject(`/api/locations/${cafe.slug}/menu`)).statusCode).toBe(200)
  } finally {
    thaw()
  }

  await expect.poll(async () => (await place('order-1')).statusCode, { timeout: 60_000 }).toBe(201)
  await expect.poll(() => context.listening.isAway(), { timeout: 60_000 }).toBe(false)
  await confirmed(await place(newKey()))
  expect((await app.inject('/ready')).statusCode).toBe(200)
  // Listening goes on too: a change of the menu reaches the screen that was open all the while.
  const { headers } = await createGiven(context).aMember('manager', cafe)
  const paused = await app.inject({ method: 'PATCH', url: `/api/locations/${cafe.slug}`, headers, payload: { accepting: false } })
  expect(paused.statusCode).toBe(200)
  await screen.next('menu')
  screen.close()
  await app.inject({ method: 'PATCH', url: `/api/locations/${cafe.slug}`, headers, payload: { accepting: true } })
})

test('killed, it is 503 until PostgreSQL is back by itself; then orders are placed, and workers work on', async () => {
  const keys = Array.from({ length: 30 }, newKey)
  await postgres.kill()
  const answers = await Promise.all(keys.map(place))
  expectUnavailable(answers.filter(({ statusCode }) => statusCode !== 201))
  const again = await expect.poll(async () => (await place(newKey())).statusCode, { timeout: 60_000 }).toBe(201).then(() => Promise.all(keys.map(place)))
  expect(again.map(({ statusCode }) => statusCode)).toEqual(keys.map(() => 201))
  for (const answer of again) await confirmed(answer)
})
