import { sql } from 'kysely'
import type { Db } from './database/index.ts'

/** At most `max` within any `windowSeconds`, and no two within `gapSeconds`. */
export type Limit = { max: number; windowSeconds: number; gapSeconds?: number }

/**
 * Takes one of what a limit allows, in one statement: of many at once, in however many processes, no more than allowed get one.
 * @returns 0 when it was taken, otherwise the seconds until the next could be
 */
export async function take(db: Db, key: string, limit: Limit, now: Date): Promise<number> {
  const since = secondsBefore(now, limit.windowSeconds)
  // Without a gap nothing is too soon, not even what another process did a millisecond after our `now`.
  const gapSince = limit.gapSeconds === undefined ? null : secondsBefore(now, limit.gapSeconds)
  const forgetAt = secondsBefore(now, -limit.windowSeconds)
  const { rows } = await sql`
    insert into account_limit as l (key, taken_at, forget_at) values (${key}, array[${now}::timestamptz], ${forgetAt})
    on conflict (key) do update
    set taken_at = array(select t from unnest(l.taken_at) t where t > ${since} order by t) || ${now}::timestamptz, forget_at = ${forgetAt}
    where (select count(*) from unnest(l.taken_at) t where t > ${since}) < ${limit.max}
      and not exists (select from unnest(l.taken_at) t where t > ${gapSince}::timestamptz)
    returning key`.execute(db)
  return rows.length > 0 ? 0 : Math.max(1, await secondsUntilFree(db, key, limit, now))
}

/** The seconds until `take` would succeed; 0 when it would now. */
export async function secondsUntilFree(db: Db, key: string, { max, windowSeconds, gapSeconds = 0 }: Limit, now: Date): Promise<number> {
  const row = await db.selectFrom('accountLimit').select('takenAt').where('key', '=', key).executeTakeFirst()
  const since = secondsBefore(now, windowSeconds)
  const taken = (row?.takenAt ?? []).filter((at) => at > since)
  const [last, blocking] = [taken.at(-1), taken.at(-max)]
  // Another process may be a moment ahead of our `now`; nobody waits longer for that.
  const from = Math.max(now.getTime(), last?.getTime() ?? 0)
  const waits = [0]
  if (last) waits.push(last.getTime() + gapSeconds * 1000 - from)
  if (blocking) waits.push(blocking.getTime() + windowSeconds * 1000 - from)
  return Math.ceil(Math.max(...waits) / 1000)
}

/** Forgets what was taken: the wrong passwords, say, before the right one. */
export async function giveBack(db: Db, key: string): Promise<void> {
  await db.deleteFrom('accountLimit').where('key', '=', key).execute()
}

/** Gives back the newest of what was taken, if anything was. */
export async function giveOneBack(db: Db, key: string): Promise<void> {
  await sql`update account_limit set taken_at = taken_at[:cardinality(taken_at) - 1] where key = ${key}`.execute(db)
}

function secondsBefore(now: Date, seconds: number): Date {
  return new Date(now.getTime() - seconds * 1000)
}
