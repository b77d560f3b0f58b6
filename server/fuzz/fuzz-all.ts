import type { FuzzedOperation } from './contract.ts'
import { fuzzOperation } from './fuzz-operation.ts'
import type { Finding } from './fuzz-operation.ts'
import type { Scene, Stage } from './open-stage.ts'

/** Requests to one operation for one seed; few to better-auth's, which hash passwords slowly on purpose. */
export type Runs = { each: number; ofAccounts: number }

type Round = { seed: number; runs: Runs; operations: readonly FuzzedOperation[]; isOver?: () => boolean }

/** Once over all operations. Gives what was found and how many answers of which status there were. */
export async function fuzzAll(stage: Stage, { seed, runs, operations, isOver = () => false }: Round): Promise<{ findings: Finding[]; statuses: Map<number, number> }> {
  const findings: Finding[] = []
  const statuses = new Map<number, number>()
  let scene: Scene | undefined
  for (const operation of operations) {
    if (isOver()) break
    scene ??= await stage.newScene()
    const fuzzed = await fuzzOperation(stage, scene, operation, { seed, runs: operation.isAccountRoute ? runs.ofAccounts : runs.each })
    for (const [status, count] of fuzzed.statuses) statuses.set(status, (statuses.get(status) ?? 0) + count)
    if (fuzzed.finding) findings.push(fuzzed.finding)
    // What only reads leaves everything as it was.
    if (operation.method !== 'GET') scene = undefined
  }
  return { findings, statuses }
}
