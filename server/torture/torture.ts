import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { createContext } from '../open-context.ts'
import { startGateway, startWarehouse } from '../simulators/index.ts'
import { findPort } from '../startup/free-port.ts'
import { createGiven } from '../testing/given.ts'
import { startOwnPostgres } from '../testing/own-postgres.ts'
import { inflict } from './faults.ts'
import { letPeopleIn } from './people.ts'
import type { Told } from './people.ts'
import { createProcess } from './processes.ts'
import type { Process, Role } from './processes.ts'
import { schedule } from './schedule.ts'
import { judge, waitUntilSettled } from './verdict.ts'
import { openWire } from './wire.ts'

const roles: readonly Role[] = ['api', 'api', 'worker', 'worker']
const crowd = { guests: 16, crew: 4 }
const visibilityTimeoutSeconds = 4
const readyWithinMs = 60_000
/** So long guests go on asking for an answer once the faults are over. */
const graceMs = 60_000
const secret = 'a secret of the torture, long enough for it'

export type Report = { wrong: string[]; told: Told; faults: number; words: string }

/**
 * Runs several processes of Parlour while people order and everything they stand on fails, then looks whether all of it is true that people were told.
 * @param say is told of every fault as it begins
 */
export async function torture({ seed, seconds, say }: { seed: number; seconds: number; say: (words: string) => void }): Promise<Report> {
  await using cleanUp = new AsyncDisposableStack()
  const postgres = await startOwnPostgres()
  cleanUp.defer(() => postgres.close())
  const [gateway, warehouse] = [await startGateway({ failureRate: 0, seed }), await startWarehouse({ failureRate: 0, seed: seed + 1 })]
  cleanUp.defer(async () => { await Promise.all([gateway.stop(), warehouse.stop()]) })
  const context = await createContext({
    ...readConfig({}), databaseUrl: postgres.url, publicUrl: 'http://localhost:3000', secret, paymentUrl: gateway.url, warehouseUrl: warehouse.url,
  }, { log: pino({ level: 'silent' }) })
  cleanUp.defer(() => context.stop())
  const given = createGiven(context)
  const cafe = await given.aCafe({ stock: 100_000 })
  const manager = await given.aMember('manager', cafe)

  const last = { words: '' }
  const settings = {
    PARLOUR_DEMO: 'false', PARLOUR_RATE_LIMITS: 'false', PARLOUR_SECRET: secret, PARLOUR_PAYMENT_URL: gateway.url, PARLOUR_WAREHOUSE_URL: warehouse.url,
    PARLOUR_VISIBILITY_TIMEOUT_SECONDS: String(visibilityTimeoutSeconds), PARLOUR_LOG_LEVEL: 'error',
  }
  const processes: Process[] = []
  for (const role of roles) {
    const wire = await openWire(postgres.url)
    cleanUp.defer(() => wire.close())
    const process = createProcess({ role, wire, port: await findPort('127.0.0.1', 0), settings, onWords: (words) => { last.words = `${last.words}${words}`.slice(-4_000) } })
    processes.push(process)
    cleanUp.defer(() => process.kill())
    process.start()
  }
  const apis = processes.filter(({ role }) => role === 'api').map(({ url }) => url)
  await Promise.all(apis.map((url) => waitUntilReady(url)))

  const faults = schedule({ seed, lengthMs: seconds * 1000, processes: processes.length })
  const end = Date.now() + seconds * 1000
  const isOver = () => Date.now() >= end
  const [told] = await Promise.all([
    letPeopleIn({ seed, cafe, manager, apis, ...crowd, isOver, deadline: () => end + graceMs }),
    inflict({ processes, postgres, gatewayUrl: gateway.url, warehouseUrl: warehouse.url }, faults, say),
  ])
  const unsettled = await waitUntilSettled(context.database)
  const stubborn = (await Promise.all(processes.map(async (process) => await process.stop() ? [] : [`a ${process.role} did not stop when it was asked to`]))).flat()
  return { wrong: [...unsettled, ...stubborn, ...await judge(context.database, { gatewayUrl: gateway.url, warehouseUrl: warehouse.url }, told)], told, faults: faults.length, words: last.words }
}

async function waitUntilReady(url: string): Promise<void> {
  const end = Date.now() + readyWithinMs
  while (!await fetch(`${url}/ready`).then(({ ok }) => ok, () => false)) {
    if (Date.now() > end) throw new Error(`No Parlour answers at ${url}.`)
    await sleep(100)
  }
}
