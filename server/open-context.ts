import type { Config } from './config.ts'
import { createMenus } from './catalogue/index.ts'
import { createAccounts } from './identity/index.ts'
import { adoptOrders, createPlacing } from './orders/index.ts'
import { openSimulatedGateway, openStripeGateway } from './payments/index.ts'
import type { PaymentGateway } from './payments/index.ts'
import { openSimulatedWarehouse } from './stock/index.ts'
import { openCache } from './platform/cache/index.ts'
import { systemClock } from './platform/clock.ts'
import { connect, servingDeadlines } from './platform/database/index.ts'
import { createLive } from './platform/events/index.ts'
import { createLog } from './platform/log.ts'
import { openListening } from './platform/listening.ts'
import { outsideAddresses } from './platform/outside-addresses.ts'
import { openTransport } from './platform/queue/index.ts'
import type { Context } from './context.ts'
import { modules, trail } from './modules.ts'

/** What a test or another installation brings along instead of the usual. */
export type Overrides = Partial<Pick<Context, 'clock' | 'gateway' | 'warehouse' | 'transport' | 'log' | 'outside'>>

/** Opens everything, in one place. Serves the server, the workers and the tests alike. */
export async function createContext(config: Config, overrides: Overrides = {}): Promise<Context> {
  const closing: (() => Promise<unknown>)[] = []
  const log = overrides.log ?? createLog(config.logLevel)
  const clock = overrides.clock ?? systemClock
  const database = connect(config.databaseUrl, {
    applicationName: 'parlour', max: 12, deadlines: servingDeadlines, onIdleError: (error) => log.warn({ err: error }, 'An idle database connection broke.'),
  })
  closing.push(() => database.close())
  try {
    const listening = await openListening(config.databaseUrl, log)
    closing.push(() => listening.stop())
    const cache = config.redisUrl === undefined ? undefined : await openCache(config.redisUrl, log)
    if (cache) closing.push(() => cache.close())
    const base = { config, log, clock, database, listening, cache }
    const transport = overrides.transport ?? await openTransport(base, modules.flatMap((module) => module.queues?.(config) ?? []))
    closing.push(() => transport.stop())
    // Menus are also read for somebody who holds a connection of the pool already: waiting for another of the same pool
    // would be a deadlock when all of them do.
    const forMenus = connect(config.databaseUrl, { applicationName: 'parlour menus', max: 2, deadlines: servingDeadlines })
    closing.push(() => forMenus.close())
    listening.onSilence(() => { for (const { breakOff } of [database, forMenus]) breakOff() })
    const [live, menus, accounts] = await Promise.all([createLive(base), createMenus({ ...base, database: forMenus }), createAccounts({ ...base, whenContactProved: adoptOrders })])
    closing.push(() => live.stop(), () => menus.stop())
    const { gateway, warehouse, close } = openOutside(config, overrides)
    closing.push(close)
    return {
      ...base, outside: overrides.outside ?? outsideAddresses(), transport, live, menus, accounts, gateway, warehouse,
      places: { of: async (idOrSlug) => (await menus.of(idOrSlug))?.location ?? null },
      deviceSessions: accounts.sessions, trail,
      placing: createPlacing(base),
      stop: () => stopAll(closing),
    }
  } catch (error) {
    await stopAll(closing)
    throw error
  }
}

function openOutside(config: Config, overrides: Overrides) {
  const gateway = overrides.gateway ?? openGateway(config)
  const warehouse = overrides.warehouse ?? openSimulatedWarehouse({ url: config.warehouseUrl })
  async function close(): Promise<void> {
    for (const each of [gateway, warehouse]) if ('close' in each && typeof each.close === 'function') await each.close()
  }
  return { gateway, warehouse, close }
}

function openGateway({ stripeKey, stripeUrl, paymentUrl }: Config): PaymentGateway {
  return stripeKey === undefined ? openSimulatedGateway({ url: paymentUrl }) : openStripeGateway({ secretKey: stripeKey, url: stripeUrl })
}

async function stopAll(closing: (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close()
}
