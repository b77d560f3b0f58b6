import { createHash } from 'node:crypto'
import { refuse } from './refusal.ts'
import type { Db } from './database/index.ts'
import type { Answer } from './http/operation.ts'
import { idsIn } from './ids.ts'

export const idempotencyHours = 24

/** The same request again has the same hash: address and body, whatever the spelling of the JSON was. */
export function requestHash(url: string, body: unknown): string {
  return createHash('sha256').update(url).update('\n').update(JSON.stringify(body ?? null)).digest('base64url')
}

type Claim = { scope: string; key: string; requestHash: string; now: Date }
type Answered = { answered: Answer; body: string }

/**
 * Runs `effect` once per key: in the transaction of the effect itself, so that both are there or neither is. A second
 * request with the key waits on the first one's row and gets its answer, byte for byte.
 * @throws keyReused when the key belongs to another request
 */
export async function answerOnce(db: Db, claim: Claim, effect: () => Promise<Answered>): Promise<Answered> {
  const expired = expiry(claim.now)
  await db.deleteFrom('idempotentRequest')
    .where('scope', '=', claim.scope).where('key', '=', claim.key).where('createdAt', '<', expired).execute()
  const claimed = await db.insertInto('idempotentRequest')
    .values({ scope: claim.scope, key: claim.key, requestHash: claim.requestHash, status: 0, answer: '', about: [], createdAt: claim.now })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const first = await db.selectFrom('idempotentRequest').select(['requestHash', 'status', 'answer'])
      .where('scope', '=', claim.scope).where('key', '=', claim.key).executeTakeFirstOrThrow()
    if (first.requestHash !== claim.requestHash) throw refuse('keyReused')
    return { answered: { status: first.status }, body: first.answer }
  }
  const done = await effect()
  await db.updateTable('idempotentRequest').set({ status: done.answered.status, answer: done.body, about: idsIn(done.body) })
    .where('scope', '=', claim.scope).where('key', '=', claim.key).execute()
  return done
}

/** The answer that a request with this key got before, or null. @throws keyReused when the key belongs to another request */
export async function answeredBefore(db: Db, claim: Claim): Promise<string | null> {
  const first = await db.selectFrom('idempotentRequest').select(['requestHash', 'answer'])
    .where('scope', '=', claim.scope).where('key', '=', claim.key).where('createdAt', '>=', expiry(claim.now)).executeTakeFirst()
  if (first && first.requestHash !== claim.requestHash) throw refuse('keyReused')
  return first?.answer ?? null
}

/** Keys that were used before this instant are forgotten. */
function expiry(now: Date): Date {
  return new Date(now.getTime() - idempotencyHours * 3_600_000)
}

/**
 * Remembers answers as a part of a statement. A key that was used since `expired` keeps its answer: the statement counts fewer than it was given.
 * @param rows SQL that selects the columns below
 */
export function rememberAnswers(rows: string, expired: string): string {
  return `
  insert into idempotent_request as kept (scope, key, request_hash, answer, about, status, created_at)
  ${rows}
  on conflict (scope, key) do update
    set request_hash = excluded.request_hash, status = excluded.status, answer = excluded.answer, about = excluded.about, created_at = excluded.created_at
    where kept.created_at <= ${expired}`
}
