import type { Db } from '../../platform/database/index.ts'
import type { Sessions } from './sessions.ts'

/**
 * Ends all sessions of a person, or all but one, with the change that demands it: whoever is killed in between leaves neither the change nor the
 * sessions. Rows end with the transaction. In the cache they end before the commit: should that fail, one signs in again, and no more.
 * @returns how many
 * @throws unavailable when sessions are in the cache and it is away; then the transaction has to be given up
 */
export async function endSessions(db: Db, sessions: Sessions, personId: string, exceptId?: string): Promise<number> {
  if (sessions.find) return sessions.endAll(personId, exceptId)
  const { numDeletedRows } = await db.deleteFrom('session').where('personId', '=', personId)
    .$if(exceptId !== undefined, (query) => query.where('id', '!=', exceptId ?? '')).executeTakeFirst()
  return Number(numDeletedRows)
}
