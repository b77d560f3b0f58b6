import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { migrate, readMigrations } from '../platform/database/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server that all test files share, and the migrated database they clone. */
    postgres: { url: string; template: string }
  }
}

/** The same server, another of its databases. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** Runs one statement on a connection of its own. */
export async function runOnce(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Makes the migrated database that tests clone, unless it is there. Its name holds the migrations' hash: a changed one makes another. */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const migrations = await readMigrations()
  const hash = createHash('sha256').update(migrations.map(({ checksum }) => checksum).join()).digest('hex').slice(0, 12)
  const name = `parlour_template_${hash}`
  const draft = `parlour_draft_${hash}_${process.pid}`
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [7_271_656_856]) // two test runs on one server
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return name
    // Renamed when it is whole: a run that was cut short must not leave half a template.
    await client.query(`create database ${draft}`)
    await migrate(withDatabase(serverUrl, draft))
    await client.query(`alter database ${draft} rename to ${name}`)
    return name
  } finally {
    await client.end()
  }
}
