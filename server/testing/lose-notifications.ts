import { sql } from 'kysely'
import type { Db } from '../platform/database/index.ts'

/** Ends the connections that LISTEN on this database, as a failing network would. */
export async function loseNotifications(db: Db): Promise<void> {
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'parlour notifications' and datname = current_database()`.execute(db)
}
