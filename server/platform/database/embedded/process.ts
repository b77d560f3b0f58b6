import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, readlink } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Is there a process with this number that still runs? One of another user counts. One that has ended counts no more, although
 * its number stays until its parent asks after it — which nobody does in a container whose first process is not an init.
 */
export function isAlive(pid: number): boolean {
  return isInUse(pid) && (process.platform !== 'linux' || statFields(pid)?.[0] !== 'Z')
}

/** Has the system given this number to a process, running or ended? */
export function isInUse(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The fields of `/proc/<pid>/stat` after the name, which stands in brackets and may hold spaces: state first, start 20th. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined // It has just gone.
  }
}

/**
 * When a process began, as a text that no other process of that number will ever have: numbers are used again, quickly so in
 * containers. Undefined when there is no such process, or when the system cannot say.
 */
export async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined
  if (process.platform !== 'linux') {
    const answer = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined)
    return answer?.stdout.trim() || undefined
  }
  const ticks = statFields(pid)?.[19] // since the machine was started
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return ticks && `${boot.trim()} ${ticks}`
}

/** Is this process a PostgreSQL server that works in that data folder? `true` also when the system cannot say. */
export async function mayServe(pid: number, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') {
    // The server changes into its data folder. A process of somebody else, whose folder we may not read, is not ours.
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === data
  }
  if (process.platform === 'win32') return true
  const answer = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => undefined)
  return answer?.stdout.includes(data) ?? false
}

/** Waits until a process is gone; false when it is still there after `limitMs`. */
export async function waitForEnd(pid: number, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return true
}
