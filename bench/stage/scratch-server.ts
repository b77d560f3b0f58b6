import { readFile, readdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { seedDemo } from '../../demo/index.ts'
import { writeBusiness } from '../../demo/write-business.ts'
import { startEmbeddedPostgres } from '../../server/platform/database/embedded.ts'
import { connect, migrate } from '../../server/platform/database/index.ts'
import type { Db } from '../../server/platform/database/index.ts'
import { inTransaction } from '../../server/platform/transaction.ts'
import { bigMenu } from './big-menu.ts'
import { megabytesOf } from './children.ts'
import { openClient } from './open-client.ts'

/** More of everything than any run sells, so that every order writes its stock and none is refused. */
const plenty = 1_000_000_000

export type ScratchServer = {
  folder: string
  version: string
  /** Gives the connection string of a new database that holds the menus and no order yet. */
  freshDatabase(): Promise<string>
  /** What all processes of the server have for themselves, with the shared buffers counted once. */
  megabytes(): Promise<number>
  /** Ends the server and takes its folder away. */
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL in a new folder with the settings that Parlour gives it: what is committed is on the disk. Each part of the
 * bench gets its own database, so that it doesn't pay for the orders of the part before.
 */
export async function startScratchServer(): Promise<ScratchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-bench-'))
  const removeFolder = () => rm(folder, { recursive: true, force: true })
  const server = await startEmbeddedPostgres({ directory: join(folder, 'database') }).catch(async (error: unknown) => {
    await removeFolder()
    throw error
  })
  const stop = async () => {
    await server.stop()
    await removeFolder()
  }
  try {
    const maintenance = new URL(server.url)
    maintenance.pathname = '/postgres'
    const version = await refuseIfNotDurable(maintenance.href)
    await fill(server.url)
    let made = 0
    return {
      folder, version, stop,
      async freshDatabase() {
        const fresh = new URL(server.url)
        fresh.pathname = `/bench_${made += 1}`
        await query(maintenance.href, `create database bench_${made} template parlour strategy file_copy`)
        return fresh.href
      },
      megabytes: () => megabytesOfServer(maintenance.href),
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** @returns the version of the server */
async function refuseIfNotDurable(url: string): Promise<string> {
  const [row] = await query(url, `select current_setting('server_version') as version, current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages`)
  if (row?.fsync !== 'on' || row.commit !== 'on' || row.pages !== 'on') throw new Error('This PostgreSQL could forget what it answered, so it is not measured.')
  return String(row.version)
}

/** The demo businesses, the big menu, and plenty of everything that is counted — with the movements that say where it came from. */
async function fill(url: string): Promise<void> {
  await migrate(url)
  const database = connect(url, { applicationName: 'parlour bench', max: 2 })
  try {
    await seedDemo(database, { info: () => undefined })
    await inTransaction({ database }, async (db) => {
      await writeBusiness(db, bigMenu, new Date())
      await sql`insert into stock_movement (business_id, id, location_id, item_id, kind, on_hand_change, held_change, reason, at)
        select business_id, gen_random_uuid(), location_id, item_id, 'received', ${plenty} - on_hand, 0, 'For the bench', now() from stock_balance`.execute(db)
      await sql`update stock_balance set on_hand = ${plenty}`.execute(db)
    })
    await analyse(database.kysely)
  } finally {
    await database.close()
  }
}

/**
 * What autovacuum would do within a minute. Only tables that hold something: a plan made for a table that is known to be empty reads
 * all of it, and foreign keys keep such a plan while the table grows (measured: 250 orders a second instead of 9,000).
 */
async function analyse(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_stat_user_tables where n_live_tup > 0`.execute(db)
  for (const { name } of rows) await sql`vacuum (analyze) ${sql.table(name)}`.execute(db)
}

async function megabytesOfServer(url: string): Promise<number> {
  const client = await openClient(url)
  try {
    const { rows: [row] } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const server = await parentOf(row?.pid ?? 0)
    const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number)
    const own = [server]
    for (const pid of processes) if (await parentOf(pid) === server) own.push(pid)
    const each = await Promise.all(own.map(megabytesOf))
    // One that has ended meanwhile is not a number.
    return each.filter((megabytes) => megabytes >= 0).reduce((sum, megabytes) => sum + megabytes, 0)
  } finally {
    await client.end()
  }
}

async function parentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN)
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = await openClient(url)
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}
