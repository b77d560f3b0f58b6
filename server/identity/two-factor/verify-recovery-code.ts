import { Type } from 'typebox'
import { notify } from '../../notifications/index.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { openRoute } from '../auth-api/own-route.ts'
import { signedIn } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { recoveryCodeCharactersMax, takeRecoveryCode } from './recovery-codes.ts'
import { signInBySecondStep } from './second-step.ts'
import { wrongSecondStep } from './second-step-tries.ts'
import { challenge, trustDevice } from './verify-totp.ts'

export const verifyRecoveryCode = openRoute({
  name: 'verifyRecoveryCode',
  path: '/two-factor/verify-backup-code',
  summary: 'The second step of signing in, with one of the recovery codes; each works once',
  may: can['account.enter'],
  rate: 'signIn',
  body: Type.Object({ code: Type.String({ maxLength: recoveryCodeCharactersMax }), trustDevice, challenge }),
  answer: signedIn,
  async handle({ request, body, world }) {
    return signInBySecondStep(request, world, body, async (counted) => {
      const { personId } = counted
      const now = world.clock.now()
      const isRight = await inTransaction(world, async (db) => {
        if (!await takeRecoveryCode(db, personId, body.code, { keyedHash: world.keyedHash, now })) return false
        await notify(db, { kind: 'account.securityChanged', eventId: newId(), to: { personId }, data: { what: 'recoveryCodeUsed' }, now })
        return true
      })
      if (!isRight) throw await wrongSecondStep(world, counted, 'INVALID_BACKUP_CODE', 'This is none of your recovery codes, or was used before.')
    })
  },
})
