import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from './connect.ts'
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
