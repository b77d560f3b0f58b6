import { randomInt } from 'node:crypto'
import type { Db } from '../../platform/database/index.ts'
import type { KeyedHash } from '../../platform/keyed-hash.ts'

const recoveryCodesMade = 10
/** Without those that look like others. Ten of them are 49 bits, so that no number of tries finds one. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const halfLetters = 5
export const recoveryCodeCharactersMax = 40

/** New codes for somebody; earlier ones stop working. @returns them, which are shown once: written down are keyed hashes */
export async function makeRecoveryCodes(db: Db, personId: string, keyedHash: KeyedHash): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodesMade }, () => `${half()}-${half()}`)
  await db.deleteFrom('recoveryCode').where('personId', '=', personId).execute()
  await db.insertInto('recoveryCode').values(codes.map((code) => ({ personId, codeHash: hashOf(keyedHash, personId, code) }))).execute()
  return codes
}

/** Takes a code, however it was typed. @returns false when it is none, or was used */
export async function takeRecoveryCode(db: Db, personId: string, code: string, { keyedHash, now }: { keyedHash: KeyedHash; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('recoveryCode').set({ usedAt: now })
    .where('personId', '=', personId).where('codeHash', '=', hashOf(keyedHash, personId, code)).where('usedAt', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

function hashOf(keyedHash: KeyedHash, personId: string, code: string): string {
  return keyedHash('recovery', personId, code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
}

function half(): string {
  return Array.from({ length: halfLetters }, () => letters.charAt(randomInt(letters.length))).join('')
}
