import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { owner } from './cluster.ts'
import { giveTo, type Home } from './account.ts'

/** Where the server can be reached: a socket in a folder that only we may enter, or a port of this machine alone. */
export type Listener = { socketFolder: string; port: number } | { socketFolder: undefined; port: number; password: string }

/** The longest path of a socket, in bytes, on the strictest system we run on (macOS: 103; Linux: 107). */
const socketPathBytesMax = 103

/** The connection string for one of the server's databases. */
export function urlOf(listener: Listener, database: string): string {
  if (listener.socketFolder === undefined) {
    return `postgresql://${owner}:${listener.password}@127.0.0.1:${listener.port}/${database}`
  }
  return `postgresql://${owner}@localhost:${listener.port}/${database}?host=${encodeURIComponent(listener.socketFolder)}`
}

/** Finds a place to listen: beside the data, else in the system's folder for passing things (long paths, odd file systems), else a port. */
export async function chooseListener(home: Home, password: string): Promise<Listener & { tidy(): Promise<void> }> {
  if (process.platform !== 'win32') {
    const beside = join(home.folder, 'run')
    await mkdir(beside, { recursive: true, mode: 0o700 })
    await giveTo(home.account, beside)
    // Left behind by a server that was killed. Its number may be in use again, and then PostgreSQL would take it for alive.
    await Promise.all(['.s.PGSQL.5432', '.s.PGSQL.5432.lock'].map((name) => rm(join(beside, name), { force: true })))
    if (await carriesSockets(beside)) return { socketFolder: beside, port: 5432, tidy: async () => {} }
    const passing = await mkdtemp(join(await realpath(tmpdir()), 'parlour-'))
    await giveTo(home.account, passing)
    const tidy = () => rm(passing, { recursive: true, force: true })
    if (await carriesSockets(passing)) return { socketFolder: passing, port: 5432, tidy }
    await tidy()
  }
  return { socketFolder: undefined, port: await freePort(), password, tidy: async () => {} }
}

/** The password for TCP, made once and kept where only we can read it. */
export async function readPassword(directory: string): Promise<string> {
  const file = join(directory, 'postgres-password')
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known) return known.trim()
  const password = randomBytes(24).toString('base64url')
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  return password
}

async function carriesSockets(folder: string): Promise<boolean> {
  const path = join(folder, '.s.PGSQL.5432.lock')
  if (Buffer.byteLength(path) > socketPathBytesMax) return false
  return canListen({ path: join(folder, `probe-${process.pid}`) })
}

function canListen(options: { path: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(options, () => probe.close(() => resolve(true)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
