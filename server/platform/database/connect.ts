import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { DB } from '../../../db/schema.ts'

/** A place to ask the database: the pool itself, or a transaction. First argument of everything that touches the database. */
export type Db = Kysely<DB>

/** One pool of connections, seen as typed queries (`kysely`) and bare (`pool`, for hot statements and LISTEN). */
export type DatabasePool = {
  kysely: Kysely<DB>
  pool: Pool
  /** Waits for the queries under way, then closes every connection. */
  close(): Promise<void>
}

export type ConnectOptions = {
  /** Shown by PostgreSQL in pg_stat_activity. */
  applicationName: string
  /** The most connections open at a time. */
  max?: number
  /** Is told when a connection that nobody uses breaks (the database was restarted, say); the pool replaces it by itself. */
  onIdleError?: (error: Error) => void
}

/**
 * Opens a pool; nothing is connected before the first query. bigint arrives as a number (money in minor units, counts; beyond 2^53 is an
 * error, not a rounding), timestamptz as a Date, date as 'YYYY-MM-DD', numeric and interval as text, jsonb parsed with its keys untouched.
 */
export function connect(databaseUrl: string, { applicationName, max = 10, onIdleError }: ConnectOptions): DatabasePool {
  const pool = new Pool({ connectionString: databaseUrl, application_name: applicationName, max, types: { getTypeParser } })
  // Without a listener, a broken idle connection would end the whole program.
  pool.on('error', (error) => onIdleError?.(error))
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { kysely, pool, close: () => kysely.destroy() }
}

/** Numbers of types in PostgreSQL's catalogue (pg_type.oid), which never change. */
const parsers = new Map<number, (text: string) => unknown>([
  [20, parseBigint],
  [1016, (text) => (types.getTypeParser(1016)(text) as (string | null)[]).map((item) => item === null ? null : parseBigint(item))], // the driver leaves the items as text
  [1082, String],
  [1182, (text) => types.getTypeParser(1009)(text)], // date[], read as text[]
  [1186, String],
])

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return (format !== 'binary' && parsers.get(oid)) || types.getTypeParser(oid, format)
}

function parseBigint(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} from the database is too large for a number`)
  return value
}
