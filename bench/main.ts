/**
 * `npm run bench`: what Parlour does per second and how long it takes, each beside a yardstick that is measured in the same minutes.
 * `-- --quick` for a glance, `-- --only placing,board` for parts. A table on the terminal, everything in `.parlour/bench/<date>.json`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureBoard } from './measures/board.ts'
import { measureMemory } from './measures/memory.ts'
import { measureMenuReads } from './measures/menu-reads.ts'
import { measureConfirming, measurePipeline } from './measures/pipeline.ts'
import { measurePlacing } from './measures/placing.ts'
import { measureStartUp } from './measures/start-up.ts'
import { measureWhole } from './measures/whole.ts'
import { isReached, tableOf } from './report.ts'
import type { Finding } from './report.ts'
import { createChildren, root } from './stage/children.ts'
import { openStage } from './stage/open-stage.ts'
import type { Stage } from './stage/open-stage.ts'

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } })

/** How long and how often, in full and at a glance. */
const plan = options.quick
  ? {
    startUp: { firsts: 1, seconds: 1 }, placing: { rounds: 2, seconds: 0.7, clients: [1, 64] }, menu: { rounds: 2, seconds: 0.5, all: false },
    pipeline: { rounds: 1, orders: 2000, seconds: 1, batchSizes: [5] }, confirming: { orders: 40 }, whole: { rounds: 1, orders: 2000 },
    board: { rounds: 1, orders: 30, screens: [1, 50] }, memory: { orders: 3000 },
  }
  : {
    startUp: { firsts: 2, seconds: 3 }, placing: { rounds: 5, seconds: 3, clients: [1, 8, 64] }, menu: { rounds: 5, seconds: 2, all: true },
    pipeline: { rounds: 5, orders: 8000, seconds: 2, batchSizes: [5, 25] }, confirming: { orders: 200 }, whole: { rounds: 3, orders: 8000 },
    board: { rounds: 3, orders: 100, screens: [1, 50] }, memory: { orders: 20_000 },
  }

const parts: Record<string, (stage: Stage) => Promise<Finding[]>> = {
  'start-up': (stage) => measureStartUp(stage, plan.startUp),
  placing: (stage) => measurePlacing(stage, plan.placing),
  menu: (stage) => measureMenuReads(stage, plan.menu),
  pipeline: (stage) => measurePipeline(stage, plan.pipeline),
  whole: (stage) => measureWhole(stage, plan.whole),
  confirming: (stage) => measureConfirming(stage, plan.confirming),
  board: (stage) => measureBoard(stage, plan.board),
  memory: (stage) => measureMemory(stage, plan.memory),
}

/** Nothing here may hang: a run that takes so long has failed. */
const minutesMax = options.quick ? 4 : 20

const chosen = options.only?.split(',') ?? Object.keys(parts)
const unknown = chosen.filter((name) => !parts[name])
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

const children = createChildren()
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort(new Error('Stopped.')))
process.once('disconnect', () => stopping.abort(new Error('Stopped.')))
process.channel?.unref()
const timer = setTimeout(() => stopping.abort(new Error(`It took more than ${minutesMax} minutes.`)), minutesMax * 60_000)
const stopped = new Promise<never>((_resolve, reject) => { stopping.signal.addEventListener('abort', () => reject(stopping.signal.reason as Error)) })
stopped.catch(() => undefined)

const begun = new Date()
const findings: Finding[] = []
const opening = openStage(children)
try {
  const stage = await Promise.race([opening, stopped])
  await Promise.race([measure(stage), stopped])
} catch (error) {
  process.exitCode = 1
  console.error(stopping.signal.aborted ? (error as Error).message : error)
}
clearTimeout(timer)
// Also what was still being opened when it was stopped.
const version = await opening.then((stage) => stage.close().then(() => stage.server.version), () => undefined)
if (version !== undefined && findings.length > 0) await report(version)
process.exit()

async function measure(stage: Stage): Promise<void> {
  for (const name of chosen) {
    process.stderr.write(`measuring ${name} …`)
    const begin = performance.now()
    findings.push(...await parts[name]?.(stage) ?? [])
    process.stderr.write(` ${Math.round((performance.now() - begin) / 1000)} s\n`)
  }
}

/** Tells what was found, also when it was stopped half way. */
async function report(postgres: string): Promise<void> {
  const machine = {
    processors: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`, gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version, postgres, loadAtTheEnd: loadavg()[0]?.toFixed(1),
  }
  console.log(`\n${tableOf(findings)}\n\n${Object.entries(machine).map(([what, value]) => `${what} ${value}`).join(', ')}`)
  const folder = join(root, '.parlour/bench')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${begun.toISOString().replaceAll(':', '-').slice(0, 19)}.json`)
  await writeFile(file, `${JSON.stringify({ begun, quick: options.quick, machine, findings }, null, 2)}\n`)
  const missed = findings.filter((finding) => isReached(finding) === false).length
  console.log(`${missed === 0 ? 'Every aim is reached.' : `${missed} of ${findings.filter(({ aim }) => aim).length} aims are not reached.`} All numbers: ${file}`)
}
