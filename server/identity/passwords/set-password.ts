import type { Db } from '../../platform/database/index.ts'
import { notify } from '../../notifications/index.ts'
import { newId } from '../../platform/ids.ts'
import { voidLinks } from '../codes/account-link.ts'
import { trustNoDevice } from '../sign-in/known-devices.ts'

/**
 * Writes a new password down. Whatever the one before had opened is shut: browsers that skip the second step, sign-ins between their two steps,
 * and links that were mailed — also that to a new address, for which somebody else may have asked. Tells the person.
 */
export async function setPassword(db: Db, personId: string, password: string, now: Date): Promise<void> {
  await db.insertInto('credential')
    .values({ id: newId(), personId, providerId: 'credential', accountId: personId, password, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.columns(['providerId', 'accountId']).doUpdateSet({ password, updatedAt: now })).execute()
  await trustNoDevice(db, personId)
  await voidLinks(db, personId, ['resetPassword', 'twoFactor', 'changeEmail'])
  await notify(db, { kind: 'account.securityChanged', eventId: newId(), to: { personId }, data: { what: 'passwordChanged' }, now })
}
