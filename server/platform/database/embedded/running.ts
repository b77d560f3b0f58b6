import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Home } from './account.ts'
import { urlOf, type Listener } from './listener.ts'
import { isInUse, mayServe } from './process.ts'

/** What a running server says of itself in `postmaster.pid`. */
export type Running = { pid: number; port: number; socketFolder: string | undefined; ready: boolean }

/** Reads the file that PostgreSQL keeps while it runs. Undefined when there is none, or when it is being written. */
export async function readRunning(data: string): Promise<Running | undefined> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3]), socketFolder: lines[4] || undefined, ready: lines[7]?.trim() === 'ready' }
}

/** Where a running server listens. */
export function listenerOf({ socketFolder, port }: Running, password: string): Listener {
  return socketFolder ? { socketFolder, port } : { socketFolder: undefined, port, password }
}

/** The server that an earlier Parlour left behind, when it lives and is the one of this home; the caller may go on with it. */
export async function findOrphan(home: Home, name: string, password: string): Promise<{ pid: number; listener: Listener; same: boolean } | undefined> {
  const running = await readRunning(home.data)
  if (!running) return undefined
  if (!(await mayServe(running.pid, home.data))) {
    if (isInUse(running.pid)) await forgetPid(home.data)
    return undefined
  }
  const listener = listenerOf(running, password)
  const answer = await askForName(urlOf(listener, 'postgres'))
  return { pid: running.pid, listener, same: answer?.data === home.data && answer.name === name }
}

async function askForName(url: string): Promise<{ data: string; name: string } | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {}) // It may be stopping at this very moment; then the query below fails, too.
  try {
    await client.connect()
    const { rows } = await client.query<{ data: string; name: string }>(
      `select current_setting('data_directory') as data, current_setting('cluster_name') as name`,
    )
    return rows[0]
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * The number in the file belongs to another program by now, or to a server that has ended and that nobody asks after. PostgreSQL, who only
 * sees that the number is in use, would refuse to start.
 * Only the number is replaced, by one that no process has: the rest of the file lets PostgreSQL see that no part of the
 * old server still uses the shared memory.
 */
async function forgetPid(data: string) {
  const file = join(data, 'postmaster.pid')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/^\d+/, '2147483647'))
}
