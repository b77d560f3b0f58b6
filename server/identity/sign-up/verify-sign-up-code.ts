import { Type } from 'typebox'
import { inTransaction } from '../../platform/transaction.ts'
import { openRoute, refuseAccount } from '../auth-api/own-route.ts'
import { code, codeSent, email, givenNonce, password, user } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { addressOf, giveCodeBack, goneCode, messages, secondsUntilNextCode, spentCode, takeCode, wrongCode } from '../codes/code-limits.ts'
import { mailCodeSeconds, triesMax, tryCode } from '../codes/one-time-code.ts'
import { readEmail } from '../people/email-address.ts'
import { verifyPassword } from '../passwords/password-hash.ts'
import { startSession } from '../sign-in/finish-sign-in.ts'
import { countPasswordTry } from '../sign-in/password-tries.ts'
import { completeSignUp } from './complete-sign-up.ts'
import { findSignUp, forgetSignUp, sendSignUpMail } from './pending-sign-up.ts'

export const verifySignUpCode = openRoute({
  name: 'verifySignUpCode',
  path: '/email-otp/verify-email',
  summary: 'Complete a sign-up with the code that was mailed, and be signed in; needs the cookie of the sign-up, its nonce, or its password',
  may: can['account.enter'],
  rate: 'signIn',
  body: Type.Object({ email, otp: code, nonce: givenNonce, password: Type.Optional(password) }),
  answer: Type.Object({ status: Type.Literal(true), token: Type.String(), user }),
  async handle({ request, body, world }) {
    const { database: { kysely: db }, clock, keyedHash } = world
    const now = clock.now()
    const address = readEmail(body.email)
    const found = address === undefined ? undefined : await findSignUp(db, request, { email: address, nonce: body.nonce, now })
    const asker = addressOf(request)
    const wait = () => secondsUntilNextCode(db, world, { message: messages.signUpAgain, receiver: address ?? '', asker })
    if (!found) throw goneCode(await wait())
    const { pending, isOwn } = found
    if (!isOwn) {
      // Somebody else may have begun a sign-up with this address; only who did so knows its password. Strangers' tries are counted apart from theirs.
      await countPasswordTry(world, `${pending.id} ${asker.value}`)
      if (body.password === undefined || !await verifyPassword({ hash: pending.password, password: body.password })) {
        throw refuseAccount(400, 'INVALID_PASSWORD', 'Send the password of this sign-up along, or use the browser that began it.')
      }
    }
    const result = await inTransaction(world, async (transaction) => {
      const tried = await tryCode(transaction, { purpose: 'signUp', receiver: pending.id }, body.otp, { keyedHash, now })
      if (tried.outcome !== 'right') return { tried }
      await giveCodeBack(transaction, world, asker)
      return { tried, person: await completeSignUp(transaction, world, pending) }
    })
    if (result.tried.outcome === 'wrong') throw wrongCode(result.tried.triesLeft, await wait())
    if (result.tried.outcome === 'spent') throw spentCode(await wait())
    if (!('person' in result) || !result.person) throw goneCode(await wait())
    await forgetSignUp(request)
    return { status: true, ...await startSession(request, world, { person: result.person, remembered: true }) }
  },
})

export const sendSignUpCode = openRoute({
  name: 'sendSignUpCode',
  path: '/email-otp/send-verification-otp',
  summary: 'Mail the code of a sign-up again; needs its cookie or its nonce. The answer is the same when there is none',
  may: can['account.enter'],
  rate: 'code',
  body: Type.Object({ email, nonce: givenNonce, type: Type.Optional(Type.Literal('email-verification')) }),
  answer: Type.Object({ success: Type.Literal(true), ...codeSent }),
  async handle({ request, body, world }) {
    const address = readEmail(body.email)
    if (address === undefined) throw refuseAccount(400, 'INVALID_EMAIL', 'This is not an email address.')
    await inTransaction(world, async (db) => {
      await takeCode(db, world, { message: messages.signUpAgain, receiver: address, asker: addressOf(request) })
      const found = await findSignUp(db, request, { email: address, nonce: body.nonce, now: world.clock.now() })
      // A new code ends the one before, so nobody asks for one in another's place.
      if (found?.isOwn) await sendSignUpMail(db, world, found.pending)
    })
    return { success: true, retryAfterSeconds: messages.signUpAgain.each.gapSeconds, expiresInSeconds: mailCodeSeconds, attemptsLeft: triesMax }
  },
})
