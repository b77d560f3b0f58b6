import { Type } from 'typebox'
import { inTransaction } from '../../platform/transaction.ts'
import { refuseAccount, requirePerson, sessionRoute } from '../auth-api/own-route.ts'
import { proof } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { readPerson } from '../people/person.ts'
import { requireProof } from '../sign-in/proof.ts'
import { forgetFirstStep } from '../sign-in/finish-sign-in.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { sealSecret } from './take-totp.ts'
import { newSecret, secretAddress } from './totp.ts'

export const enableTwoFactor = sessionRoute({
  name: 'enableTwoFactor',
  path: '/two-factor/enable',
  summary: 'Begin to set up an app for the second step; it counts once a code of it was sent to verify-totp',
  may: can['account.keep'],
  rate: 'signIn',
  body: Type.Object({ password: proof }),
  answer: Type.Object({
    method: Type.Literal('totp'),
    totpURI: Type.String({ description: 'What the app reads from a picture; its secret can be typed too' }),
    backupCodes: Type.Array(Type.String(), { description: 'Each signs in once when the app is lost. Not shown again' }),
  }),
  async handle({ request, body, world, session }) {
    await requireProof(world, session, body.password)
    const { personId } = session
    const person = await readPerson(world.database.kysely, personId)
    if (person.twoFactorEnabled) throw alreadyOn()
    const secret = newSecret()
    const begun = { secret: await sealSecret(secret, world), confirmedAt: null, lastStep: 0, createdAt: world.clock.now() }
    const backupCodes = await inTransaction(world, async (db) => {
      await requirePerson(db, personId)
      const { numInsertedOrUpdatedRows } = await db.insertInto('twoFactor').values({ personId, ...begun })
        .onConflict((conflict) => conflict.column('personId').doUpdateSet(begun).where('twoFactor.confirmedAt', 'is', null)).executeTakeFirst()
      // An app was confirmed in this very moment; its owner must not be locked out by another secret.
      if (!numInsertedOrUpdatedRows) throw alreadyOn()
      return makeRecoveryCodes(db, personId, world.keyedHash)
    })
    // The next code is the one that ends this.
    forgetFirstStep(request)
    return { method: 'totp', totpURI: secretAddress(secret, person.email ?? person.phoneNumber ?? person.name), backupCodes }
  },
})

function alreadyOn() {
  return refuseAccount(400, 'TOTP_ALREADY_ENABLED', 'There is an app already. Turn it off before you set up another.')
}
