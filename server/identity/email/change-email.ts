import { Type } from 'typebox'
import { notify } from '../../notifications/index.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { refuseAccount, requirePerson, sessionRoute } from '../auth-api/own-route.ts'
import { email, proof, status } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { makeLink, voidLinks } from '../codes/account-link.ts'
import { messages, takeCode } from '../codes/code-limits.ts'
import { readEmail } from '../people/email-address.ts'
import { readPerson } from '../people/person.ts'
import { requireProof } from '../sign-in/proof.ts'
import { mailLinkSeconds } from './send-verification-email.ts'

export const changeEmail = sessionRoute({
  name: 'changeEmail',
  replaces: 'changeEmail',
  path: '/change-email',
  summary: 'Ask for another email address, or for a first one; it counts once the link that is mailed there was opened',
  may: can['account.keep'],
  rate: 'code',
  body: Type.Object({ newEmail: email, password: proof }),
  answer: status,
  async handle({ body, world, session }) {
    const newEmail = readEmail(body.newEmail)
    if (newEmail === undefined) throw refuseAccount(400, 'INVALID_EMAIL', 'This is not an email address.')
    await requireProof(world, session, body.password)
    const { personId } = session
    const { email: before, name } = await readPerson(world.database.kysely, personId)
    if (before === newEmail) throw refuseAccount(400, 'EMAIL_IS_THE_SAME', 'This is the address that your account has.')
    const now = world.clock.now()
    await inTransaction(world, async (db) => {
      await requirePerson(db, personId)
      await takeCode(db, world, { message: messages.address, receiver: newEmail, asker: { by: 'person', value: personId } })
      await voidLinks(db, personId, ['changeEmail'])
      const known = await db.selectFrom('person').select('id').where('email', '=', newEmail).executeTakeFirst()
      // The answer is the same; only who reads that mailbox learns that there is an account.
      if (known) return notify(db, { kind: 'account.alreadyExists', eventId: newId(), to: { email: newEmail }, data: {}, now, keyedHash: world.keyedHash })
      const token = await makeLink(db, { purpose: 'changeEmail', personId, newEmail }, new Date(now.getTime() + mailLinkSeconds * 1000))
      const data = { url: `${world.config.publicUrl}/verify-email?token=${token}`, newEmail }
      return notify(db, { kind: 'account.changeEmail', eventId: newId(), to: { email: newEmail, name }, data, now, keyedHash: world.keyedHash })
    })
    return { status: true }
  },
})
