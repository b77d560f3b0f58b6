import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { createContext } from '../open-context.ts'
import type { Overrides } from '../open-context.ts'
import type { Context } from '../context.ts'
import { startGateway, startWarehouse } from '../simulators/index.ts'
import { settableClock } from './clock.ts'
import type { SettableClock } from './clock.ts'
import { testDatabase } from './database.ts'
import { createGiven } from './given.ts'
import type { Given } from './given.ts'
import { quickPasswords } from './quick-passwords.ts'

export type AppWish = {
  overrides?: Omit<Overrides, 'clock'>
  /** Settings that differ from those of every test. */
  config?: Partial<Config>
  /** When the story begins; the clock stands still then. Without it, it runs from now. */
  now?: Date | string
  /** Starts the payment gateway and the warehouse; without, calls to them find nobody. */
  simulators?: boolean
}

export type TestApp = {
  app: FastifyInstance
  context: Context
  given: Given
  clock: SettableClock
  /** Where the app thinks it is: the Origin of its own pages. */
  origin: string
  close(): Promise<void>
}

const origin = 'http://localhost:3000'
const nobodyThere = 'http://127.0.0.1:1'

/** A Parlour without workers on a database of its own, to `inject` requests into. */
export async function testApp({ overrides, config: wished, now, simulators = false }: AppWish = {}): Promise<TestApp> {
  const database = await testDatabase()
  const outside = simulators ? await Promise.all([startGateway({ failureRate: 0 }), startWarehouse({ failureRate: 0 })]) : []
  const clock = settableClock(now)
  const config: Config = {
    // Stories come from one address. Those about rate limits switch them on.
    ...readConfig({}), rateLimits: false, passwordCost: quickPasswords, databaseUrl: database.url,
    publicUrl: origin, secret: 'a secret of the tests, long enough',
    paymentUrl: outside[0]?.url ?? nobodyThere, warehouseUrl: outside[1]?.url ?? nobodyThere, ...wished,
  }
  const context = await createContext(config, { log: pino({ level: 'silent' }), clock, ...overrides })
  const app = await createApp(context)
  return {
    app, context, clock, origin, given: createGiven(context),
    async close() {
      await app.close()
      await context.stop()
      for (const simulator of outside) await simulator.stop()
      await database.close()
    },
  }
}
