import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../platform/database/index.ts'
import { startEmbeddedPostgres } from '../platform/database/embedded.ts'

export type OwnPostgres = {
  url: string
  /** Its processes stop where they are, as a machine does whose disk hangs: connections stay open, and nobody answers. @returns what lets them go on */
  freeze(): Promise<() => void>
  /** Ends it without a chance to tidy up. It comes back by itself. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** A PostgreSQL for one story that freezes or kills it; all others share one. Migrated and empty. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const directory = await mkdtemp(join(tmpdir(), 'parlour-test-away-'))
  const server = await startEmbeddedPostgres({ directory })
  await migrate(server.url)

  /** The postmaster first, so that it neither takes up connections nor replaces what it has. */
  async function pids(): Promise<number[]> {
    const postmaster = Number.parseInt(await readFile(join(directory, 'postgres/postmaster.pid'), 'utf8'), 10)
    const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
    return [postmaster, ...children.trim().split(' ').map(Number)]
  }

  return {
    url: server.url,
    async freeze() {
      const frozen = await pids()
      const send = (signal: NodeJS.Signals) => { for (const pid of frozen) process.kill(pid, signal) }
      send('SIGSTOP')
      return () => send('SIGCONT')
    },
    async kill() {
      const [postmaster = 0] = await pids()
      process.kill(postmaster, 'SIGKILL')
    },
    async close() {
      await server.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
