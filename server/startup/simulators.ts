import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Settings } from '../config.ts'

export type Simulators = { gatewayUrl: string; warehouseUrl: string; stop(): Promise<void> }

const script = join(import.meta.dirname, '../simulators/main.ts')

/**
 * Starts both simulators as a process of their own, so that they answer at their own pace, as real ones would. They remember in
 * `directory`, and end when we end, however that happens: the pipe to them closes.
 */
export async function startSimulators(config: Settings, directory: string, log: (line: string) => void): Promise<Simulators> {
  const { simulatedFailureRate, simulatedDelayMs, simulatedSeed } = config
  const args = ['--failure-rate', String(simulatedFailureRate), '--delay-ms', String(simulatedDelayMs), '--data-dir', join(directory, 'simulators')]
  if (simulatedSeed !== undefined) args.push('--seed', String(simulatedSeed))
  // A process group of its own: Ctrl-C must not end them while orders under way still need them.
  const child = spawn(process.execPath, [script, ...args], { detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
  const complaints: Buffer[] = []
  child.stderr.on('data', (bytes: Buffer) => complaints.push(bytes))
  const ended = once(child, 'exit')
  const line = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended.then(() => undefined)])
  if (line === undefined) throw new Error(`The simulators did not start: ${Buffer.concat(complaints).toString('utf8').trim()}`)
  let stopping = false
  child.once('exit', () => {
    if (!stopping) log('The simulated gateway and warehouse ended unexpectedly: orders wait until Parlour is started again.')
  })
  return {
    ...JSON.parse(String(line[0])) as { gatewayUrl: string; warehouseUrl: string }, // what simulators/main.ts prints
    async stop() {
      stopping = true
      child.stdin.end()
      child.kill('SIGTERM')
      await ended
    },
  }
}
