import type { Db } from '../../platform/database/index.ts'
import { trustNoDevice, trustNoDeviceOf } from '../sign-in/known-devices.ts'
import type { Sessions } from './sessions.ts'

/**
 * Ends all sessions of a person, or all but one, with the change that demands it: whoever is killed in between leaves neither the change nor the
 * sessions. Where they end, so does the trust in the browser. Rows end with the transaction. In the cache they end before the commit: should that
 * fail, one signs in again, and no more.
 * @returns how many
 * @throws unavailable when sessions are in the cache and it is away; then the transaction has to be given up
 */
export async function endSessions(db: Db, sessions: Sessions, personId: string, exceptId?: string): Promise<number> {
  // Before the sessions: a sign-in that uses the trust in this moment waits for our commit, and looks again (see `finishSignIn`).
  await trustNoDevice(db, personId, exceptId)
  if (sessions.find) return sessions.endAll(personId, exceptId)
  const { numDeletedRows } = await db.deleteFrom('session').where('personId', '=', personId)
    .$if(exceptId !== undefined, (query) => query.where('id', '!=', exceptId ?? '')).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Ends one of a person's sessions in the same way. @returns false when they have none with this id */
export async function endSession(db: Db, sessions: Sessions, personId: string, id: string): Promise<boolean> {
  await trustNoDeviceOf(db, personId, id)
  if (sessions.find) return sessions.end(personId, id)
  const { numDeletedRows } = await db.deleteFrom('session').where('personId', '=', personId).where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}
