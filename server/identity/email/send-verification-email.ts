import { Type } from 'typebox'
import { notify } from '../../notifications/index.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { refuseAccount, requirePerson, sessionRoute } from '../auth-api/own-route.ts'
import { email, status } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { makeLink, voidLinks } from '../codes/account-link.ts'
import { messages, takeCode } from '../codes/code-limits.ts'
import { readEmail } from '../people/email-address.ts'
import { readPerson } from '../people/person.ts'

/** A link in a mail about an address is good for a day. */
export const mailLinkSeconds = 86_400

export const sendVerificationEmail = sessionRoute({
  name: 'sendVerificationEmail',
  replaces: 'sendVerificationEmail',
  path: '/send-verification-email',
  summary: 'Mail a link that proves one\'s own address; earlier links stop working',
  may: can['account.keep'],
  rate: 'code',
  body: Type.Object({ email }),
  answer: status,
  async handle({ body, world, session: { personId } }) {
    const person = await readPerson(world.database.kysely, personId)
    if (person.email === null || readEmail(body.email) !== person.email) throw refuseAccount(400, 'EMAIL_MISMATCH', 'This is not the address of your account.')
    if (person.emailVerified) throw refuseAccount(400, 'EMAIL_ALREADY_VERIFIED', 'This email address is confirmed already.')
    const { email: address, name } = person
    const now = world.clock.now()
    await inTransaction(world, async (db) => {
      await requirePerson(db, personId)
      await takeCode(db, world, { message: messages.address, receiver: address, asker: { by: 'person', value: personId } })
      await voidLinks(db, personId, ['verifyEmail'])
      const token = await makeLink(db, { purpose: 'verifyEmail', personId }, new Date(now.getTime() + mailLinkSeconds * 1000))
      const data = { url: `${world.config.publicUrl}/verify-email?token=${token}` }
      await notify(db, { kind: 'account.verifyEmail', eventId: newId(), to: { email: address, name }, data, now, keyedHash: world.keyedHash })
    })
    return { status: true }
  },
})
