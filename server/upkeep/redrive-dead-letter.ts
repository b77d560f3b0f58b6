import { sql } from 'kysely'
import { Type } from 'typebox'
import type { World } from '../platform/world.ts'
import { isOffered, offerOrder, resumeOrder, tryAgain } from '../orders/index.ts'
import type { Db } from '../platform/database/index.ts'
import { markRedriven } from '../platform/dead-letters.ts'
import { forgetConsumed } from '../platform/events/index.ts'
import type { RelayedEvent } from '../platform/events/index.ts'
import { operation } from '../platform/http/operation.ts'
import type { FindSubject } from '../platform/http/operation.ts'
import { isId } from '../platform/ids.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import { DeadLetter, readDeadLetters } from './dead-letter-contract.ts'

/** The location of the dead letter in the path; nobody else's business. */
const atDeadLetter: FindSubject = async (request, context) => {
  // Params are validated after permission is decided, so this is taken with care.
  const { id } = request.params as { id: string }
  if (!isId(id)) return null
  const letter = await context.database.kysely.selectFrom('deadLetter').select(['businessId', 'locationId']).where('id', '=', id).executeTakeFirst()
  return letter ? { ...letter, private: true } : null
}

export const redriveDeadLetter = operation({
  name: 'redriveDeadLetter', method: 'POST', path: '/api/operations/dead-letters/{id}/redrive', tag: 'operations',
  summary: 'Try again: a failed order begins another attempt, once its guest has agreed; any other message goes back into its queue',
  may: can['failures.redrive'],
  at: atDeadLetter,
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  query: Type.Object({
    anyway: Type.Optional(Type.Boolean({ description: 'Also when the guest has ordered again since' })),
    agreed: Type.Optional(Type.Boolean({ description: 'The guest has said that they still want it. Otherwise they are asked first where a card would be charged' })),
  }),
  answers: { 200: DeadLetter },
  effect: 'transaction',
  async handle({ params, query, caller, subject, db, context }) {
    await redrive(db, context, { businessId: subject.businessId, id: params.id, personId: caller?.personId ?? null, anyway: query.anyway ?? false, agreed: query.agreed ?? false })
    const [letter] = await readDeadLetters(db, sql`letter.business_id = ${subject.businessId} and letter.id = ${params.id}`)
    return { status: 200, body: letter }
  },
})

/** What could not be done outside: taking money, and giving back. */
const owedQueues: readonly string[] = ['order-completion', 'order-unwinding']

type Asked = { businessId: string; id: string; personId: string | null; anyway: boolean; agreed: boolean }

/** @throws alreadyRedriven, tooOldToRetry, orderedAgain, stockShort, couponUsedUp */
async function redrive(db: Db, context: Pick<World, 'clock' | 'transport'>, { businessId, id, personId, anyway, agreed }: Asked): Promise<void> {
  const now = context.clock.now()
  const letter = await db.selectFrom('deadLetter').select(['queue', 'subjectId', 'message', 'redrivenAt'])
    .where('businessId', '=', businessId).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  const order = { businessId, orderId: letter.subjectId }
  const isOrder = letter.queue === 'order-processing'
  // Parlour has asked the guest, and they told somebody in the shop.
  const isAnswered = isOrder && agreed && await isOffered(db, order)
  if (letter.redrivenAt && !isAnswered) throw refuse('alreadyRedriven', { redrivenAt: letter.redrivenAt.toISOString() })
  if (owedQueues.includes(letter.queue)) await tryAgain(db, order, now)
  else {
    const isAsked = isOrder && !agreed && await offerOrder(db, { ...order, anyway }, now)
    const goesOn = isAsked || isOrder && await resumeOrder(db, { ...order, anyway }, now)
    if (!goesOn) {
      const event = keptEvent(letter.message)
      await forgetConsumed(db, letter.queue, event)
      await context.transport.send(letter.queue, event, db)
    }
  }
  await markRedriven(db, { businessId, id }, { at: now, by: personId })
}

/**
 * The event as it was received; through JSON, its instant became text. Without the version of its subject: somebody means this one to be done, also when
 * something newer has been told since.
 */
function keptEvent(message: unknown): RelayedEvent {
  // Safe: dead letters are only written from received events.
  const event = message as RelayedEvent & { occurredAt: string }
  const { version: _version, ...payload } = event.payload
  return { ...event, payload, occurredAt: new Date(event.occurredAt) }
}
