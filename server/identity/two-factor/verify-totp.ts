import { Type } from 'typebox'
import { notify } from '../../notifications/index.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { openRoute, requirePerson } from '../auth-api/own-route.ts'
import type { AccountWorld } from '../auth-api/own-route.ts'
import { code, signedIn } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { readPerson } from '../people/person.ts'
import { findSetUp, signInBySecondStep } from './second-step.ts'
import { countSecondStep, forgetSecondStepTries, wrongSecondStep } from './second-step-tries.ts'
import type { SecondStepTry } from './second-step-tries.ts'
import { takeTotp } from './take-totp.ts'
import { endSessions } from '../sessions/end-sessions.ts'

export const trustDevice = Type.Optional(Type.Boolean({ description: 'True: this browser need not show the second step for 30 days, or until it is signed out' }))
export const challenge = Type.Optional(Type.String({ maxLength: 100, description: 'From the first step, for programs that keep no cookies' }))

export const verifyTotp = openRoute({
  name: 'verifyTotp',
  path: '/two-factor/verify-totp',
  summary: 'The second step of signing in, with a code of the app; or, signed in, the end of setting the app up, which signs every other device out',
  may: can['account.enter'],
  rate: 'signIn',
  body: Type.Object({ code: { ...code, description: 'The six digits that the app shows' }, trustDevice, challenge }),
  answer: signedIn,
  async handle({ request, body, world }) {
    const setUp = await findSetUp(request, world.database.kysely, body)
    if (!setUp) return signInBySecondStep(request, world, body, (counted) => requireTotp(world, counted, body.code))
    const { personId, sessionId, token, isConfirmed } = setUp
    const counted = await countSecondStep(world, personId)
    await requireTotp(world, counted, body.code)
    await forgetSecondStepTries(world, counted)
    if (!isConfirmed) await turnOn(world, { personId, sessionId })
    return { token, user: await readPerson(world.database.kysely, personId) }
  },
})

/** @throws INVALID_CODE, also for one that was taken before */
async function requireTotp(world: AccountWorld, counted: SecondStepTry, given: string): Promise<void> {
  const taken = await takeTotp(world.database.kysely, world, counted.personId, given)
  if (taken === 'right') return
  const words = taken === 'used' ? 'This code was used already. Wait for the next one.' : 'This is not the code that the app shows now.'
  throw await wrongSecondStep(world, counted, 'INVALID_CODE', words)
}

/** From here on two steps lead in, and nobody stays who came by one. */
async function turnOn(world: AccountWorld, { personId, sessionId }: { personId: string; sessionId: string }): Promise<void> {
  const now = world.clock.now()
  await inTransaction(world, async (db) => {
    await requirePerson(db, personId)
    await db.updateTable('twoFactor').set({ confirmedAt: now }).where('personId', '=', personId).execute()
    await db.updateTable('person').set({ twoFactorEnabled: true, updatedAt: now }).where('id', '=', personId).execute()
    await notify(db, { kind: 'account.securityChanged', eventId: newId(), to: { personId }, data: { what: 'twoFactorOn' }, now })
    await endSessions(db, world.sessions, personId, sessionId)
  })
}
