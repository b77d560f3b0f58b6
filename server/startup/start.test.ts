import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { isAlive, waitForEnd } from '../platform/database/embedded/process.ts'

/** One folder for all: the tests are what happens to one Parlour on one day. */
let directory: string
const started: ChildProcess[] = []

beforeAll(async () => { directory = await mkdtemp(join(tmpdir(), 'parlour-test-start-')) })
afterEach(async () => {
  for (const parlour of started.splice(0)) await end(parlour, 'SIGKILL')
})
afterAll(async () => {
  const pid = await databasePid()
  if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGQUIT')
  if (pid !== undefined) await waitForEnd(pid, 10_000)
  await rm(directory, { recursive: true, force: true })
})

type Started = { parlour: ChildProcess; said: () => string; ended: Promise<number | null> }

/** The program as `npm start` runs it, but for the screens, which take longer to build than all these tests. */
function start(environment: Record<string, string> = {}): Started {
  const parlour = spawn(process.execPath, [join(import.meta.dirname, '../main.ts'), '--screens-apart'], {
    env: { PATH: process.env['PATH'], PORT: '0', PARLOUR_DATA_DIR: directory, PARLOUR_LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(parlour)
  let said = ''
  parlour.stdout.on('data', (bytes) => { said += bytes })
  parlour.stderr.on('data', (bytes) => { said += bytes })
  return { parlour, said: () => said, ended: once(parlour, 'close').then(([code]) => code as number | null) } // the first argument of `close`
}

async function open(environment?: Record<string, string>): Promise<Started & { url: string }> {
  const parlour = start(environment)
  const url = await vi.waitFor(() => {
    const address = /Parlour is open: (\S+)[^]*Ctrl-C closes it/.exec(parlour.said())?.[1]
    if (parlour.parlour.exitCode !== null || address === undefined) throw new Error(parlour.said())
    return address
  }, { timeout: 60_000, interval: 20 })
  return { ...parlour, url }
}

async function end(parlour: ChildProcess, signal: NodeJS.Signals) {
  if (parlour.exitCode !== null || parlour.signalCode !== null) return
  const ended = once(parlour, 'close')
  parlour.kill(signal)
  await ended
}

async function databasePid(): Promise<number | undefined> {
  const text = await readFile(join(directory, 'postgres/postmaster.pid'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Number.parseInt(text, 10)
}

async function expectNothingLeft() {
  expect(await databasePid()).toBeUndefined()
  expect(await readdir(directory)).not.toContain('lock')
}

test('stopped in the middle of its very first start, it leaves nothing in the way', async () => {
  const parlour = start()
  await vi.waitFor(() => expect(parlour.said()).toContain('Creating the database'), { timeout: 60_000, interval: 5 })
  parlour.parlour.kill('SIGINT')
  expect(await parlour.ended, parlour.said()).toBe(0)
  await expectNothingLeft()
})

test('it opens with demo data, answers, and closes in order on SIGTERM', async () => {
  const parlour = await open()
  expect(parlour.said()).toContain('owner@parlour.example')
  const answer = await fetch(`${parlour.url}/health`)
  expect(answer.status).toBe(200)
  parlour.parlour.kill('SIGTERM')
  expect(await parlour.ended, parlour.said()).toBe(0)
  await expectNothingLeft()
})

test('one Ctrl-C, which arrives from terminal, npm and launcher, is one request to close', async () => {
  const parlour = await open()
  parlour.parlour.kill('SIGINT')
  parlour.parlour.kill('SIGINT')
  parlour.parlour.kill('SIGTERM')
  expect(await parlour.ended, parlour.said()).toBe(0)
  await expectNothingLeft()
})

test('after a kill -9 it opens again with what it had', async () => {
  const first = await open()
  await end(first.parlour, 'SIGKILL')
  const second = await open()
  expect(second.said()).not.toContain('Creating the database')
  expect(second.said()).not.toContain('were written')
  expect(second.said()).toContain('owner@parlour.example')
  await end(second.parlour, 'SIGTERM')
  await expectNothingLeft()
})

test('a second one in the same folder is refused in a sentence, and the first goes on', async () => {
  const first = await open()
  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.said().trim()).toBe(
    `Parlour is already running in this folder (process ${first.parlour.pid}). Stop it first, or give this one its own PARLOUR_DATA_DIR.`,
  )
  expect((await fetch(`${first.url}/health`)).status).toBe(200)
  await end(first.parlour, 'SIGTERM')
})

test('one that is started while the other is closing waits for it', async () => {
  const first = await open()
  first.parlour.kill('SIGTERM')
  const second = await open()
  await end(second.parlour, 'SIGTERM')
  expect(await first.ended).toBe(0)
})

test('a taken port is refused in a sentence that names it, and nothing stays behind', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const parlour = start({ PORT: String(port) })
  expect(await parlour.ended).toBe(1)
  expect(parlour.said().trim()).toMatch(new RegExp(`^Port ${port} is taken by another program\\. Stop that one, or choose another port: PORT=\\d+ npm start$`))
  other.close()
  await expectNothingLeft()
})

test.for([
  [{ PARLOUR_ROLE: 'boss' }, 'PARLOUR_ROLE must be one of all, api, worker, not "boss".'],
  [{ PARLOUR_COLOUR: 'red' }, 'PARLOUR_COLOUR is not a setting. Did you mean'],
  [{ HOST: '203.0.113.7' }, 'HOST is 203.0.113.7, which is no address of this machine.'],
  [{ DATABASE_URL: 'postgresql://127.0.0.1:1/x' }, 'The database at 127.0.0.1:1/x does not answer (ECONNREFUSED). Check DATABASE_URL.'],
  [{ PARLOUR_DATA_DIR: '/proc/parlour' }, '/proc/parlour cannot be written'],
] as const)('%o is refused in a sentence', async ([environment, sentence]) => {
  const parlour = start(environment)
  expect(await parlour.ended).toBe(1)
  expect(parlour.said()).toContain(sentence)
  expect(parlour.said()).not.toMatch(/^\s+at /m)
})

test('api and worker share the work of one installation', async () => {
  const all = await open({ PARLOUR_ROLE: 'api' })
  expect((await fetch(`${all.url}/health`)).status).toBe(200)
  await end(all.parlour, 'SIGTERM')
  const worker = start({ PARLOUR_ROLE: 'worker' })
  await vi.waitFor(() => expect(worker.said()).toContain('Parlour is at work'), { timeout: 60_000 })
  worker.parlour.kill('SIGTERM')
  expect(await worker.ended, worker.said()).toBe(0)
})
