import { createServer, connect as dial } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type DatabasePool } from './connect.ts'
import { isDatabaseAway } from './is-away.ts'
import { testDatabase, type TestDatabase } from '../../testing/database.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

test('columns arrive as the types that the rest of the program counts on', async () => {
  const { rows } = await sql`
    select 1250::bigint as price_minor, array[1, null, 3]::bigint[] as many, date '2026-03-29' as business_day, '{2026-03-29,null}'::date[] as days,
      1.10::numeric as rate, interval '90 minutes' as length, timestamptz '2026-03-29 01:00+00' as at, '{"unit_price":{"in_cents":1}}'::jsonb as frozen`
    .execute(db.database.kysely)
  expect(rows).toEqual([{
    priceMinor: 1250, many: [1, null, 3], businessDay: '2026-03-29', days: ['2026-03-29', null], rate: '1.10', length: '01:30:00',
    at: new Date('2026-03-29T01:00:00Z'),
    frozen: { unit_price: { in_cents: 1 } },
  }])
})

test('a bigint that a number cannot hold is an error, never a rounded amount', async () => {
  await expect(db.database.pool.query('select 9007199254740993::bigint')).rejects.toThrow('too large')
})

test('a connection that breaks while nobody uses it is told of, and replaced', async () => {
  const broken = Promise.withResolvers<Error>()
  const fragile = connect(db.url, { applicationName: 'fragile', onIdleError: broken.resolve })
  await fragile.pool.query('select 1')
  await db.database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fragile'`)
  expect((await broken.promise).message).toContain('terminating connection')
  expect((await fragile.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await fragile.close()
})

test('a connection that breaks in a transaction fails that transaction and nothing else', async () => {
  const transaction = db.database.kysely.transaction().execute(async (trx) => {
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx)
  })
  await expect(transaction).rejects.toThrow('terminat')
  expect((await db.database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

/** Two connections, whose database lets nobody wait for long. */
async function withDeadlines(url: string, story: (impatient: DatabasePool) => Promise<void>): Promise<void> {
  const impatient = connect(url, { applicationName: 'impatient', max: 2, deadlines: { statement: 1_000, lock: 300, idleInTransaction: 300 } })
  try {
    await story(impatient)
  } finally {
    await impatient.close()
  }
}

test('whoever stops in the middle of a transaction keeps nobody waiting: what they wrote is undone, and they are told when they wake up', async () => {
  await sql`create table counter (at int primary key, worth int not null)`.execute(db.database.kysely)
  await sql`insert into counter values (1, 0)`.execute(db.database.kysely)
  await withDeadlines(db.url, async ({ pool }) => {
    const paused = await pool.connect()
    await paused.query('begin')
    await paused.query('update counter set worth = 1')
    await expect.poll(() => pool.query('update counter set worth = worth + 10').then(() => 'done', () => 'waits')).toBe('done')
    const woken = await paused.query('commit').catch((error: unknown) => error)
    expect(isDatabaseAway(woken), String(woken)).toBe(true)
    paused.release(true)
    expect((await pool.query('select worth from counter')).rows).toEqual([{ worth: 10 }])
  })
})

test('nobody waits for a row or a statement for ever', async () => {
  await sql`create table held (at int primary key)`.execute(db.database.kysely)
  await db.database.kysely.transaction().execute(async (holder) => {
    await sql`lock table held`.execute(holder)
    await withDeadlines(db.url, async ({ pool }) => {
      const refused = await pool.query('select from held').catch((error: unknown) => error)
      expect([refused, isDatabaseAway(refused)]).toEqual([expect.objectContaining({ code: '55P03' }), true])
      const cut = await pool.query('select pg_sleep(60)').catch((error: unknown) => error)
      expect([cut, isDatabaseAway(cut)]).toEqual([expect.objectContaining({ code: '57014' }), true])
    })
  })
})

test('a connection that is cut off without a word fails whoever waits on it, and is replaced', async () => {
  const wire = await openWire(db.url)
  await withDeadlines(wire.url, async ({ pool }) => {
    await pool.query('select 1')
    wire.cut()
    const lost = await pool.query('select 1').catch((error: unknown) => error)
    expect(isDatabaseAway(lost), String(lost)).toBe(true)
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })
  wire.close()
})

/** A way to the database that can be cut: what goes over the connections that are open then arrives nowhere, and nobody is told. */
async function openWire(url: string): Promise<{ url: string; cut(): void; close(): void }> {
  const { hostname, port, searchParams } = new URL(url)
  const folder = searchParams.get('host')
  const there = folder === null ? { host: hostname, port: Number(port) } : { path: `${folder}/.s.PGSQL.${port}` }
  const sockets: Socket[] = []
  const server = createServer((near) => {
    const far = dial(there)
    sockets.push(near, far)
    near.on('error', () => far.destroy()).on('close', () => far.destroy())
    far.on('error', () => near.destroy())
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const wired = new URL(url)
  wired.search = ''
  wired.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: wired.href,
    cut() { for (const socket of sockets) socket.unpipe().pause() },
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
