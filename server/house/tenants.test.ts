import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/database.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

/** Tables that belong to no business: people are global, and so is the machinery. Each has its reason. */
const global: Record<string, string> = {
  business: 'is the business',
  person: 'one person may be a guest here and work there',
  session: 'belongs to a person',
  credential: 'belongs to a person',
  verification: 'proves an address, before there is a person',
  pending_sign_up: 'waits to become a person',
  one_time_code: 'belongs to whoever has the address or the number',
  account_link: 'belongs to a person, or to somebody who waits to become one',
  two_factor: 'belongs to a person',
  recovery_code: 'belongs to a person',
  known_device: 'belongs to a person',
  account_limit: 'counts what anybody does, with an account or without',
  signing_key: 'signs for the whole installation',
  idempotent_request: 'belongs to whoever asked, who may be nobody of a business',
  relay_position: 'counts the events of the whole installation',
  notice: 'belongs to whoever is told; notices of an account come from no business',
  notice_preference: 'belongs to a person',
  quiet_hours: 'belongs to a person',
  push_subscription: 'belongs to a person',
  push_key: 'signs for the whole installation',
  migration: 'tells what the database has become',
}

/** Keys of tables with a business that stand for themselves. Each has its reason. */
const ofTheirOwn: Record<string, string> = {
  'location location_id_key': 'an address names a location alone, and its business is found by it',
  'location location_slug_key': 'an address names a location alone, and its business is found by it',
  '"order" order_id_key': 'a guest follows an order by its id alone',
  'invitation invitation_token_hash_key': 'an invitation is found by its link alone',
  'event event_sequence_key': 'one relay numbers the events of all',
}

type Key = { table: string; name: string; kind: 'p' | 'u' | 'f'; first: string; target: string | null }

async function keys(): Promise<Key[]> {
  const { rows } = await db.database.pool.query<Key>(`
    select conrelid::regclass::text as table, conname as name, contype as kind, a.attname as first, nullif(confrelid, 0)::regclass::text as target
    from pg_constraint c join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
    where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
    union all
    select indrelid::regclass::text, indexrelid::regclass::text, 'u', coalesce(a.attname, '(expression)'), null
    from pg_index left join pg_attribute a on a.attrelid = indrelid and a.attnum = indkey[0]
    where indisunique and indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
      and not exists (select from pg_constraint where conindid = indexrelid)
    order by 1, 2`)
  return rows
}

async function tables(): Promise<{ name: string; hasBusiness: boolean }[]> {
  const { rows } = await db.database.pool.query<{ name: string; hasBusiness: boolean }>(`
    select c.oid::regclass::text as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'business_id' and a.attnotnull) as "hasBusiness"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)
  return rows
}

test('every table belongs to a business, or says here why not', async () => {
  const without = (await tables()).filter((table) => !table.hasBusiness).map((table) => table.name)
  expect(without.filter((name) => !(name in global))).toEqual([])
})

test('business_id leads every primary, unique and foreign key, so that a row of one business cannot point at another’s', async () => {
  const ours = new Set((await tables()).filter((table) => table.hasBusiness).map((table) => table.name))
  const astray = (await keys()).filter((key) =>
    ours.has(key.table) && key.first !== 'business_id' && !(key.target !== null && !ours.has(key.target)) && !(`${key.table} ${key.name}` in ofTheirOwn))
  expect(astray.map(({ table, name, first }) => `${table}: ${name} begins with ${first}`)).toEqual([])
})

test('every table has a primary key', async () => {
  const keyed = new Set((await keys()).filter((key) => key.kind === 'p').map((key) => key.table))
  expect((await tables()).map((table) => table.name).filter((name) => !keyed.has(name))).toEqual([])
})
