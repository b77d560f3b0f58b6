import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { runOnce, withDatabase } from '../../testing/template.ts'
import { migrate, migrationsFolder, readMigrations } from './migrate.ts'

const name = `parlour_test_migrate_${process.pid}`
const url = withDatabase(inject('postgres').url, name)
let folder: string

beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'parlour-migrations-')) })
beforeEach(async () => {
  await runOnce(inject('postgres').url, `drop database if exists ${name}`)
  await runOnce(inject('postgres').url, `create database ${name}`)
  await rm(folder, { recursive: true })
  await cp(migrationsFolder, folder, { recursive: true })
})
afterAll(async () => {
  await runOnce(inject('postgres').url, `drop database if exists ${name}`)
  await rm(folder, { recursive: true })
})

async function rows(statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client.query(statement).then((answer) => answer.rows).finally(() => client.end())
}

/** Adds a migration after the real ones, and gives its name. */
async function addMigration(sql: string): Promise<string> {
  const next = String((await readMigrations(folder)).length + 1).padStart(4, '0')
  await writeFile(join(folder, `${next}-added.sql`), sql)
  return `${next}-added.sql`
}

test('an empty database gets everything once; a second run finds nothing to do', async () => {
  expect(await migrate(url, folder)).toEqual((await readMigrations(folder)).map((migration) => migration.name))
  expect(await migrate(url, folder)).toEqual([])
})

test('two starters at once apply each migration once', async () => {
  const [one, other] = await Promise.all([migrate(url, folder), migrate(url, folder)])
  expect([one.length, other.length].toSorted()).toEqual([0, (await readMigrations(folder)).length])
})

test('a migration that fails leaves nothing of itself, and says where', async () => {
  const added = await addMigration('create table left_over (id int);\nselect nonsense;\n')
  await expect(migrate(url, folder)).rejects.toThrow(`The migration ${added} failed in line 2: column "nonsense" does not exist`)
  expect(await rows(`select to_regclass('left_over') as found`)).toEqual([{ found: null }])
})

test('a migration that was changed after it was applied is refused by name', async () => {
  const added = await addMigration('create table first_thought (id int);')
  await migrate(url, folder)
  await writeFile(join(folder, added), 'create table second_thought (id int);')
  await expect(migrate(url, folder)).rejects.toThrow(`The migration ${added} was changed`)
})

test('a database that a newer Parlour has migrated is refused', async () => {
  const added = await addMigration('create table from_the_future (id int);')
  await migrate(url, folder)
  await expect(migrate(url)).rejects.toThrow(`migrated by a newer Parlour (${added})`)
})

test.for([
  ['postgresql://nobody:secret@127.0.0.1:1/x', 'The database at 127.0.0.1:1/x does not answer (ECONNREFUSED). Check DATABASE_URL.'],
  ['postgresql://nobody:secret@no-such-host.invalid/x', 'The database at no-such-host.invalid/x has a host name that cannot be found. Check DATABASE_URL.'],
])('a database out of reach is named without its password: %s', async ([unreachable = '', sentence = '']) => {
  await expect(migrate(unreachable, folder)).rejects.toThrow(sentence)
})

test('a database that does not exist is named', async () => {
  await expect(migrate(withDatabase(url, 'never_made'), folder)).rejects.toThrow('refused: database "never_made" does not exist')
})

test('what an older Parlour wrote is carried over, and it goes on writing while it still runs', async () => {
  const [order, other] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002']
  const written = `
    insert into idempotent_request (scope, key, request_hash, status, answer, created_at)
      values ('guest placeOrder', gen_random_uuid()::text, 'hash', 201, '{"id":"${order}","again":"${order}","other":"${other}"}', now());
    insert into notice (id, kind, event_id, channel, receiver, data, state, due_at, created_at)
      values (gen_random_uuid(), 'order.ready', gen_random_uuid()::text, 'sms', 'a plain hash', '{"orderId":"${order}"}', 'due', now(), now())`
  const later = (await readMigrations(folder)).filter(({ number }) => number > 14)
  for (const { name: file } of later) await rm(join(folder, file))
  await migrate(url, folder)
  await rows(written)
  await migrate(url)
  expect(await rows('select about from idempotent_request')).toEqual([{ about: expect.arrayContaining([order, other]) }])
  expect(await rows('select about, receiver = id::text as unknown from notice')).toEqual([{ about: [order], unknown: true }])
  await rows(written)
})
