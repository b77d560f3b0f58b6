/** The yardstick of starting: PostgreSQL alone, from the call to its first connection. Ends with whoever asked for it. */
import { startEmbeddedPostgres } from '../../server/platform/database/embedded.ts'
import type { EmbeddedPostgres } from '../../server/platform/database/embedded.ts'
import { doJobs } from '../stage/jobs.ts'

let server: EmbeddedPostgres | undefined

/** Starts in the folder given and stops again. @returns milliseconds of the start */
async function startAndStop({ directory }: { directory: string }): Promise<number> {
  const begin = performance.now()
  server = await startEmbeddedPostgres({ directory })
  const took = performance.now() - begin
  await stop()
  return took
}

async function stop(): Promise<void> {
  await server?.stop()
  server = undefined
}

process.once('SIGTERM', () => { void stop().then(() => process.exit()) })

const jobs = { startAndStop }
export type BareDatabaseJobs = typeof jobs

doJobs(jobs, stop)
