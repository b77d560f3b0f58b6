import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { CannotStart } from '../cannot-start.ts'
import { makeFolder } from '../make-folder.ts'
import { ensureCluster } from './embedded/cluster.ts'
import { explainFileError } from './embedded/explain.ts'
import type { Home } from './embedded/account.ts'
import { chooseHome } from './embedded/home.ts'
import { clusterName, launch } from './embedded/launch.ts'
import { chooseListener, readPassword, urlOf, type Listener } from './embedded/listener.ts'
import { holderOf, lockDirectory } from './embedded/lock.ts'
import { movedMark } from './embedded/other-user.ts'
import { findPrograms } from './embedded/programs.ts'
import { findOrphan, listenerOf, readRunning } from './embedded/running.ts'
import { end } from './embedded/stop.ts'
import { supervise } from './embedded/supervise.ts'

export type EmbeddedPostgres = {
  /** The connection string of the database `parlour`, whose user owns it. */
  url: string
  /** Ends all connections, waits until the server has written everything, and gives the folder free. */
  stop(): Promise<void>
  /** Whether a server that an earlier Parlour left behind was taken over. */
  adopted: boolean
}

type Options = {
  /** The folder that holds the data (in `postgres`), the log, the lock and the socket. Made when it is missing. */
  directory: string
  /** Is told of each step that takes time, and when the server had to be started again. */
  log?: (line: string) => void
  /** PostgreSQL settings beside our own, such as those that make tests quick. */
  settings?: Record<string, string>
}

const databaseName = 'parlour'

/**
 * Starts the PostgreSQL that npm installed, with its data in `directory`, or takes over the one that is still running there. One
 * Parlour a folder: a second one is refused, as is everything else a person has to mend, with a `CannotStart` that says how.
 */
export async function startEmbeddedPostgres({ directory, log = () => {}, settings = {} }: Options): Promise<EmbeddedPostgres> {
  const programs = await findPrograms()
  try {
    await makeFolder(directory)
    const lock = await lockDirectory(directory)
    try {
      const home = await chooseHome(directory, programs)
      const password = await readPassword(directory)
      const logFile = join(directory, 'postgres.log')
      await ensureCluster(home, password, log)
      const server = await adoptOrLaunch(home, password, logFile, settings)
      await ensureDatabase(server.listener).catch(async (error: unknown) => {
        await end({ home, pid: server.pid })
        await server.tidy()
        throw error
      })
      const care = supervise(server.pid, () => launch(home, server.listener, logFile, settings), log)
      const stop = async () => {
        await end({ home, pid: await care.release() })
        await server.tidy()
        await lock.release()
      }
      return { url: urlOf(server.listener, databaseName), adopted: server.adopted, stop }
    } catch (error) {
      await lock.release()
      throw error
    }
  } catch (error) {
    throw explainFileError(error, directory)
  }
}

/**
 * The connection string of the server that another Parlour runs in `directory` at the moment; undefined when the folder is free. Refuses, as
 * `CannotStart`, while that one is just starting or stopping.
 */
export async function findEmbeddedPostgres(directory: string): Promise<string | undefined> {
  if ((await holderOf(directory)) === undefined) return undefined
  const movedTo = await readFile(join(directory, movedMark), 'utf8').catch(() => directory)
  const running = await readRunning(join(movedTo.trim(), 'postgres'))
  if (!running?.ready) throw new CannotStart(`Parlour is just starting or stopping in ${directory}. Try again in a moment.`)
  return urlOf(listenerOf(running, await readPassword(directory)), databaseName)
}

async function adoptOrLaunch(home: Home, password: string, logFile: string, settings: Record<string, string>) {
  const orphan = await findOrphan(home, clusterName(home, settings), password)
  if (orphan?.same) return { ...orphan, adopted: true, tidy: async () => {} }
  if (orphan) await end({ home, pid: orphan.pid })
  const listener = await chooseListener(home, password)
  try {
    return { pid: await launch(home, listener, logFile, settings), listener, adopted: false, tidy: listener.tidy }
  } catch (error) {
    await listener.tidy()
    throw error
  }
}

async function ensureDatabase(listener: Listener) {
  const client = new Client({ connectionString: urlOf(listener, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}
