import { resolve } from 'node:path'
import type { Settings } from '../config.ts'
import { migrate } from '../platform/database/index.ts'
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../platform/database/embedded.ts'

/** `isOpen`: a Parlour runs on it at the moment. */
export type OpenedDatabase = { url: string; isOpen: boolean; close(): Promise<void> }

type Wish = Pick<Settings, 'databaseUrl' | 'dataDirectory'>

/**
 * The database of the settings, for a command beside Parlour: the embedded one is used while its Parlour runs, and started for as long as
 * this takes otherwise.
 * @throws CannotStart with what the person at the terminal can do about it
 */
export async function openDatabaseOfSettings({ databaseUrl, dataDirectory }: Wish, log: (line: string) => void): Promise<OpenedDatabase> {
  const directory = resolve(dataDirectory)
  const running = databaseUrl === undefined ? await findEmbeddedPostgres(directory) : undefined
  if (running !== undefined) return { url: running, isOpen: true, close: async () => {} }
  const embedded = databaseUrl === undefined ? await startEmbeddedPostgres({ directory, log }) : undefined
  const opened = { url: embedded?.url ?? databaseUrl ?? '', isOpen: false, close: async () => embedded?.stop() }
  try {
    await migrate(opened.url)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}
