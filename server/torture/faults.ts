import { setTimeout as sleep } from 'node:timers/promises'
import type { OwnPostgres } from '../testing/own-postgres.ts'
import type { Process } from './processes.ts'
import type { Fault, FaultKind } from './schedule.ts'

export type Stage = { processes: readonly Process[]; postgres: OwnPostgres; gatewayUrl: string; warehouseUrl: string }

/** Does what a schedule says, when it says so, until all of it is over. */
export async function inflict(stage: Stage, faults: readonly Fault[], say: (words: string) => void): Promise<void> {
  const beganAt = Date.now()
  await Promise.all(faults.map(async (fault) => {
    await sleep(Math.max(0, beganAt + fault.atMs - Date.now()))
    const process = stage.processes[fault.process]
    if (!process) return
    say(`${(fault.atMs / 1000).toFixed(1)} s  ${fault.kind}${isOfProcess.has(fault.kind) ? ` ${process.role} ${fault.process}` : ''}${fault.forMs > 0 ? ` for ${(fault.forMs / 1000).toFixed(1)} s` : ''}`)
    await ways[fault.kind](stage, process, fault.forMs)
  }))
}

const isOfProcess: ReadonlySet<FaultKind> = new Set(['kill', 'freeze', 'cut', 'swallow'])

const ways: Record<FaultKind, (stage: Stage, process: Process, forMs: number) => Promise<void>> = {
  async kill(_stage, process, forMs) {
    await process.kill()
    await sleep(forMs)
    process.start()
  },
  freeze: (_stage, process, forMs) => process.freeze(forMs),
  async cut(_stage, { wire }) { wire.cut() },
  swallow: (_stage, { wire }, forMs) => wire.swallow(forMs),
  killDatabase: ({ postgres }) => postgres.kill(),
  async freezeDatabase({ postgres }, _process, forMs) {
    const goOn = await postgres.freeze()
    await sleep(forMs)
    goOn()
  },
  gatewayFails: ({ gatewayUrl }, _process, forMs) => behave(gatewayUrl, { failureRate: 0.5, lateMs: 4_000 }, forMs),
  gatewayIsSlow: ({ gatewayUrl }, _process, forMs) => behave(gatewayUrl, { delayMs: 2_000 }, forMs),
  async gatewayForgets({ gatewayUrl }) { await fetch(`${gatewayUrl}/simulator/forget`, { method: 'POST' }) },
  warehouseFails: ({ warehouseUrl }, _process, forMs) => behave(warehouseUrl, { failureRate: 0.5, lateMs: 4_000 }, forMs),
}

const healthy = { failureRate: 0, delayMs: 0 }

async function behave(url: string, settings: object, forMs: number): Promise<void> {
  const set = (wanted: object) => fetch(`${url}/simulator`, { method: 'PUT', body: JSON.stringify(wanted), headers: { 'content-type': 'application/json' } })
  await set(settings)
  await sleep(forMs)
  await set(healthy)
}
