import * as fc from 'fast-check'
import { faultOf } from './check-answer.ts'
import type { FuzzedOperation } from './contract.ts'
import { unexcused } from './exceptions.ts'
import type { Scene, Stage } from './open-stage.ts'
import { requestTo } from './request.ts'
import type { FuzzedRequest } from './request.ts'
import { send, wireOf } from './send.ts'
import type { Wire } from './send.ts'

/** Making a failing request smaller is stopped after this long: a large one tells as much. */
const shrinkingMsMax = 15_000

export type Finding = { operation: string; seed: number; who: string; reason: string; curl: string }

/** How a run over one operation went: how many requests of which status it sent, and what it found. */
export type Fuzzed = { statuses: Map<number, number>; finding: Finding | undefined }

/** What a request broke. Thrown within a property, so that fast-check looks for a smaller one. */
class Broken extends Error {
  readonly wire: Wire
  constructor(reason: string, wire: Wire) {
    super(reason)
    this.wire = wire
  }
}

/** Sends made up requests to one operation, and gives the smallest that breaks a promise. The same seed sends the same. */
export async function fuzzOperation(stage: Stage, scene: Scene, operation: FuzzedOperation, { seed, runs }: { seed: number; runs: number }): Promise<Fuzzed> {
  const statuses = new Map<number, number>()
  let brokenSince: number | undefined
  const property = fc.asyncProperty(requestTo(operation, scene.cast.length), async (asked) => {
    if (brokenSince !== undefined && Date.now() - brokenSince > shrinkingMsMax) return
    try {
      const status = await tryOne(stage, scene, operation, asked)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    } catch (error) {
      brokenSince ??= Date.now()
      throw error
    }
  })
  const { failed, errorInstance } = await fc.check(property, { seed, numRuns: runs })
  if (!failed) return { statuses, finding: undefined }
  if (!(errorInstance instanceof Broken)) throw errorInstance
  const { wire, message } = errorInstance
  return { statuses, finding: { operation: operation.name, seed, who: wire.who, reason: message, curl: asCurl(wire) } }
}

/** @throws Broken */
async function tryOne(stage: Stage, scene: Scene, operation: FuzzedOperation, asked: FuzzedRequest): Promise<number> {
  const wire = await wireOf(scene, operation, asked)
  await stage.changes.sinceLastAsked()
  stage.complaints()
  const answered = await send(stage, operation, wire)
  const fault = faultOf(operation, answered)
  if (fault !== undefined) throw new Broken([fault, ...stage.complaints()].join('\n'), wire)
  if (answered.status >= 400 || operation.method === 'GET') {
    const changed = unexcused(operation, await stage.changes.sinceLastAsked())
    if (changed.length > 0) throw new Broken(`it answered ${answered.status} and yet wrote: ${changed.map(({ table, what, rows }) => `${what} of ${rows} in ${table}`).join(', ')}`, wire)
  }
  return answered.status
}

/** As a line for a shell, against a Parlour on its usual port. */
function asCurl({ method, url, headers, payload }: Wire): string {
  const quoted = (text: string) => `'${text.replaceAll('\'', `'\\''`)}'`
  const parts = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)
  return [`curl -i -X ${method} --path-as-is ${quoted(`http://localhost:3000${url}`)}`, ...parts, ...payload === undefined ? [] : [`--data-binary ${quoted(payload)}`]].join(' ')
}
