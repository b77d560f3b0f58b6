import { sql } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import type { At } from './read-cards.ts'

/** Who is further behind than this many events of the location is quicker with a new board. */
const eventsBehindMax = 1000

/** `position` is the number of the last event that can be in `changed`: orders with the number of their last event since. */
export type Changes = { position: number; changed: ReadonlyMap<string, number> } | { position: number; tooFarBehind: true }

/** The number of the location's last event that was handed on, 0 before the first. Whoever reads something after this has seen all that it tells of. */
export async function readPosition(db: Db, at: At): Promise<number> {
  const last = await db.selectFrom('event').select('sequence').where('locationId', '=', at.locationId).where('sequence', 'is not', null)
    .orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return last?.sequence ?? 0
}

/**
 * Which orders of a location changed after a cursor. Read from one snapshot: everything up to `position` is in it. A cursor
 * from the future belongs to another database (one restored from a backup, say), and is as good as none.
 */
export async function readChanges(db: Db, at: At, since: number): Promise<Changes> {
  const { rows } = await sql<{ position: number; orderId: string | null; sequence: number | null }>`
    select position.sequence as position, event.subject_id as order_id, event.sequence
    from (select coalesce(max(sequence), 0) as sequence from event where location_id = ${at.locationId} and sequence is not null) position
    left join lateral (select subject_id, sequence from event
      where location_id = ${at.locationId} and sequence > ${since} and kind like 'order.%'
      order by sequence limit ${eventsBehindMax + 1}) event on true
    order by event.sequence`.execute(db)
  const position = rows[0]?.position ?? 0
  if (rows.length > eventsBehindMax || since > position) return { position, tooFarBehind: true }
  // In order: the last event of an order is the one that stays.
  return { position, changed: new Map(rows.flatMap(({ orderId, sequence }) => orderId === null || sequence === null ? [] : [[orderId, sequence]])) }
}
