import { Type } from 'typebox'
import { inTransaction } from '../../platform/transaction.ts'
import { openRoute, requirePerson } from '../auth-api/own-route.ts'
import { linkToken, newPassword, status } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { readLink, takeLink } from '../codes/account-link.ts'
import { badLink } from '../codes/bad-link.ts'
import { readPerson } from '../people/person.ts'
import { forgetPasswordTries } from '../sign-in/password-tries.ts'
import { hashPassword } from './password-hash.ts'
import { requireGoodPassword } from './require-good-password.ts'
import { setPassword } from './set-password.ts'
import { endSessions } from '../sessions/end-sessions.ts'

export const resetPassword = openRoute({
  name: 'resetPassword',
  replaces: 'resetPassword',
  path: '/reset-password',
  summary: 'Choose a new password with the link that was mailed; every device is signed out',
  may: can['account.enter'],
  rate: 'signIn',
  body: Type.Object({ newPassword, token: linkToken }),
  answer: status,
  async handle({ body, world }) {
    const { database: { kysely: db }, clock } = world
    const link = await readLink(db, body.token, clock.now())
    if (link?.purpose !== 'resetPassword' || link.personId === null) throw badLink()
    // A password that is not good enough leaves the link good for another.
    const { name, email } = await readPerson(db, link.personId)
    await requireGoodPassword(body.newPassword, [name, email])
    const hash = await hashPassword(body.newPassword, world.config.passwordCost)
    const personId = await inTransaction(world, async (transaction) => {
      const now = clock.now()
      const taken = await takeLink(transaction, body.token, 'resetPassword', now)
      if (!taken?.personId) return undefined
      await requirePerson(transaction, taken.personId)
      await setPassword(transaction, taken.personId, hash, now)
      // The link came by mail, so the address is proved.
      await transaction.updateTable('person').set({ emailVerified: true, updatedAt: now }).where('id', '=', taken.personId).where('emailVerified', '=', false).execute()
      await world.whenContactProved(transaction, taken.personId)
      await endSessions(transaction, world.sessions, taken.personId)
      return taken.personId
    })
    if (personId === undefined) throw badLink()
    if (email !== null) await forgetPasswordTries(world, email)
    await forgetPasswordTries(world, personId)
    return { status: true }
  },
})
