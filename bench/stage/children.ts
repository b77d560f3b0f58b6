import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Child = {
  name: string
  process: ChildProcess
  pid: number
  /** The first line on its standard output that `pattern` finds. @throws with what it said when it ends before */
  line(pattern: RegExp): Promise<RegExpExecArray>
  stop(): Promise<void>
}

export type Children = ReturnType<typeof createChildren>

export const root = join(import.meta.dirname, '../..')
/** Longer than Parlour gives itself to close. */
const patienceMs = 30_000

/** Starts processes of our Node and knows which are still there, so that all of them end with the bench. */
export function createChildren() {
  const running = new Set<Child>()

  /** @param settings environment of Parlour; nothing of the caller's own settings reaches the child */
  function start(name: string, args: readonly string[], settings: Record<string, string> = {}): Child {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...environment(), ...settings }, stdio: ['pipe', 'pipe', 'pipe', 'ipc'] })
    const said: string[] = []
    const waiting = new Set<(line: string) => void>()
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
    const hear = (line: string) => {
      said.push(line)
      for (const look of waiting) look(line)
    }
    for (const output of [child.stdout, child.stderr]) if (output) createInterface({ input: output }).on('line', hear)

    const one: Child = {
      name, process: child, pid: child.pid ?? 0,
      line: (pattern) => new Promise((resolve, reject) => {
        const look = (line: string) => {
          const found = pattern.exec(line)
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        for (const line of said) look(line)
        void ended.then(() => reject(new Error(`${name} ended:\n${said.slice(-20).join('\n')}`)))
      }),
      stop: async () => {
        child.kill('SIGTERM')
        const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
        await ended
        clearTimeout(timer)
        running.delete(one)
      },
    }
    running.add(one)
    return one
  }

  return {
    start,
    /** Ends whatever is still there, the latest first. */
    async stopAll() {
      for (const child of [...running].reverse()) await child.stop()
    },
  }
}

/** Our environment without settings of Parlour, which would change what is measured. */
function environment(): NodeJS.ProcessEnv {
  const settings = ['DATABASE_URL', 'PORT', 'HOST']
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PARLOUR_') && !settings.includes(name)))
}

/**
 * Memory that a process has for itself, in MB: what it shares with others (PostgreSQL's buffers) counts in equal parts, where the
 * system tells (Linux), else what is resident.
 */
export async function megabytesOf(pid: number): Promise<number> {
  const shared = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const resident = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^Pss:\s+(\d+)/m.exec(shared)?.[1] ?? /^VmRSS:\s+(\d+)/m.exec(resident)?.[1]
  return Number(kilobytes ?? Number.NaN) / 1024
}
