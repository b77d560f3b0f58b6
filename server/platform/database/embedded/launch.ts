import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { open, rename, stat } from 'node:fs/promises'
import { explainOutput, readFrom } from './explain.ts'
import { commandFor, type Home } from './account.ts'
import type { Listener } from './listener.ts'
import { readRunning } from './running.ts'

/**
 * For a small machine that also runs the program itself. fsync and synchronous_commit stay on, as PostgreSQL has them: an order that
 * was answered is on the disk. wal_compression stays off: these programs know only pglz, which costs more time than it saves.
 */
const settings: Record<string, string> = {
  shared_buffers: '192MB',
  max_connections: '100',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  // Compiling a query to machine code pays off for reports over millions of rows, and costs the short queries of a shop.
  jit: 'off',
  huge_pages: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A write that is refused is ordinary here, and what it would have written may be somebody's name: the log says that it was, and no more.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  lc_messages: 'C',
  unix_socket_permissions: '0700',
}

/** A name that changes with the programs and the settings, so that a server left behind by an older Parlour is not taken for a new one. */
export function clusterName(home: Home, extra: Record<string, string>): string {
  const facts = JSON.stringify([home.programs.version, settings, extra])
  return `parlour ${createHash('sha256').update(facts).digest('hex').slice(0, 12)}`
}

/** How long a start may take. Recovery after a power cut replays at most `max_wal_size`. */
const startSecondsMax = 120
/** How long parts of a killed server may linger. */
const leftoverSecondsMax = 10
const logBytesMax = 5_000_000

/**
 * Starts the server and waits until it takes connections; gives its process number. It gets its own process group: Ctrl-C in the terminal
 * reaches only us, and we stop it in order. Refuses with a sentence when it gives up.
 */
export async function launch(home: Home, listener: Listener, logFile: string, extra: Record<string, string>): Promise<number> {
  const where = listener.socketFolder === undefined
    ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
    : { listen_addresses: '', unix_socket_directories: listener.socketFolder }
  const all = { ...settings, ...extra, ...where, port: String(listener.port), cluster_name: clusterName(home, extra) }
  const args = ['-D', home.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  await rotate(logFile)
  for (const deadline = Date.now() + leftoverSecondsMax * 1000; ;) {
    const outcome = await tryOnce(home, args, logFile)
    if (typeof outcome === 'number') return outcome
    // Parts of a server that was killed use its memory for a moment longer, until they notice.
    const passing = /pre-existing shared memory block|could not lock|lock file .* already exists/.test(outcome) && Date.now() < deadline
    if (!passing) throw explainOutput(outcome, home.folder, logFile)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The number of the process once it is ready, or what it wrote before it ended. */
async function tryOnce(home: Home, args: string[], logFile: string): Promise<number | string> {
  const line = commandFor(home, 'postgres', args)
  const log = await open(logFile, 'a', 0o600)
  try {
    const { size } = await log.stat()
    const child = spawn(line.command, line.args, { ...line.options, detached: true, cwd: home.folder, stdio: ['ignore', log.fd, log.fd] })
    child.unref()
    let ended: string | undefined
    child.once('error', (error) => { ended = `error: ${error.message}` })
    child.once('exit', () => { ended ??= '' })
    const deadline = Date.now() + startSecondsMax * 1000
    while (ended === undefined && Date.now() < deadline) {
      const running = await readRunning(home.data)
      if (running?.ready && running.pid === child.pid) return running.pid
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return (await readFrom(logFile, size)) || ended || `error: it was not ready after ${startSecondsMax} seconds`
  } finally {
    await log.close()
  }
}

async function rotate(file: string) {
  const { size } = await stat(file).catch(() => ({ size: 0 }))
  if (size > logBytesMax) await rename(file, `${file}.old`)
}
