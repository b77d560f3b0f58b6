import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { createContext } from '../open-context.ts'
import { startPipeline } from '../orders/index.ts'
import type { Pipeline } from '../orders/index.ts'
import { startRelay } from '../platform/relay.ts'
import type { Relay } from '../platform/relay.ts'
import { createObligationSteps } from '../orders/obligations/work-off.ts'
import { startGateway, startWarehouse } from '../simulators/index.ts'
import { testDatabase } from './database.ts'
import { createGiven } from './given.ts'
import type { GivenCafe } from './given.ts'
import { quickPasswords } from './quick-passwords.ts'

/** What stories may falter in. */
type StepsOfPipeline = Parameters<typeof startPipeline> extends [unknown, ...infer Steps] ? Steps : never

export type PipelineWish = {
  /** The share of calls to the simulators that fail; none unless told. */
  failureRate?: number
  seed?: number
  /** Settings that differ from those of the tests (a visibility timeout of 2 s). */
  config?: Partial<Config>
}

type Asked = { item: string; quantity?: number }

/**
 * A whole Parlour for stories about orders: database, gateway and warehouse simulators, API and worker. Nothing is mocked;
 * the worker starts when the story says so.
 */
export async function testPipeline({ failureRate = 0, seed = 1, config: changed = {} }: PipelineWish = {}) {
  const { url, database, close } = await testDatabase()
  const gateway = await startGateway({ failureRate, seed })
  const warehouse = await startWarehouse({ failureRate, seed: seed + 1 })
  const config: Config = {
    ...readConfig({}), rateLimits: false, passwordCost: quickPasswords, databaseUrl: url,
    publicUrl: 'http://localhost:3000', secret: 'a secret of the tests, long enough',
    paymentUrl: gateway.url, warehouseUrl: warehouse.url, visibilityTimeoutSeconds: 2, ...changed,
  }
  const context = await createContext(config, { log: pino({ level: 'silent' }) })
  const app = await createApp(context)
  let working: { pipeline: Pipeline; relay: Relay } | undefined
  async function stopWorking(): Promise<void> {
    await working?.pipeline.stop()
    await working?.relay.stop()
    working = undefined
  }

  return {
    app, context, config, gateway, warehouse, given: createGiven(context),
    async start(...steps: StepsOfPipeline) { working = { relay: startRelay(context), pipeline: await startPipeline(context, ...steps) } },
    /** The worker goes home; `start` brings another. */
    stopWorking,
    /** Sends `POST /api/orders` as a guest. */
    order(cafe: GivenCafe, lines: Asked[], { headers = {}, ...details }: Record<string, unknown> & { headers?: Record<string, string> } = {}) {
      return app.inject({
        method: 'POST', url: '/api/orders', headers,
        payload: {
          locationId: cafe.locationId, fulfilment: 'pickup', payment: { method: 'card' },
          lines: lines.map(({ item, quantity = 1 }) => ({ itemId: cafe.item(item).id, quantity })), ...details,
        },
      })
    },
    /** What is owed outside now is done, once and by nobody else. */
    async workOff() {
      const steps = createObligationSteps(context)
      for (let owed = await steps.claim(100); owed.length > 0; owed = await steps.claim(100)) {
        for (const each of owed) await steps.settle({ owed: each, answer: await steps.carryOut(each) })
      }
    },
    /** Waits until the worker has done all that is owed outside. */
    async nothingIsOwed() {
      await eventually('nothing is owed outside', async () => (
        (await database.kysely.selectFrom('obligation').select('id').where('state', '=', 'open').executeTakeFirst()) === undefined))
    },
    /** Changes how a simulator behaves while it runs. */
    async behave(which: { url: string }, settings: Record<string, unknown>) {
      const answer = await fetch(`${which.url}/simulator`, { method: 'PUT', body: JSON.stringify(settings), headers: { 'content-type': 'application/json' } })
      if (!answer.ok) throw new Error(await answer.text())
    },
    async statuses() {
      const rows = await database.kysely.selectFrom('order').select(({ fn }) => ['status', fn.countAll<number>().as('count')]).groupBy('status').execute()
      return Object.fromEntries(rows.map((row) => [row.status, Number(row.count)]))
    },
    async statusOf(orderId: string) {
      return (await database.kysely.selectFrom('order').select('status').where('id', '=', orderId).executeTakeFirstOrThrow()).status
    },
    async close() {
      await stopWorking()
      await app.close()
      await context.stop()
      await gateway.stop()
      await warehouse.stop()
      await close()
    },
  }
}

export type TestPipeline = Awaited<ReturnType<typeof testPipeline>>

/** Waits until `condition` gives something; fails with `what` after the deadline. For what happens in other processes. */
export async function eventually<Value>(what: string, condition: () => Promise<Value | false | undefined | null>, deadlineSeconds = 90): Promise<Value> {
  const deadline = Date.now() + deadlineSeconds * 1000
  for (;;) {
    const value = await condition()
    if (value) return value
    if (Date.now() > deadline) throw new Error(`It did not happen within ${deadlineSeconds} s: ${what}`)
    await sleep(25)
  }
}
