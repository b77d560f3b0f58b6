import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Finding } from '../report.ts'
import type { Children } from '../stage/children.ts'
import { openWorkshop } from '../stage/jobs.ts'
import type { Workshop } from '../stage/jobs.ts'
import type { Stage } from '../stage/open-stage.ts'
import { compare, median } from '../statistics.ts'
import type { BareDatabaseJobs } from '../yardsticks/bare-database.ts'

const patienceMs = 120_000

type Started = { start: number; database: number; node: number }

export type StartUpWish = {
  /** Folders that are new. */
  firsts: number
  /** Starts in each of them after the first. */
  seconds: number
}

/**
 * The whole program by its own command, from the moment the command is given to the first 200 of `/health`, in a folder that is new
 * and in one that has been used. Beside the start of its PostgreSQL alone, and of a Node that does nothing.
 */
export async function measureStartUp({ children, server }: Stage, wish: StartUpWish): Promise<Finding[]> {
  const bareDatabase = openWorkshop<BareDatabaseJobs>(children, 'bare database', 'yardsticks/bare-database.ts')
  const first: Started[] = []
  const second: Started[] = []
  for (let round = 0; round < wish.firsts; round += 1) {
    const folder = join(server.folder, `start-${round}`)
    first.push(await startEach(children, bareDatabase, folder))
    for (let time = 0; time < wish.seconds; time += 1) second.push(await startEach(children, bareDatabase, folder))
  }
  await bareDatabase.child.stop()
  return [
    finding('first start, in an empty folder', first, 'database'),
    { ...finding('second start', second, 'database'), aim: { most: 3000 } },
    finding('second start', second, 'node'),
  ]
}

const yardsticks = { database: 'its PostgreSQL alone', node: 'node -e 0' }

function finding(what: string, started: readonly Started[], yardstick: keyof typeof yardsticks): Finding {
  const [ours, theirs] = [started.map(({ start }) => start), started.map((those) => those[yardstick])]
  return { part: 'Starting', what, value: median(ours), unit: 'ms', yardstick: { what: yardsticks[yardstick], value: median(theirs), ...compare(ours, theirs) } }
}

async function startEach(children: Children, bareDatabase: Workshop<BareDatabaseJobs>, folder: string): Promise<Started> {
  return {
    node: await startNode(children),
    database: await bareDatabase.ask('startAndStop', { directory: join(folder, 'database') }),
    start: await startWhole(children, join(folder, 'parlour')),
  }
}

async function startNode(children: Children): Promise<number> {
  const begin = performance.now()
  const child = children.start('node', ['-e', '0'])
  await new Promise((resolve) => { child.process.once('exit', resolve) })
  const took = performance.now() - begin
  await child.stop()
  return took
}

async function startWhole(children: Children, directory: string): Promise<number> {
  const port = await freePort()
  const begin = performance.now()
  const child = children.start('parlour', ['bin/parlour.mjs', 'start'], { PARLOUR_DATA_DIR: directory, PORT: String(port), PARLOUR_SIMULATED_FAILURE_RATE: '0' })
  const ended = new Promise<boolean>((resolve) => { child.process.once('exit', () => resolve(true)) })
  while (!(await isAlive(port))) {
    if (performance.now() - begin > patienceMs) throw new Error(`Parlour did not answer within ${patienceMs / 1000} s.`)
    if (await Promise.race([ended, sleep(5, false)])) await child.line(/a line that never comes/) // throws with what it said
  }
  const took = performance.now() - begin
  await child.stop()
  return took
}

async function isAlive(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined)
  await answer?.arrayBuffer()
  return answer?.status === 200
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
