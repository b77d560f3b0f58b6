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

  const readPostmaster = async () => Number.parseInt(await readFile(join(directory, 'postgres/postmaster.pid'), 'utf8'), 10)

  return {
    url: server.url,
    async freeze() {
      // The postmaster first: from then on it neither takes up connections nor replaces what it has.
      const postmaster = await readPostmaster()
      process.kill(postmaster, 'SIGSTOP')
      const children = (await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')).trim().split(' ').map(Number)
      for (const pid of children) signal(pid, 'SIGSTOP')
      return () => { for (const pid of [postmaster, ...children]) signal(pid, 'SIGCONT') }
    },
    async kill() {
      process.kill(await readPostmaster(), 'SIGKILL')
    },
    async close() {
      await server.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** A connection that was just closed takes its process along. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
