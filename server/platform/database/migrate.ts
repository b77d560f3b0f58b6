import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, DatabaseError } from 'pg'
import { CannotStart } from '../cannot-start.ts'
import { explainConnectError } from './explain-connect-error.ts'

/** The folder of the migrations: plain SQL, numbered `NNNN-name.sql` without gaps, forward only. */
export const migrationsFolder = join(import.meta.dirname, '../../../db/migrations')

/** The oldest PostgreSQL that Parlour is tested on. */
const majorMin = 15
/** Any number will do, as long as every Parlour takes the same. */
const lockKey = 7_271_656_855

type Migration = { number: number; name: string; sql: string; checksum: string }

/**
 * Brings the database to the state that this program needs, each file in one transaction, and gives the names of the files it applied.
 * Safe when several start at once. Refuses, as `CannotStart`, a PostgreSQL that is too old or out of reach, a file that was changed
 * after it was applied, a database that a newer Parlour has migrated, and a file that fails.
 */
export async function migrate(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new Client({ connectionString: databaseUrl, application_name: 'parlour migrate' })
  try {
    await client.connect()
  } catch (error) {
    throw explainConnectError(error, databaseUrl)
  }
  try {
    await requireVersion(client)
    // Held by the session until it ends: a second starter waits here, then finds everything done.
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(`
      create table if not exists migration (
        number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
    const missing = findMissing(migrations, await readApplied(client))
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/** The migrations of a folder in order. Throws when a name or a number is out of line: that is a mistake in the code. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(names.map(async (name, index) => {
    const number = index + 1
    if (!name.startsWith(`${String(number).padStart(4, '0')}-`)) throw new Error(`${name} should be migration number ${number}`)
    const sql = await readFile(join(folder, name), 'utf8')
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  }))
}

async function requireVersion(client: Client) {
  const { rows } = await client.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  )
  const [version] = rows
  if (version && version.number >= majorMin * 10_000) return
  throw new CannotStart(`Parlour needs PostgreSQL ${majorMin} or newer, and DATABASE_URL points at ${version?.text}. Update it, or leave DATABASE_URL out.`)
}

type Applied = Pick<Migration, 'number' | 'name' | 'checksum'>

async function readApplied(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>('select number, name, checksum from migration order by number')
  return rows
}

function findMissing(migrations: Migration[], applied: Applied[]): Migration[] {
  for (const done of applied) {
    const known = migrations[done.number - 1]
    if (!known) {
      throw new CannotStart(
        `This database was migrated by a newer Parlour (${done.name}), which this one does not know. Start the newer one, or restore a backup from before.`,
      )
    }
    if (known.checksum !== done.checksum) {
      throw new CannotStart(
        `The migration ${known.name} was changed after this database had applied it (as ${done.name}). Bring the file back, and put the change into a new migration.`,
      )
    }
  }
  return migrations.slice(applied.length)
}

async function apply(client: Client, { number, name, sql, checksum }: Migration) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    if (!(error instanceof DatabaseError)) throw error
    const line = error.position ? ` in line ${sql.slice(0, Number(error.position)).split('\n').length}` : ''
    throw new CannotStart(`The migration ${name} failed${line}: ${error.message}. The database is as it was before it.`)
  }
}
