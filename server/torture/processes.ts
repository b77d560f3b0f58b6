import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Wire } from './wire.ts'

const program = join(import.meta.dirname, '../main.ts')

export type Role = 'api' | 'worker'

/** One process of Parlour, the real program, on its own wire to the database. It stays what it is while the process behind it is replaced. */
export type Process = {
  role: Role
  wire: Wire
  /** Where an API answers. */
  url: string
  start(): void
  kill(): Promise<void>
  freeze(forMs: number): Promise<void>
  /** In order, as an operator would. @returns whether it ended by itself in time */
  stop(): Promise<boolean>
}

const stopWithinMs = 20_000

export function createProcess({ role, wire, port, settings, onWords }: {
  role: Role; wire: Wire; port: number; settings: Record<string, string>; onWords: (words: string) => void
}): Process {
  let child: ChildProcess | undefined
  const ended = async (process: ChildProcess) => { if (process.exitCode === null && process.signalCode === null) await once(process, 'exit') }
  const env = {
    ...settings, PARLOUR_ROLE: role, PORT: String(port), DATABASE_URL: wire.databaseUrl,
  }
  function start(): void {
    const started = spawn(process.execPath, [program, '--screens-apart'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child = started
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (bytes: Buffer) => onWords(bytes.toString('utf8')))
    // Whoever ends by themselves, for instance because the database was away while they began, begins again, as under any supervisor.
    started.on('exit', () => {
      if (child === started) setTimeout(() => { if (child === started) start() }, 500).unref()
    })
  }
  return {
    role, wire, url: `http://127.0.0.1:${port}`, start,
    async kill() {
      const killed = child
      child = undefined
      if (!killed) return
      killed.kill('SIGKILL')
      await ended(killed)
    },
    async freeze(forMs) {
      const frozen = child
      frozen?.kill('SIGSTOP')
      await sleep(forMs)
      frozen?.kill('SIGCONT')
    },
    async stop() {
      const stopping = child
      child = undefined
      if (!stopping) return true
      stopping.kill('SIGTERM')
      const inTime = await Promise.race([ended(stopping).then(() => true), sleep(stopWithinMs, false, { ref: false })])
      if (!inTime) stopping.kill('SIGKILL')
      await ended(stopping)
      return inTime
    },
  }
}
