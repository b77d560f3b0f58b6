import { mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../platform/database/embedded.ts'
import { holderOf } from '../platform/database/embedded/lock.ts'
import { mayServe, waitForEnd } from '../platform/database/embedded/process.ts'
import { readRunning } from '../platform/database/embedded/running.ts'
import { ensureTemplate } from './template.ts'

const prefix = 'parlour-test-'

/** A file system in memory, where there is one with room. Each story clones a database of 700 files, and on a busy disk that took it most of a second. */
const memory = '/dev/shm'
const bytesMin = 4 * 1024 ** 3

/**
 * Before any test: one PostgreSQL server for all of them (or the one in TEST_DATABASE_URL), with one migrated database to clone. Its
 * data are thrown away afterwards, so it need not wait for the disk; what a test shows about crashes, it shows on a server of its own.
 */
export default async function setup(project: TestProject) {
  // The environment of a test run is no setting of the program.
  const given = process.env['TEST_DATABASE_URL']
  if (given) return project.provide('postgres', { url: given, template: await ensureTemplate(given) })

  await removeLeftBehind()
  const directory = await mkdtemp(join(await whereFast(), prefix))
  const server = await startEmbeddedPostgres({
    directory,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', shared_buffers: '128MB', max_wal_size: '256MB' },
  })
  project.provide('postgres', { url: server.url, template: await ensureTemplate(server.url) })
  return async () => {
    await server.stop()
    await rm(directory, { recursive: true })
  }
}

/** Ends the servers of earlier runs that were killed before they could do it themselves. */
async function removeLeftBehind() {
  const roots = [tmpdir(), memory]
  const folders = (await Promise.all(roots.map(async (root) => (await readdir(root).catch(() => [])).map((name) => join(root, name))))).flat()
    .filter((folder) => basename(folder).startsWith(prefix))
  for (const folder of folders) {
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }))
    // Between making the folder and locking it there is a moment in which it looks left behind.
    if (Date.now() - mtimeMs < 60_000 || (await holderOf(folder)) || (await holderOf(join(folder, 'data')))) continue
    await Promise.all([join(folder, 'postgres'), join(folder, 'data/postgres')].map(endServer))
    await rm(folder, { recursive: true, force: true })
  }
}

async function whereFast(): Promise<string> {
  const room = await statfs(memory).then(({ bavail, bsize }) => bavail * bsize, () => 0)
  return room >= bytesMin ? memory : tmpdir()
}

async function endServer(data: string) {
  const running = await readRunning(data)
  if (!running || !(await mayServe(running.pid, data))) return
  process.kill(running.pid, 'SIGQUIT')
  await waitForEnd(running.pid, 10_000)
}
