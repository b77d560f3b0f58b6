import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Settings } from '../config.ts'

/** The systems that can be stood in for, and where those that run answer. */
export const simulated = ['gateway', 'warehouse', 'mail', 'sms'] as const
export type Simulated = (typeof simulated)[number]

type Addresses = { gatewayUrl: string; warehouseUrl: string; smtpUrl: string; mailUrl: string; sms: { url: string; accountSid: string; authToken: string; from: string } }

export type Simulators = Partial<Addresses> & { stop(): Promise<void> }

const script = join(import.meta.dirname, '../simulators/main.ts')

/**
 * Starts simulators as a process of their own, so that they answer at their own pace, as real ones would. They remember in
 * `directory`, and end when we end, however that happens: the pipe to them closes.
 */
export async function startSimulators(
  only: readonly Simulated[], config: Settings, directory: string, log: (line: string) => void,
): Promise<Simulators> {
  const { simulatedFailureRate, simulatedDelayMs, simulatedSeed } = config
  const args = ['--only', only.join(','), '--failure-rate', String(simulatedFailureRate), '--delay-ms', String(simulatedDelayMs), '--data-dir', join(directory, 'simulators')]
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
    if (!stopping) log('The simulators ended unexpectedly: orders and messages wait until Parlour is started again.')
  })
  return {
    ...JSON.parse(String(line[0])) as Partial<Addresses>, // what simulators/main.ts prints
    async stop() {
      stopping = true
      child.stdin.end()
      child.kill('SIGTERM')
      await ended
    },
  }
}

/**
 * Which systems nothing stands for. Messages are only simulated in the demo, and only both ways or neither: whoever has set up one of them
 * means to reach people, and a code that goes to a simulator reaches nobody.
 */
export function missingSystems(settings: Settings): Simulated[] {
  const { paymentUrl, stripeKey, warehouseUrl, demo, smtpUrl, twilioAccountSid } = settings
  const sends = smtpUrl !== undefined || twilioAccountSid !== undefined
  const there: Record<Simulated, boolean> = {
    gateway: paymentUrl !== undefined || stripeKey !== undefined, warehouse: warehouseUrl !== undefined, mail: sends || !demo, sms: sends || !demo,
  }
  return simulated.filter((name) => !there[name])
}
