import { readSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { createContext } from '../open-context.ts'
import { startPipeline } from '../orders/index.ts'
import { startRelay } from '../platform/relay.ts'
import { createObligationSteps } from '../orders/obligations/work-off.ts'
import { createSteps } from '../orders/pipeline/steps.ts'

/**
 * A worker process of its own for the stories about crashes and pauses. The first time it reaches `--at`, such as `before gateway.authorise` or `after
 * steps.confirm`, it says so and does nothing more until it reads a byte. Run by `startFalteringWorker`, with `--config` as JSON.
 */
const { values } = parseArgs({ options: { config: { type: 'string' }, at: { type: 'string' } } })
const config: Config = { ...readConfig({}), ...JSON.parse(values.config ?? '{}') as Partial<Config> } as Config // the test gives the rest
let hasFaltered = false

function faltering<Functions extends object>(whose: string, functions: Functions): Functions {
  return new Proxy(functions, {
    get(target, name, receiver) {
      const original: unknown = Reflect.get(target, name, receiver)
      if (typeof original !== 'function') return original
      return async (...given: unknown[]) => {
        falterAt(`before ${whose}.${String(name)}`)
        const answer: unknown = await original.apply(target, given)
        falterAt(`after ${whose}.${String(name)}`)
        return answer
      }
    },
  })
}

function falterAt(point: string): void {
  if (point !== values.at || hasFaltered) return
  hasFaltered = true
  writeSync(1, `reached ${point}\n`)
  readSync(0, Buffer.alloc(1))
}

const context = await createContext(config, { log: pino({ level: 'silent' }) })
const outside = { ...context, gateway: faltering('gateway', context.gateway), warehouse: faltering('warehouse', context.warehouse) }
const relay = startRelay(context)
const pipeline = await startPipeline(outside, faltering('steps', createSteps(context)), faltering('obligations', createObligationSteps(outside)))
process.stdout.write('ready\n')
process.on('SIGTERM', () => {
  let ending = 'pipeline'
  // A worker that does not end says what it is at.
  setTimeout(() => {
    const { totalCount, idleCount, waitingCount } = context.database.pool
    writeSync(2, `still ending the ${ending}: ${process.getActiveResourcesInfo().join(', ')}; of ${totalCount} connections ${idleCount} are idle, ${waitingCount} wait for one\n`)
  }, 45_000).unref()
  void pipeline.stop().then(() => relay.stop()).then(() => { ending = 'context'; return context.stop() }).then(() => process.exit(0))
})
