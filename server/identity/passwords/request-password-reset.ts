import { setTimeout as wait } from 'node:timers/promises'
import { Type } from 'typebox'
import { notify } from '../../notifications/index.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { openRoute, refuseAccount } from '../auth-api/own-route.ts'
import { email, status } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { makeLink } from '../codes/account-link.ts'
import { addressOf, messages, takeCode } from '../codes/code-limits.ts'
import { readEmail } from '../people/email-address.ts'

const resetSeconds = 3600
/** The answer comes no sooner, so that two statements more or less do not show in its time. */
const answerMilliseconds = 150

export const requestPasswordReset = openRoute({
  name: 'requestPasswordReset',
  replaces: 'requestPasswordReset',
  path: '/request-password-reset',
  summary: 'Mail a link to choose a new password with; the answer is the same when nobody has the address',
  may: can['account.enter'],
  rate: 'code',
  body: Type.Object({ email }),
  answer: status,
  async handle({ request, body, world }) {
    const address = readEmail(body.email)
    if (address === undefined) throw refuseAccount(400, 'INVALID_EMAIL', 'This is not an email address.')
    const noSooner = wait(answerMilliseconds)
    const now = world.clock.now()
    await inTransaction(world, async (db) => {
      await takeCode(db, world, { message: messages.reset, receiver: address, asker: addressOf(request) })
      const person = await db.selectFrom('person').select(['id', 'name']).where('email', '=', address).forKeyShare().executeTakeFirst()
      if (!person) return
      // Links from before stay good until a password is chosen: a stranger who asks must not spend the one that the owner is about to open.
      const token = await makeLink(db, { purpose: 'resetPassword', personId: person.id }, new Date(now.getTime() + resetSeconds * 1000))
      const data = { url: `${world.config.publicUrl}/reset-password?token=${token}` }
      await notify(db, { kind: 'account.resetPassword', eventId: newId(), to: { email: address, name: person.name }, data, now, keyedHash: world.keyedHash })
    })
    await noSooner
    return { status: true }
  },
})
