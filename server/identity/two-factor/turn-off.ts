import type { Db } from '../../platform/database/index.ts'
import { trustNoDevice } from '../sign-in/known-devices.ts'

/** One proof is enough again: the app is forgotten, and with it its recovery codes (they go with its row); no browser is trusted any more. */
export async function turnOffTwoFactor(db: Db, personId: string, now: Date): Promise<void> {
  await db.deleteFrom('twoFactor').where('personId', '=', personId).execute()
  await db.updateTable('person').set({ twoFactorEnabled: false, updatedAt: now }).where('id', '=', personId).execute()
  await trustNoDevice(db, personId)
}
