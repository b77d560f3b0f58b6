/**
 * Both simulators as a process of their own. Prints `{"gatewayUrl":…,"warehouseUrl":…}` as one line when they are ready, and
 * ends on SIGTERM or SIGINT, or when whoever started it goes away (its end of the stdin pipe closes).
 */
import { fstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startGateway, startWarehouse } from './index.ts'

const options = {
  'gateway-port': { type: 'string' },
  'warehouse-port': { type: 'string' },
  'failure-rate': { type: 'string' },
  'delay-ms': { type: 'string' },
  seed: { type: 'string' },
  'data-dir': { type: 'string' },
} as const

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
  const file = (name: string) => directory === undefined ? undefined : join(directory, name)
  const shared = { failureRate: number('failure-rate'), delayMs: number('delay-ms'), seed: number('seed') }
  const ports = { gateway: number('gateway-port'), warehouse: number('warehouse-port') }
  if (directory !== undefined) mkdirSync(directory, { recursive: true })

  const gateway = await startGateway({ ...shared, port: ports.gateway, file: file('gateway.sqlite') })
  const warehouse = await startWarehouse({ ...shared, port: ports.warehouse, file: file('warehouse.sqlite') })
    .catch(async (error: unknown) => {
      await gateway.stop()
      throw error
    })
  const stop = () => {
    process.stdin.destroy()
    void Promise.all([gateway.stop(), warehouse.stop()])
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  if (isPipe(0)) process.stdin.once('close', stop).resume()
  process.stdout.write(`${JSON.stringify({ gatewayUrl: gateway.url, warehouseUrl: warehouse.url })}\n`)
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
