import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readRegister } from '../privacy/index.ts'
import type { RegisteredColumn } from '../privacy/read-register.ts'
import { aMarkedPerson, markedPassword } from '../testing/given-marked-person.ts'
import type { MarkedPerson } from '../testing/given-marked-person.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'

const rowsPerTable = 4000

let parlour: TestPipeline
let cafe: GivenCafe
let manager: GivenPerson
let person: MarkedPerson

/** Somebody of whom there is something everywhere, among thousands of others of whom there is as much. */
beforeAll(async () => {
  parlour = await testPipeline({ config: { rateLimits: false } })
  await parlour.start()
  cafe = await parlour.given.aCafe()
  manager = await parlour.given.aMember('manager', cafe)
  person = await aMarkedPerson(parlour, cafe)
  // From here on only what the stories ask for is looked at, not what the worker does every minute.
  await parlour.stopWorking()
  await parlour.context.database.kysely.connection().execute(async (db) => {
    await sql`set session_replication_role = replica`.execute(db)
    await sql`create temp sequence numbers_of_the_house start 1000000000`.execute(db)
    const register = await readRegister(db)
    const personal = register.filter(({ mark }) => mark?.personal === true).map(({ table }) => table)
    for (const table of new Set(personal)) await multiply(db, register.filter((column) => column.table === table))
    await sql`set session_replication_role = default`.execute(db)
  })
  await giveMany(person)
  await sql`analyze`.execute(parlour.context.database.kysely)
})
afterAll(() => parlour.close())

/** A long history: everything that is theirs has an id, which may stand in an answer. */
async function giveMany({ personId }: GivenPerson): Promise<void> {
  await sql`insert into notice (id, kind, event_id, channel, receiver, person_id, data, about, state, due_at, settled_at, created_at)
    select gen_random_uuid(), 'account.newSignIn', n::text, 'inbox', ${personId}, ${personId}::uuid, '{}', '{}', 'sent', now(), now(), now()
    from generate_series(1, 1000) n`.execute(parlour.context.database.kysely)
}

/** Rows like those there are, of others: with other ids, contacts and words. Numbers are counted: chance gave two rows the same one now and then. */
async function multiply(db: TestPipeline['context']['database']['kysely'], columns: readonly RegisteredColumn[]): Promise<void> {
  const table = sql.table(columns[0]?.table ?? '')
  const others = columns.flatMap((column) => { const value = another(column); return value ? [sql`${sql.lit(column.column)}, case when ${sql.ref(`t.${column.column}`)} is not null then ${value} end`] : [] })
  await sql`insert into ${table} select made.* from (select t.*, ceil(${rowsPerTable}::float / count(*) over ())::int as times from ${table} as t) as t
    cross join lateral generate_series(1, times) as n
    cross join lateral jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object('row of its own', n, ${sql.join(others)})) as made`.execute(db)
}

function another({ column, type, mark, keyPlace, closed }: RegisteredColumn) {
  if (['business_id', 'location_id'].includes(column)) return undefined
  if (column === 'phone_number') return sql`'+49' || nextval('numbers_of_the_house')`
  if (column === 'number') return sql`nextval('numbers_of_the_house')::int`
  if (type === 'uuid') return sql`gen_random_uuid()`
  if (type === 'uuid[]') return sql`array[gen_random_uuid()]`
  if (type === 'bytea') return sql`sha256(gen_random_uuid()::text::bytea)`
  const free = type === 'text' && !closed && (mark?.personal || keyPlace !== null || column.endsWith('_key'))
  return free ? sql`left(md5(random()::text || n), 20)` : undefined
}

/** Lie there for minutes, so there are only ever a few. */
const fleeting = ['pending_sign_up', 'verification']

type Node = { 'Node Type': string; 'Relation Name'?: string; 'Index Cond'?: string; Plans?: Node[] }

/**
 * Those of the statements that can't but read a large table from one end to the other. The planner is told to shun that: here it would rather read
 * all of a few thousand rows than look up a fifth of them, and whether there is an index to go by must not hang on how many there are.
 */
async function readingAll(act: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(Client.prototype, 'query')
  await act()
  const calls = asked.mock.calls.map(([text, values]) => ({ text: text as unknown, values: values as unknown }))
  asked.mockRestore()
  expect(calls.length).toBeGreaterThan(20)

  const { kysely, pool } = parlour.context.database
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class where relkind = 'r' and reltuples >= ${rowsPerTable}`.execute(kysely)
  const large = rows.map(({ name }) => name).filter((name) => !fleeting.includes(name))
  const client = await pool.connect()
  const found = []
  try {
    await client.query('begin; set local enable_seqscan = off')
    for (const { text, values } of calls) {
      if (typeof text !== 'string' || !/^\s*(select|update|delete)/.test(text) || /pg_class/.test(text)) continue
      const { rows: [plan] } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(`explain (format json) ${text}`, values as unknown[])
      if (plan && readsAll(plan['QUERY PLAN'][0].Plan, large)) found.push(`${text}\n${JSON.stringify(plan['QUERY PLAN'])}`)
    }
  } finally {
    await client.query('rollback')
    client.release()
  }
  return found
}

function readsAll(node: Node, large: readonly string[]): boolean {
  const isScan = ['Seq Scan', 'Index Scan', 'Index Only Scan'].includes(node['Node Type']) && large.includes(node['Relation Name'] ?? '')
  return (isScan && node['Index Cond'] === undefined) || (node.Plans ?? []).some((inner) => readsAll(inner, large))
}

test('a guest is forgotten by way of indexes, however many others there are', async () => {
  const payload = { email: 'nobody@parlour.example' }
  expect(await readingAll(async () => {
    const answer = await parlour.app.inject({ method: 'POST', url: `/api/locations/${cafe.slug}/guest-erasure`, headers: manager.headers, payload })
    expect(answer.statusCode, answer.body).toBe(200)
  })).toEqual([])
})

test('so is an account', async () => {
  expect(await readingAll(async () => {
    const answer = await parlour.app.inject({ method: 'DELETE', url: '/api/me', headers: person.headers, payload: { password: markedPassword } })
    expect(answer.statusCode, answer.body).toBe(204)
  })).toEqual([])
})
