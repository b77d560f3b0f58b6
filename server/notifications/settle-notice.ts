import { sql } from 'kysely'
import type { World } from '../platform/world.ts'
import { backoffMilliseconds } from '../platform/calls.ts'
import { statement } from '../platform/database/index.ts'
import type { Db } from '../platform/database/index.ts'
import { buryDeadLetters } from '../platform/dead-letters.ts'
import { isId, newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import type { Carried } from './channels/carrier.ts'
import type { DueNotice, Fate } from './due-notice.ts'
import { kinds } from './kinds.ts'
import { masked } from './receivers.ts'

type Settling = Pick<World, 'database' | 'clock'>

/**
 * The longest wait after a first try, and after any: twelve tries take half an hour on average, and an hour and a half at most, which is longer
 * than a careful mail server keeps a stranger waiting (greylisting).
 */
const backoff = { baseMs: 2_000, capMs: 20 * 60_000 }
export const triesMax = 12
/** The queue whose consumer asks for order notices; what is sent there again asks for them again. */
export const orderMessages = 'order-messages'

/** It waits, and this was no try. */
export async function hold({ database }: Settling, notice: DueNotice, until: Date): Promise<void> {
  await mine(database.kysely, notice).set({ dueAt: until, inDoubt: notice.inDoubt, tries: notice.tries - 1 }).execute()
}

/** Nobody wants it (any more); after tries that failed, that is how it died. */
export async function drop(context: Settling, notice: DueNotice, { reason }: Extract<Fate, { what: 'drop' }>): Promise<void> {
  if (notice.tries > 1) return die(context, notice, reason)
  await end(context.database.kysely, context, notice, { state: 'unwanted', reason })
}

/** Writes down what became of a try. Does nothing when somebody else has taken the notice over meanwhile. */
export async function settle(context: Settling, notice: DueNotice, carried: Carried): Promise<void> {
  if (carried.outcome === 'done') return end(context.database.kysely, context, notice, { state: 'sent', reason: null, providerReference: carried.value.reference })
  if (carried.outcome === 'refused') {
    return carried.code === 'gone' ? end(context.database.kysely, context, notice, { state: 'unwanted', reason: carried.reason }) : die(context, notice, carried.reason)
  }
  if (notice.tries >= triesMax) return die(context, notice, carried.reason)
  const dueAt = new Date(context.clock.now().getTime() + backoffMilliseconds(notice.tries, Math.random, backoff))
  await mine(context.database.kysely, notice).set({ dueAt, inDoubt: carried.outcome === 'unknown', reason: carried.reason }).execute()
}

type Ending = { state: 'sent' | 'dead' | 'unwanted'; reason: string | null; providerReference?: string | null }

/** The end of a notice: where it went is forgotten but for how it began, and so is every code and link. */
async function end(db: Db, { clock }: Pick<World, 'clock'>, notice: DueNotice, ending: Ending): Promise<void> {
  await mine(db, notice).set({
    ...ending, ...notice.channel !== 'push' && notice.address !== null && { addressMasked: masked(notice.address) }, settledAt: clock.now(), address: null, inDoubt: false, data: sql`data - ${[...kinds[notice.kind].secrets]}::text[]`,
  }).execute()
}

/** Dead, and, when it tells of an order, among the dead letters: sending its event again asks for it again. */
async function die(context: Settling, notice: DueNotice, reason: string): Promise<void> {
  await inTransaction(context, async (db) => {
    await end(db, context, notice, { state: 'dead', reason })
    if (kinds[notice.kind].group !== 'orders' || notice.businessId === null || !isId(notice.eventId)) return
    const why = `${channelWords[notice.channel]} (${notice.kind}): ${reason}`
    await burying.runIn(db, { businessId: notice.businessId, eventId: notice.eventId, id: newId(), queue: orderMessages, why, tries: notice.tries, now: context.clock.now() })
  })
}

const burying = statement()('bury-notice', { businessId: 'uuid', eventId: 'uuid', id: 'uuid', queue: 'text', why: 'text', tries: 'int', now: 'timestamptz' }, (the) => buryDeadLetters(`
  select business_id, ${the.id}, ${the.queue}, id, location_id, subject_id,
    jsonb_build_object('businessId', business_id, 'id', id, 'sequence', sequence, 'topics', topics, 'kind', kind, 'locationId', location_id,
      'subjectId', subject_id, 'payload', payload, 'occurredAt', occurred_at), ${the.why}, ${the.tries}, ${the.now}
  from event where business_id = ${the.businessId} and id = ${the.eventId}`))

const channelWords: Record<DueNotice['channel'], string> = { email: 'An email', sms: 'A text message', push: 'A message to a device' }

/** The row, as long as this very try is the last that began. */
function mine(db: Db, { id, tries }: DueNotice) {
  return db.updateTable('notice').where('id', '=', id).where('state', '=', 'due').where('tries', '=', tries)
}
