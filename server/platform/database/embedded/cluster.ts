import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../../cannot-start.ts'
import { explainOutput } from './explain.ts'
import { commandFor, giveTo, type Home } from './account.ts'

const run = promisify(execFile)

/** The database user, who owns everything in our own cluster. */
export const owner = 'parlour'

/**
 * Makes the data folder the first time, and refuses one made by another PostgreSQL. `password` is asked for over TCP only: who
 * can enter the folder of the socket can read the data files anyway.
 */
export async function ensureCluster(home: Home, password: string, log: (line: string) => void): Promise<void> {
  const found = await readFile(join(home.data, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (found === undefined) return createCluster(home, password, log)
  if (Number(found) !== home.programs.major) {
    throw new CannotStart(
      `The database in ${home.data} was made by PostgreSQL ${found.trim()}, and this Parlour brings PostgreSQL ${home.programs.major}. ` +
        'Open it with the Parlour that made it, or set PARLOUR_DATA_DIR to another folder to begin afresh.',
    )
  }
}

async function createCluster(home: Home, password: string, log: (line: string) => void) {
  log('Creating the database (only the first time)')
  for (const name of await readdir(home.folder)) {
    // Should its maker still be writing, what is left goes the next time.
    if (name.startsWith('postgres.draft-')) await rm(join(home.folder, name), { recursive: true, force: true }).catch(() => {})
  }
  // Made under another name and moved when it is whole, so that a start that was cut short leaves nothing half made behind.
  const draft = await mkdtemp(join(home.folder, 'postgres.draft-'))
  const [data, passwordFile] = [join(draft, 'data'), join(draft, 'password')]
  await mkdir(data, { mode: 0o700 })
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  await Promise.all([draft, data, passwordFile].map((path) => giveTo(home.account, path)))
  const line = commandFor(home, 'initdb', [
    `--pgdata=${data}`, `--username=${owner}`, `--pwfile=${passwordFile}`, '--auth-local=trust', '--auth-host=scram-sha-256',
    // The same sorting and letters on every system, whatever languages it has installed.
    '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions',
  ])
  try {
    await run(line.command, line.args, { ...line.options, cwd: draft })
    await rename(data, home.data)
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw explainOutput(output, home.folder)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}
