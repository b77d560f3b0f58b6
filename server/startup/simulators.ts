import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from '../config.ts'

/** The systems that can be stood in for, and where those that run answer. */
export const simulated = ['gateway', 'warehouse', 'mail', 'sms'] as const
export type Simulated = (typeof simulated)[number]

type Addresses = Partial<{
  gatewayUrl: string
  warehouseUrl: string
  smtpUrl: string
  mailUrl: string
  sms: { url: string; accountSid: string; authToken: string; from: string }
}>

export type Simulators = Addresses & { stop(): Promise<void> }

const script = join(import.meta.dirname, '../simulators/main.ts')

/** They end by themselves only when they are killed, or when their port was taken meanwhile. */
const restMs = 1_000

/**
 * Starts simulators as a process of their own, so that they answer at their own pace, as real ones would. They remember in
 * `directory`, are started again at the same addresses when they end unexpectedly, and end when we end, however that happens: the pipe
 * to them closes.
 */
export async function startSimulators(
  only: readonly Simulated[], config: Settings, directory: string, log: (line: string) => void,
): Promise<Simulators> {
  const { simulatedFailureRate, simulatedDelayMs, simulatedSeed } = config
  const args = ['--only', only.join(','), '--failure-rate', String(simulatedFailureRate), '--delay-ms', String(simulatedDelayMs), '--data-dir', join(directory, 'simulators')]
  if (simulatedSeed !== undefined) args.push('--seed', String(simulatedSeed))
  const first = await launch(args)
  const stopping = new AbortController()
  const care = keepRunning(first, () => launch([...args, ...portsOf(first.addresses)]), stopping.signal, log)
  return {
    ...first.addresses,
    async stop() {
      stopping.abort()
      await care
    },
  }
}

type Launched = { addresses: Addresses; ended: Promise<unknown>; end(): void }

/** @throws when they can't start, with what they said */
async function launch(args: readonly string[]): Promise<Launched> {
  // A process group of its own: Ctrl-C must not end them while orders under way still need them.
  const child = spawn(process.execPath, [script, ...args], { detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
  const complaints: Buffer[] = []
  child.stderr.on('data', (bytes: Buffer) => complaints.push(bytes))
  const ended = once(child, 'exit')
  const line = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended.then(() => undefined)])
  if (line === undefined) throw new Error(`The simulators did not start: ${Buffer.concat(complaints).toString('utf8').trim()}`)
  return {
    addresses: JSON.parse(String(line[0])) as Addresses, // what simulators/main.ts prints
    ended,
    end() {
      child.stdin.end()
      child.kill('SIGTERM')
    },
  }
}

/** Comes true once they have been stopped. */
async function keepRunning(first: Launched, relaunch: () => Promise<Launched>, stopping: AbortSignal, log: (line: string) => void): Promise<void> {
  let running: Launched | undefined = first
  while (running) {
    const { end, ended } = running
    stopping.addEventListener('abort', end, { once: true })
    if (stopping.aborted) end()
    await ended
    stopping.removeEventListener('abort', end)
    if (stopping.aborted) return
    log('The simulators ended unexpectedly; starting them again')
    running = await launchAgain(relaunch, stopping, log)
  }
}

/** Tries until they run, or are to stop. */
async function launchAgain(relaunch: () => Promise<Launched>, stopping: AbortSignal, log: (line: string) => void): Promise<Launched | undefined> {
  while (!stopping.aborted) {
    try {
      return await relaunch()
    } catch (error) {
      log(error instanceof Error ? error.message : String(error))
      await sleep(restMs, undefined, { signal: stopping }).catch(() => undefined)
    }
  }
  return undefined
}

/** Others know them by these addresses already. */
function portsOf({ gatewayUrl, warehouseUrl, mailUrl, smtpUrl, sms }: Addresses): string[] {
  const urls = { gateway: gatewayUrl, warehouse: warehouseUrl, mail: mailUrl, smtp: smtpUrl, sms: sms?.url }
  return Object.entries(urls).flatMap(([name, url]) => url === undefined ? [] : [`--${name}-port`, new URL(url).port])
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
