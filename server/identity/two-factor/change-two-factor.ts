import { Type } from 'typebox'
import { notify } from '../../notifications/index.ts'
import type { SecurityChange } from '../../notifications/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { refuseAccount, sessionRoute } from '../auth-api/own-route.ts'
import type { AccountWorld } from '../auth-api/own-route.ts'
import { proof, status } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { requireProof } from '../sign-in/proof.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { turnOffTwoFactor } from './turn-off.ts'

export const makeNewRecoveryCodes = sessionRoute({
  name: 'makeRecoveryCodes',
  path: '/two-factor/generate-backup-codes',
  summary: 'Make new recovery codes, shown once; earlier ones stop working',
  may: can['account.keep'],
  rate: 'signIn',
  body: Type.Object({ password: proof }),
  answer: Type.Object({ status: Type.Literal(true), backupCodes: Type.Array(Type.String()) }),
  async handle({ body, world, session }) {
    await requireProof(world, session, body.password)
    const backupCodes = await whereOn(world, session.personId, 'recoveryCodesMade', (db) => makeRecoveryCodes(db, session.personId, world.keyedHash))
    return { status: true, backupCodes }
  },
})

export const disableTwoFactor = sessionRoute({
  name: 'disableTwoFactor',
  path: '/two-factor/disable',
  summary: 'Do without the second step again',
  may: can['account.keep'],
  rate: 'signIn',
  body: Type.Object({ password: proof }),
  answer: status,
  async handle({ body, world, session }) {
    await requireProof(world, session, body.password)
    const { personId } = session
    await whereOn(world, personId, 'twoFactorOff', (db) => turnOffTwoFactor(db, personId, world.clock.now()))
    return { status: true }
  },
})

/** @throws TWO_FACTOR_NOT_ENABLED */
async function whereOn<Value>(world: AccountWorld, personId: string, what: SecurityChange, work: (db: Db) => Promise<Value>): Promise<Value> {
  return inTransaction(world, async (db) => {
    const person = await db.selectFrom('person').select('twoFactorEnabled').where('id', '=', personId).forNoKeyUpdate().executeTakeFirst()
    if (!person?.twoFactorEnabled) throw refuseAccount(400, 'TWO_FACTOR_NOT_ENABLED', 'The second step is not on.')
    const value = await work(db)
    await notify(db, { kind: 'account.securityChanged', eventId: newId(), to: { personId }, data: { what }, now: world.clock.now() })
    return value
  })
}
