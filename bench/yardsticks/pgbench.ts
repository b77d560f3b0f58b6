/**
 * The yardstick that no hot row slows: PostgreSQL's own `pgbench`, 8 connections, one prepared statement an order. It writes an order, three lines and an event,
 * and holds 3 of 100,000 items. No HTTP, no pricing, no checks, no keys to other tables: what this machine's PostgreSQL can do for a shop that it knows nothing of.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { doJobs } from '../stage/jobs.ts'

const run = promisify(execFile)
const connections = 8
const items = 100_000

const tables = `
drop schema if exists pgbench_yardstick cascade;
create schema pgbench_yardstick;
set search_path = pgbench_yardstick;
create table placed (id bigserial primary key, customer text, fulfilment text, total_minor bigint, placed_at timestamptz not null);
create table line (order_id bigint, position int, item_id int, name text, quantity int, price_minor bigint, primary key (order_id, position));
create table shelf (item_id int primary key, on_hand int not null, held int not null default 0, check (held <= on_hand));
create table outbox (id bigserial primary key, subject_id bigint, kind text, payload jsonb, at timestamptz);
insert into shelf select item, 1000000, 0 from generate_series(1, ${items}) item;
analyze shelf;`

const script = `
\\set a random(1, ${items})
\\set b random(1, ${items})
\\set c random(1, ${items})
with new_order as (insert into pgbench_yardstick.placed (customer, fulfilment, total_minor, placed_at) values ('Ada', 'pickup', 1250, now()) returning id),
lines as (insert into pgbench_yardstick.line select new_order.id, given.position, given.item, 'Latte', 1, 400 from new_order, (values (1, :a::int), (2, :b::int), (3, :c::int)) as given (position, item)),
held as (update pgbench_yardstick.shelf set held = held + 1 where item_id in (:a::int, :b::int, :c::int))
insert into pgbench_yardstick.outbox (subject_id, kind, payload, at) select id, 'order.placed', '{"status":"pending","version":1}', now() from new_order;
`

let folder: string | undefined

/** @returns false where there is no pgbench */
async function prepare({ databaseUrl }: { databaseUrl: string }): Promise<boolean> {
  if (!await run('pgbench', ['--version']).then(() => true, () => false)) return false
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(tables)
  await client.end()
  folder ??= await mkdtemp(join(tmpdir(), 'parlour-pgbench-'))
  await writeFile(join(folder, 'order.sql'), script)
  return true
}

async function write({ databaseUrl, seconds }: { databaseUrl: string; seconds: number }): Promise<number> {
  if (folder === undefined) throw new Error('Prepare comes first.')
  const { stdout } = await run('pgbench', ['-n', '-M', 'prepared', '-c', String(connections), '-j', '2', '-T', String(Math.max(1, Math.round(seconds))), '-f', join(folder, 'order.sql'), databaseUrl])
  const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
  if (!(perSecond > 0)) throw new Error(`pgbench said nothing of its speed:\n${stdout}`)
  return perSecond
}

const jobs = { prepare, write }
export type PgbenchJobs = typeof jobs

doJobs(jobs, async () => { if (folder !== undefined) await rm(folder, { recursive: true }) })
