import type { Db } from '../../platform/database/index.ts'
import type { DeviceSessions } from '../needs.ts'

/** The devices on which somebody is told: those on which they are still signed in as they were when they asked. */
export async function readDevices(db: Db, sessions: DeviceSessions, personId: string) {
  const devices = await db.selectFrom('pushSubscription').select(['id', 'endpoint', 'sessionId', 'createdAt']).where('personId', '=', personId).orderBy('id').execute()
  if (devices.length === 0) return []
  const signedIn = (await sessions.list(personId, db)).map(({ id }) => id)
  return devices.filter(({ sessionId }) => sessionId === null || signedIn.includes(sessionId))
}
