import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import { createContext } from '../context.ts'
import { startPipeline } from '../orders/index.ts'
import { createObligationSteps } from '../orders/obligations/work-off.ts'
import { createSteps } from '../orders/pipeline/steps.ts'

/**
 * A worker process of its own for the stories about crashes: it kills itself (SIGKILL, no chance to tidy up) the first time
 * it reaches `--crash-at`, such as `before gateway.authorise` or `after steps.confirm`. Run by Node with `--config` as JSON.
 */
const { values } = parseArgs({ options: { config: { type: 'string' }, 'crash-at': { type: 'string' } } })
const config: Config = { ...readConfig({}), ...JSON.parse(values.config ?? '{}') as Partial<Config> } as Config // the test gives the rest
const crashAt = values['crash-at']

function dying<Functions extends object>(whose: string, functions: Functions): Functions {
  return new Proxy(functions, {
    get(target, name, receiver) {
      const original: unknown = Reflect.get(target, name, receiver)
      if (typeof original !== 'function') return original
      return async (...given: unknown[]) => {
        dieAt(`before ${whose}.${String(name)}`)
        const answer: unknown = await original.apply(target, given)
        dieAt(`after ${whose}.${String(name)}`)
        return answer
      }
    },
  })
}

function dieAt(point: string): void {
  if (point !== crashAt) return
  process.stdout.write(`died ${point}\n`)
  process.kill(process.pid, 'SIGKILL')
}

const context = await createContext(config, { log: pino({ level: 'silent' }) })
const outside = { ...context, gateway: dying('gateway', context.gateway), warehouse: dying('warehouse', context.warehouse) }
const pipeline = await startPipeline(outside, dying('steps', createSteps(context)), dying('obligations', createObligationSteps(outside)))
process.stdout.write('ready\n')
process.on('SIGTERM', () => {
  void pipeline.stop().then(() => context.stop()).then(() => process.exit(0))
})
