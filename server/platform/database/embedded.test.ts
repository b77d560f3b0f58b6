import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { isAlive, waitForEnd } from './embedded/process.ts'
import { findEmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts'

/** A folder that has been started and stopped once; copying it is quicker than making another. */
let used: string
let directory: string
let parents: ChildProcess[]

beforeAll(async () => {
  used = await mkdtemp(join(tmpdir(), 'parlour-test-embedded-'))
  const server = await startEmbeddedPostgres({ directory: used })
  await ask(server.url, 'create table kept as select 42 as answer')
  await server.stop()
})

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'parlour-test-embedded-'))
  parents = []
})

afterEach(async () => {
  for (const parent of parents) parent.kill('SIGKILL')
  for (const folder of [directory, join(directory, 'data')]) {
    const left = await serverPid(folder)
    if (left !== undefined && isAlive(left)) process.kill(left, 'SIGQUIT')
    if (left !== undefined) await waitForEnd(left, 10_000)
  }
  await rm(directory, { recursive: true, force: true })
})

afterAll(() => rm(used, { recursive: true }))

async function useUsedFolder() {
  await cp(used, directory, { recursive: true })
}

type Started = { url: string; adopted: boolean; said: string[]; refused?: string }

const script = [join(import.meta.dirname, '../../testing/start-embedded.ts')]

/** Starts a parent in a process of its own, so that it can be killed; `before` is a shell line to run first, in a namespace for mounts. */
async function startParent(folder = directory, before?: string): Promise<{ parent: ChildProcess; started: Started }> {
  const line = [process.execPath, ...script, folder]
  const [command = '', ...args] = before === undefined ? line : [...mounts, 'sh', '-c', `${before} && exec "$@"`, 'sh', ...line]
  const parent = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  parents.push(parent)
  const [first] = await once(createInterface({ input: parent.stdout }), 'line')
  return { parent, started: JSON.parse(String(first)) as Started } // what start-embedded.ts prints
}

async function end(parent: ChildProcess, signal: NodeJS.Signals) {
  const ended = once(parent, 'exit')
  parent.kill(signal)
  await ended
}

async function serverPid(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Number.parseInt(text, 10)
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client.query(statement).then((answer) => answer.rows as unknown[]).finally(() => client.end())
}

const root = process.getuid?.() === 0
const mounts = root ? ['unshare', '--mount', '--'] : ['unshare', '--user', '--map-root-user', '--mount', '--']
const mayMount = process.platform === 'linux' && works([...mounts, 'sh', '-c', `mount -t tmpfs none ${tmpdir()}`])

function works([command = '', ...args]: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('the first start creates the database, the next one finds it as it was left', async () => {
  const said: string[] = []
  const first = await startEmbeddedPostgres({ directory, log: (line) => said.push(line) })
  await ask(first.url, 'create table kept as select 42 as answer')
  const pid = await serverPid(directory)
  await first.stop()
  expect(isAlive(pid ?? 0)).toBe(false)
  expect(await readdir(directory)).not.toContain('lock')

  const second = await startEmbeddedPostgres({ directory, log: (line) => said.push(line) })
  expect(await ask(second.url, 'table kept')).toEqual([{ answer: 42 }])
  expect(second.adopted).toBe(false)
  expect(said).toEqual(['Creating the database (only the first time)'])
  await second.stop()
})

test('what was committed is on the disk, and nobody else can reach it', async () => {
  await useUsedFolder()
  const server = await startEmbeddedPostgres({ directory })
  expect(await ask(server.url, `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses') order by 1`))
    .toEqual([
      { name: 'fsync', setting: 'on' }, { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '' }, { name: 'synchronous_commit', setting: 'on' },
    ])
  const modes = await Promise.all(['postgres', 'run', 'postgres-password'].map(async (name) => (await stat(join(directory, name))).mode & 0o077))
  expect(modes).toEqual([0, 0, 0])
  await server.stop()
})

test('what is refused is told in the log without what it would have written', async () => {
  await useUsedFolder()
  const server = await startEmbeddedPostgres({ directory })
  await ask(server.url, 'create table guest (name text primary key)')
  for (const times of [1, 2]) await ask(server.url, "insert into guest values ('Ada of the tests')").catch((error: unknown) => { if (times === 1) throw error })
  await server.stop()
  const log = await readFile(join(directory, 'postgres.log'), 'utf8')
  expect(log).toContain('duplicate key value violates unique constraint "guest_pkey"')
  expect(log).not.toContain('Ada of the tests')
})

test('after a kill -9 of the parent the next start goes on with the living server, and stops it at the end', async () => {
  await useUsedFolder()
  const { parent } = await startParent()
  const pid = await serverPid(directory)
  await end(parent, 'SIGKILL')

  const next = await startEmbeddedPostgres({ directory })
  expect(next.adopted).toBe(true)
  expect(await serverPid(directory)).toBe(pid)
  expect(await ask(next.url, 'table kept')).toEqual([{ answer: 42 }])
  await next.stop()
  expect(isAlive(pid ?? 0)).toBe(false)
})

test('a server left behind with other settings is stopped and started anew', async () => {
  await useUsedFolder()
  const { parent } = await startParent()
  const pid = await serverPid(directory)
  await end(parent, 'SIGKILL')
  const next = await startEmbeddedPostgres({ directory, settings: { work_mem: '8MB' } })
  expect(next.adopted).toBe(false)
  expect(await serverPid(directory)).not.toBe(pid)
  expect(await ask(next.url, 'show work_mem')).toEqual([{ work_mem: '8MB' }])
  await next.stop()
})

test('after a kill -9 of everything the next start recovers what was committed', async () => {
  await useUsedFolder()
  const { parent, started } = await startParent()
  await ask(started.url, 'update kept set answer = 43')
  const pid = await serverPid(directory)
  await end(parent, 'SIGKILL')
  process.kill(pid ?? 0, 'SIGKILL')

  const next = await startEmbeddedPostgres({ directory })
  expect(next.adopted).toBe(false)
  expect(await ask(next.url, 'table kept')).toEqual([{ answer: 43 }])
  await next.stop()
})

test('after a kill -9 of PostgreSQL alone it comes back by itself, at the same address', async () => {
  await useUsedFolder()
  const said: string[] = []
  const server = await startEmbeddedPostgres({ directory, log: (line) => said.push(line) })
  process.kill(await serverPid(directory) ?? 0, 'SIGKILL')
  await vi.waitFor(async () => expect(await ask(server.url, 'table kept')).toEqual([{ answer: 42 }]), { timeout: 20_000, interval: 50 })
  expect(said).toContain('PostgreSQL ended unexpectedly; starting it again')
  await server.stop()
  expect(await serverPid(directory)).toBeUndefined()
})

test('a second starter in the same folder is refused, and harms nothing', async () => {
  await useUsedFolder()
  const { parent, started } = await startParent()
  await expect(startEmbeddedPostgres({ directory })).rejects.toThrow(
    `Parlour is already running in this folder (process ${parent.pid}). Stop it first, or give this one its own PARLOUR_DATA_DIR.`,
  )
  expect(await ask(started.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await findEmbeddedPostgres(directory)).toBe(started.url)
  await end(parent, 'SIGTERM')
  expect(parent.exitCode).toBe(0)
  expect(await findEmbeddedPostgres(directory)).toBeUndefined()
})

test('of ten starters at once exactly one gets the folder', async () => {
  const started = await Promise.allSettled(Array.from({ length: 10 }, () => startEmbeddedPostgres({ directory })))
  const [winner, ...others] = started.filter((outcome) => outcome.status === 'fulfilled')
  expect(others).toEqual([])
  await winner?.value.stop()
  expect(await readdir(directory)).not.toContain('lock')
})

test('a lock and a postmaster.pid whose numbers are in use by other programs stop nothing', async () => {
  await useUsedFolder()
  await writeFile(join(directory, 'lock'), `${process.ppid}\nlong ago\n`)
  await writeFile(join(directory, 'postgres/postmaster.pid'), `${process.ppid}\n${directory}/postgres\n1700000000\n5432\n${directory}/run\n\n\nready\n`)
  await writeFile(join(directory, 'run/.s.PGSQL.5432.lock'), `${process.ppid}\n${directory}/postgres\n1700000000\n5432\n${directory}/run\n`)
  const next = await startEmbeddedPostgres({ directory })
  expect(next.adopted).toBe(false)
  await next.stop()
})

test('a first start that was cut short leaves nothing in the way of the next', async () => {
  await mkdir(join(directory, 'postgres.draft-abc/data'), { recursive: true })
  await writeFile(join(directory, 'postgres.draft-abc/data/PG_VERSION'), '18\n')
  const server = await startEmbeddedPostgres({ directory })
  expect((await readdir(directory)).filter((name) => name.includes('draft'))).toEqual([])
  await server.stop()
})

test('a folder with a long name gets its socket elsewhere, which goes with the server', async () => {
  const long = join(directory, 'a-rather-long-name-for-a-folder'.repeat(4))
  const server = await startEmbeddedPostgres({ directory: long })
  const socketFolder = new URL(server.url).searchParams.get('host') ?? ''
  expect(socketFolder).not.toContain(long)
  expect((await stat(socketFolder)).mode & 0o077).toBe(0)
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
  expect(existsSync(socketFolder)).toBe(false)
})

test('data of another PostgreSQL are refused with what to do, and left alone', async () => {
  await mkdir(join(directory, 'postgres'))
  await writeFile(join(directory, 'postgres/PG_VERSION'), '16\n')
  await expect(startEmbeddedPostgres({ directory })).rejects.toThrow(/was made by PostgreSQL 16, and this Parlour brings PostgreSQL 18\. Open it with/)
  expect(await readdir(directory)).not.toContain('lock')
})

test('a file where the folder should be is named', async () => {
  await writeFile(join(directory, 'file'), '')
  await expect(startEmbeddedPostgres({ directory: join(directory, 'file') })).rejects.toThrow(`${directory}/file is not a folder.`)
})

test.skipIf(!mayMount)('a folder that cannot be written is named (needs leave to mount)', async () => {
  const { started } = await startParent(join(directory, 'data'), `mount -t tmpfs -o ro none '${directory}'`)
  expect(started.refused).toMatch(/^CannotStart: .*\/data cannot be written by the user running this/)
})

test.skipIf(!mayMount).for([['at once', '40k'], ['half way', '20m'], ['at the end', '34m']])('a full disk is named: %s (needs leave to mount)', async ([, size]) => {
  const { started } = await startParent(join(directory, 'data'), `mount -t tmpfs -o size=${size} none '${directory}'`)
  expect(started.refused).toMatch(/^CannotStart: The disk that holds .*\/data is full\. Free some space/)
})

test.skipIf(!root)('root runs it in a folder that only root may enter (needs root)', async () => {
  const { started, parent } = await startParent(join(directory, 'data'), `chmod 700 '${directory}'`)
  expect(await ask(started.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await end(parent, 'SIGTERM')
})

// Hiding `unshare` is as good as a system that forbids namespaces. /var/lib is an empty one of this namespace, and goes with it.
const withoutNamespaces = `mount -t tmpfs -o mode=755 none /var/lib && mount --bind /bin/false "$(command -v unshare)"`

test.skipIf(!root || !mayMount)('where namespaces are not allowed, root gives data and programs to another user (needs root)', async () => {
  const { started, parent } = await startParent(join(directory, 'data'), `chmod 700 '${directory}' && ${withoutNamespaces}`)
  expect(started).toMatchObject({ adopted: false })
  const home = (await readFile(join(directory, 'data/postgres-is-in'), 'utf8')).trim()
  expect(home).toMatch(/^\/var\/lib\/parlour-/)
  expect((await stat(join(`/proc/${parent.pid}/root`, home, 'postgres'))).uid).not.toBe(0)
  await end(parent, 'SIGTERM')
})

test.skipIf(!root || !mayMount)('… in the same folder, when that user may enter it (needs root)', async () => {
  await useUsedFolder()
  const { started, parent } = await startParent(directory, `chmod 755 '${directory}' && ${withoutNamespaces}`)
  expect(await ask(started.url, 'table kept')).toEqual([{ answer: 42 }])
  expect((await stat(join(directory, 'postgres'))).uid).not.toBe(0)
  expect((await stat(directory)).mode & 0o077).toBe(0o011)
  await end(parent, 'SIGTERM')
  const next = await startEmbeddedPostgres({ directory })
  expect(await ask(next.url, 'table kept')).toEqual([{ answer: 42 }])
  await next.stop()
})

test.skipIf(!root || !mayMount)('data that were kept elsewhere and are gone are missed, not begun anew (needs root)', async () => {
  await writeFile(join(directory, 'postgres-is-in'), '/var/lib/parlour-gone\n')
  const { started } = await startParent(directory)
  expect(started.refused).toContain('was kept in /var/lib/parlour-gone, which is gone. Bring it back')
})

test.skipIf(!root || !mayMount)('data that root made in a namespace move along when namespaces are forbidden later (needs root)', async () => {
  const folder = join(directory, 'data')
  await cp(used, folder, { recursive: true })
  const { started, parent } = await startParent(folder, withoutNamespaces)
  const inside = started.url.replace('host=', `host=${encodeURIComponent(`/proc/${parent.pid}/root`)}`)
  expect(await ask(inside, 'table kept')).toEqual([{ answer: 42 }])
  expect(existsSync(join(folder, 'postgres'))).toBe(false)
  await end(parent, 'SIGTERM')
})
