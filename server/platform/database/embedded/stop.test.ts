import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Home } from './account.ts'
import { ensureCluster } from './cluster.ts'
import { chooseHome } from './home.ts'
import { launch } from './launch.ts'
import { chooseListener, urlOf } from './listener.ts'
import { isAlive } from './process.ts'
import { findPrograms } from './programs.ts'
import { byProgram, end } from './stop.ts'

let directory: string
let home: Home
let server: { pid: number; url: string; tidy(): Promise<void> }

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'parlour-test-stop-'))
  home = await chooseHome(directory, await findPrograms())
  await ensureCluster(home, 'a password', () => {})
  server = await start()
})

afterEach(async () => {
  await end({ home, pid: server.pid })
  await server.tidy()
  await rm(directory, { recursive: true })
})

async function start() {
  const listener = await chooseListener(home, 'a password')
  return { pid: await launch(home, listener, join(directory, 'postgres.log'), {}), url: urlOf(listener, 'postgres'), tidy: listener.tidy }
}

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: server.url })
  await client.connect()
  return client
}

/** What Windows does, run by the same program here. */
test('the program that comes with PostgreSQL ends it in order: guests are sent away, what they committed is there, nothing has to be recovered', async () => {
  const guest = await connected()
  const told: Error[] = []
  guest.on('error', (error) => told.push(error))
  await guest.query('create table kept as select 42 as answer')
  await guest.query('begin; update kept set answer = 0')
  await end({ home, pid: server.pid }, byProgram)
  expect(isAlive(server.pid)).toBe(false)
  await vi.waitFor(() => expect(told[0]).toMatchObject({ code: '57P01' }), { timeout: 20_000 })

  server = await start()
  const next = await connected()
  expect((await next.query('table kept')).rows).toEqual([{ answer: 42 }])
  await next.end()
  const log = await readFile(join(directory, 'postgres.log'), 'utf8')
  expect(log).toContain('received fast shutdown request')
  expect(log).not.toMatch(/not properly shut down|recovery in progress/)
})

test('at once, it says so too', async () => {
  await byProgram({ home, pid: server.pid }, 'immediate')
  await end({ home, pid: server.pid }, byProgram)
  expect(await readFile(join(directory, 'postgres.log'), 'utf8')).toContain('received immediate shutdown request')
})

test('asked to end, one that has ended already is no trouble', async () => {
  await end({ home, pid: server.pid }, byProgram)
  await end({ home, pid: server.pid }, byProgram)
  await end({ home, pid: server.pid })
  expect(isAlive(server.pid)).toBe(false)
})
