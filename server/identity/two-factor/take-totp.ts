import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { Db } from '../../platform/database/index.ts'
import type { AccountWorld } from '../auth-api/own-route.ts'
import { findStep } from './totp.ts'

/** The secret of an app as it is written down: encrypted, so that a copy of the database makes no codes. */
export function sealSecret(secret: string, { config }: AccountWorld): Promise<string> {
  return symmetricEncrypt({ key: config.secret, data: secret })
}

/** Undefined when it was sealed with another PARLOUR_SECRET: then no code opens anything, and the operator is told. */
async function openSecret(sealed: string, { config, log }: AccountWorld): Promise<string | undefined> {
  try {
    return await symmetricDecrypt({ key: config.secret, data: sealed })
  } catch {
    log.warn('The app of somebody who signs in was set up under another PARLOUR_SECRET, so its codes can\'t be checked.')
    return undefined
  }
}

/** `none`: this person has no app. `used`: the code is right, but was taken before. */
export type TotpTaken = 'right' | 'wrong' | 'used' | 'none'

/** Takes a code of a person's app: each of its 30 seconds is good once, whoever sends the code a second time. */
export async function takeTotp(db: Db, world: AccountWorld, personId: string, code: string): Promise<TotpTaken> {
  const found = await db.selectFrom('twoFactor').select('secret').where('personId', '=', personId).executeTakeFirst()
  if (!found) return 'none'
  const secret = await openSecret(found.secret, world)
  if (secret === undefined) return 'none'
  const step = findStep(secret, code, world.clock.now())
  if (step === undefined) return 'wrong'
  const { numUpdatedRows } = await db.updateTable('twoFactor').set({ lastStep: step })
    .where('personId', '=', personId).where('lastStep', '<', step).executeTakeFirst()
  return numUpdatedRows > 0n ? 'right' : 'used'
}
