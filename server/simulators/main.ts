/**
 * The simulators as a process of their own. Prints where they are as one line of JSON when they are ready (`gatewayUrl`, `warehouseUrl`,
 * `mailUrl` with `smtpUrl`, `sms` with its account: of those in `--only`, or all), and ends on SIGTERM or SIGINT, or when whoever started it goes
 * away (its end of the stdin pipe closes).
 */
import { fstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { simulatedSmsAccount, simulatedSmsNumber, startGateway, startMailServer, startSmsGateway, startWarehouse } from './index.ts'
import type { SimulatorOptions } from './index.ts'

const options = {
  only: { type: 'string' },
  'gateway-port': { type: 'string' },
  'warehouse-port': { type: 'string' },
  'mail-port': { type: 'string' },
  'smtp-port': { type: 'string' },
  'sms-port': { type: 'string' },
  'failure-rate': { type: 'string' },
  'delay-ms': { type: 'string' },
  seed: { type: 'string' },
  'data-dir': { type: 'string' },
} as const

type Running = { stop(): Promise<void>; addresses: Record<string, unknown> }

/** Each is told its port, when it has one of its own, and where it remembers. */
const simulators: Record<string, (options: SimulatorOptions & { smtpPort?: number }) => Promise<Running>> = {
  gateway: async (given) => running(await startGateway(given), ({ url }) => ({ gatewayUrl: url })),
  warehouse: async (given) => running(await startWarehouse(given), ({ url }) => ({ warehouseUrl: url })),
  mail: async (given) => running(await startMailServer(given), ({ url, smtpUrl }) => ({ mailUrl: url, smtpUrl })),
  sms: async (given) => running(await startSmsGateway(given), ({ url }) => ({ sms: { url, ...simulatedSmsAccount, from: simulatedSmsNumber } })),
}

try {
  await start()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function start() {
  const { values } = parseArgs({ options })
  const number = (flag: keyof typeof options) => values[flag] === undefined ? undefined : parseNumber(flag, values[flag])
  const directory = values['data-dir']
  const shared = { failureRate: number('failure-rate'), delayMs: number('delay-ms'), seed: number('seed') }
  const ports: Record<string, number | undefined> = {
    gateway: number('gateway-port'), warehouse: number('warehouse-port'), mail: number('mail-port'), sms: number('sms-port'),
  }
  const smtpPort = number('smtp-port')
  const names = values.only === undefined ? Object.keys(simulators) : parseNames(values.only)
  if (directory !== undefined) mkdirSync(directory, { recursive: true })

  const started: Running[] = []
  const stopAll = () => Promise.all(started.map((each) => each.stop()))
  try {
    for (const name of names) {
      const file = directory === undefined ? undefined : join(directory, `${name}.sqlite`)
      started.push(await simulators[name]!({ ...shared, port: ports[name], smtpPort, file })) // `parseNames` knows only these.
    }
  } catch (error) {
    await stopAll()
    throw error
  }
  const stop = () => {
    process.stdin.destroy()
    void stopAll()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  if (isPipe(0)) process.stdin.once('close', stop).resume()
  process.stdout.write(`${JSON.stringify(Object.assign({}, ...started.map(({ addresses }) => addresses)))}\n`)
}

function running<Started extends { stop(): Promise<void> }>(started: Started, addressesOf: (started: Started) => Record<string, unknown>): Running {
  return { stop: () => started.stop(), addresses: addressesOf(started) }
}

function parseNames(text: string): string[] {
  const names = text.split(',')
  const unknown = names.find((name) => !(name in simulators))
  if (unknown !== undefined) throw new RangeError(`--only takes ${Object.keys(simulators).join(', ')}, not "${unknown}".`)
  return names
}

/** Somebody holds the other end. With /dev/null as stdin nobody does, and its end would be read at once. */
function isPipe(descriptor: number): boolean {
  const kind = fstatSync(descriptor)
  return kind.isFIFO() || kind.isSocket()
}

function parseNumber(flag: string, text: string): number {
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number) || number < 0) throw new RangeError(`--${flag} needs a number, not "${text}".`)
  return number
}
