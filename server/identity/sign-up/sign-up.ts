import { Type } from 'typebox'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { openRoute, refuseAccount } from '../auth-api/own-route.ts'
import { codeSent, email, name, newPassword, nonce, rememberMe, user } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { addressOf, messages, takeCode } from '../codes/code-limits.ts'
import { mailCodeSeconds, triesMax } from '../codes/one-time-code.ts'
import { readEmail } from '../people/email-address.ts'
import { hashPassword } from '../passwords/password-hash.ts'
import { requireGoodPassword } from '../passwords/require-good-password.ts'
import { readPersonName } from '../people/person-name.ts'
import { rememberSignUp, sendSignUpMail, signUpSeconds } from './pending-sign-up.ts'

export const signUpWithEmail = openRoute({
  name: 'signUpWithEmail',
  replaces: 'signUpEmail',
  path: '/sign-up/email',
  summary: 'Begin an account; the code or the link that is mailed makes it. The answer is the same when the address has one already',
  may: can['account.enter'],
  rate: 'code',
  body: Type.Object({ name, email, password: newPassword, rememberMe }),
  answer: Type.Object({ token: Type.Null(), user, nonce, ...codeSent }),
  async handle({ request, body, world }) {
    const personName = readPersonName(body.name)
    if (personName === undefined) throw refuseAccount(400, 'INVALID_NAME', 'A name has 1 to 120 characters.')
    const address = readEmail(body.email)
    if (address === undefined) throw refuseAccount(400, 'INVALID_EMAIL', 'This is not an email address.')
    await requireGoodPassword(body.password, [personName, address])
    const pending = { id: newId(), email: address, name: personName, password: await hashPassword(body.password, world.config.passwordCost) }
    const now = world.clock.now()
    await inTransaction(world, async (db) => {
      await takeCode(db, world, { message: messages.signUp, receiver: address, asker: addressOf(request) })
      await db.insertInto('pendingSignUp').values({ ...pending, createdAt: now, expiresAt: new Date(now.getTime() + signUpSeconds * 1000) }).execute()
      await sendSignUpMail(db, world, pending)
    })
    await rememberSignUp(request, pending.id)
    return {
      token: null,
      user: {
        id: pending.id, name: personName, email: address, emailVerified: false, image: null, phoneNumber: null, twoFactorEnabled: false, createdAt: now, updatedAt: now,
      },
      nonce: pending.id, retryAfterSeconds: messages.signUpAgain.each.gapSeconds, expiresInSeconds: mailCodeSeconds, attemptsLeft: triesMax,
    }
  },
})
