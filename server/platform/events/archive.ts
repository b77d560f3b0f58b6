import { sql } from 'kysely'
import type { Ground } from '../ground.ts'
import type { Db } from '../database/index.ts'
import { inTransaction } from '../transaction.ts'

/** Nobody asks for older ones: screens follow what is new, and messages are handled within hours. */
const keptDays = 90
const eventsPerMoveMax = 5_000
/** Any constant: one process archives at a time. */
const archiveLock = 7_265_710

/**
 * Moves events of long ago to the partition of their month, a few thousand a transaction. What has no number yet stays.
 * @returns how many were moved
 */
export async function archiveEvents(context: Pick<Ground, 'database' | 'clock'>): Promise<number> {
  const before = new Date(context.clock.now().getTime() - keptDays * 86_400_000)
  for (let moved = 0; ;) {
    const last = await inTransaction(context, async (db) => {
      const { rows: [lock] } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${archiveLock}) as taken`.execute(db)
      return lock?.taken ? moveSome(db, before) : 0
    })
    moved += last
    if (last < eventsPerMoveMax) return moved
  }
}

async function moveSome(db: Db, before: Date): Promise<number> {
  const { rows: old } = await sql<{ businessId: string; id: string; month: string }>`
    select business_id, id, to_char(occurred_at at time zone 'UTC', 'YYYY-MM') as month from event
    where occurred_at < ${before} and sequence is not null limit ${eventsPerMoveMax}`.execute(db)
  for (const month of new Set(old.map((each) => each.month))) await makePartition(db, month)
  if (old.length === 0) return 0
  await sql`
    with gone as (
      delete from event where (business_id, id) in (select * from unnest(${old.map(({ businessId }) => businessId)}::uuid[], ${old.map(({ id }) => id)}::uuid[])) returning *)
    insert into event_archive (business_id, id, sequence, topics, kind, location_id, subject_id, subject_version, payload, occurred_at, entry)
    select business_id, id, sequence, topics, kind, location_id, subject_id, subject_version, payload, occurred_at, entry from gone`.execute(db)
  return old.length
}

/** @param month as `2026-08`, in UTC */
async function makePartition(db: Db, month: string): Promise<void> {
  const from = new Date(`${month}-01T00:00:00Z`)
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1))
  await sql`create table if not exists ${sql.table(partitionOf(month))} partition of event_archive
    for values from (${sql.lit(from.toISOString())}) to (${sql.lit(to.toISOString())})`.execute(db)
}

function partitionOf(month: string): string {
  return `event_archive_${month.replace('-', '_')}`
}
