import { randomInt } from 'node:crypto'
import type { Db } from '../../platform/database/index.ts'
import { sameHash } from '../../platform/keyed-hash.ts'
import type { KeyedHash } from '../../platform/keyed-hash.ts'

export const codeDigits = 6
export const triesMax = 5
export const phoneCodeSeconds = 5 * 60
/** A mail may take its time. */
export const mailCodeSeconds = 15 * 60

/**
 * What a code is for. By phone it belongs to a number and to whoever asked for it (`askedBy`, a secret), so that strangers who ask for codes, or try
 * them, leave everybody else's alone. One that completes a sign-up belongs to that, which is somebody's own.
 */
export type CodeFor = { purpose: 'phone'; receiver: string; askedBy: string } | { purpose: 'signUp'; receiver: string }

type World = { keyedHash: KeyedHash; now: Date }

/** Makes a new code for somebody; the one before stops working. Written down as a keyed hash only. */
export async function makeCode(db: Db, what: CodeFor, goodSeconds: number, { keyedHash, now }: World): Promise<string> {
  const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0')
  const made = {
    codeHash: keyedHash('code', ...partsOf(what), code), triesLeft: triesMax, expiresAt: new Date(now.getTime() + goodSeconds * 1000),
  }
  await db.insertInto('oneTimeCode').values({ purpose: what.purpose, receiver: keyedHash('receiver', ...partsOf(what)), ...made })
    .onConflict((conflict) => conflict.columns(['purpose', 'receiver']).doUpdateSet(made)).execute()
  return code
}

/** `gone`: there is none, or not any more. `spent`: its tries are used up. */
export type CodeTried = { outcome: 'right' } | { outcome: 'wrong'; triesLeft: number } | { outcome: 'spent' } | { outcome: 'gone' }

/**
 * Tries a code, within a transaction that is to be committed whatever the outcome. Its row is locked meanwhile: of many tries
 * at once each counts, no more than five are compared, and only one takes it.
 */
export async function tryCode(db: Db, what: CodeFor, code: string, { keyedHash, now }: World): Promise<CodeTried> {
  const which = { purpose: what.purpose, receiver: keyedHash('receiver', ...partsOf(what)) }
  const found = await db.selectFrom('oneTimeCode').select(['codeHash', 'triesLeft', 'expiresAt'])
    .where('purpose', '=', which.purpose).where('receiver', '=', which.receiver).forUpdate().executeTakeFirst()
  if (!found || found.expiresAt <= now) return { outcome: 'gone' }
  if (found.triesLeft === 0) return { outcome: 'spent' }
  if (sameHash(found.codeHash, keyedHash('code', ...partsOf(what), code))) {
    await db.deleteFrom('oneTimeCode').where('purpose', '=', which.purpose).where('receiver', '=', which.receiver).execute()
    return { outcome: 'right' }
  }
  const triesLeft = found.triesLeft - 1
  await db.updateTable('oneTimeCode').set({ triesLeft }).where('purpose', '=', which.purpose).where('receiver', '=', which.receiver).execute()
  return triesLeft === 0 ? { outcome: 'spent' } : { outcome: 'wrong', triesLeft }
}

function partsOf(what: CodeFor): string[] {
  return what.purpose === 'phone' ? [what.purpose, what.receiver, what.askedBy] : [what.purpose, what.receiver]
}
