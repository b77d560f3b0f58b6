import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { PoolClient } from 'pg'
import type { DB } from '../../../db/schema.ts'
import { breakOff, onSilence } from './break-off.ts'

/** A place to ask the database: the pool itself, or a transaction. First argument of everything that touches the database. */
export type Db = Kysely<DB>

/** One pool of connections, seen as typed queries (`kysely`) and bare (`pool`, for hot statements and LISTEN). */
export type DatabasePool = {
  kysely: Kysely<DB>
  pool: Pool
  /** Connections for hot statements whose plan is a good one whatever they are asked: looking for a better one took 0.4 ms of a lone order's 2. */
  steady: Pool
  /** Breaks off every connection, so that whoever waits for an answer gets an error; for when the database has stopped answering. */
  breakOff(): void
  /** Waits for the queries under way, then closes every connection. */
  close(): Promise<void>
}

/**
 * For how long anybody waits for a connection: until the database takes up a new one, or somebody gives theirs back. Nobody waits so long in a
 * Parlour that keeps up; who does is told to come back.
 */
const connectionTimeoutMillis = 5_000

/**
 * For how long PostgreSQL lets a connection run one statement, wait for a row, or do nothing inside a transaction, in milliseconds. Whoever takes
 * longer was paused or has lost the other side, and holds what others wait for.
 */
export type Deadlines = { statement: number; lock: number; idleInTransaction: number }

/** For those who serve guests. Their longest statements are downloads and clean-ups, which take a few seconds. */
export const servingDeadlines: Deadlines = { statement: 30_000, lock: 10_000, idleInTransaction: 10_000 }

/** A connection in use that says nothing for so many times as long as a statement may take is dead. */
const silenceFactor = 1.2

/** One batch of orders is written at a time; the second is for what comes with it. */
const steadyMax = 2

export type ConnectOptions = {
  /** Shown by PostgreSQL in pg_stat_activity. */
  applicationName: string
  /** The most connections open at a time. */
  max?: number
  /** None unless told: whoever moves a whole business takes their time. */
  deadlines?: Deadlines
  /** Is told when a connection that nobody uses breaks (the database was restarted, say); the pool replaces it by itself. */
  onIdleError?: (error: Error) => void
}

/**
 * Opens a pool; nothing is connected before the first query. bigint arrives as a number (money in minor units, counts; beyond 2^53 is an
 * error, not a rounding), timestamptz as a Date, date as 'YYYY-MM-DD', numeric and interval as text, jsonb parsed with its keys untouched.
 */
export function connect(databaseUrl: string, { applicationName, max = 10, deadlines, onIdleError }: ConnectOptions): DatabasePool {
  const open = new Set<PoolClient>()
  const inUse = new WeakSet<PoolClient>()
  const openPool = (own: { max: number; options?: string }): Pool => {
    const pool = new Pool({
      connectionString: databaseUrl, application_name: applicationName, types: { getTypeParser }, keepAlive: true, connectionTimeoutMillis, ...own,
      ...deadlines && {
        statement_timeout: deadlines.statement, lock_timeout: deadlines.lock, idle_in_transaction_session_timeout: deadlines.idleInTransaction,
      },
    })
    // Without a listener, a broken idle connection would end the whole program.
    pool.on('error', (error) => onIdleError?.(error))
    pool.on('connect', (client) => {
      open.add(client)
      // So would one that breaks while somebody uses it, who is told of it by the query that fails; the pool listens to idle ones only.
      client.on('error', () => undefined)
      if (deadlines) onSilence(client, deadlines.statement * silenceFactor, () => { if (inUse.has(client)) breakOff(client) })
    })
    pool.on('remove', (client) => open.delete(client))
    pool.on('acquire', (client) => inUse.add(client))
    pool.on('release', (_error, client) => inUse.delete(client))
    return pool
  }
  let closed: Promise<void> | undefined
  const pool = openPool({ max })
  const steady = openPool({ max: steadyMax, options: '-c plan_cache_mode=force_generic_plan' })
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    // `ratePer100000` is rate_per_100000, as PostgreSQL's own names are read back.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true, underscoreBeforeDigits: true })],
  })
  return {
    kysely, pool, steady,
    breakOff: () => { for (const client of open) breakOff(client) },
    close: () => (closed ??= Promise.all([kysely.destroy(), steady.end()]).then(() => undefined)),
  }
}

/** Numbers of types in PostgreSQL's catalogue (pg_type.oid), which never change; the driver's list of names lacks those of arrays. */
const oid = { bigint: 20, bigints: 1016, texts: 1009, date: 1082, dates: 1182, interval: 1186 } as const
const parseTexts: (text: string) => (string | null)[] = types.getTypeParser(oid.texts as Parameters<typeof types.getTypeParser>[0])

const parsers = new Map<number, (text: string) => unknown>([
  [oid.bigint, parseBigint],
  [oid.bigints, (text) => parseTexts(text).map((item) => item === null ? null : parseBigint(item))],
  [oid.date, String],
  [oid.dates, parseTexts],
  [oid.interval, String],
])

function getTypeParser(id: number, format?: 'text' | 'binary') {
  return (format !== 'binary' && parsers.get(id)) || types.getTypeParser(id, format)
}

function parseBigint(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} from the database is too large for a number`)
  return value
}
