import { Type } from 'typebox'
import { inTransaction } from '../../platform/transaction.ts'
import { refuseAccount, requirePerson, sessionRoute } from '../auth-api/own-route.ts'
import { newPassword, proof, user } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { readPerson } from '../people/person.ts'
import { requireProof } from '../sign-in/proof.ts'
import { hashPassword } from './password-hash.ts'
import { requireGoodPassword } from './require-good-password.ts'
import { setPassword } from './set-password.ts'
import { endSessions } from '../sessions/end-sessions.ts'

export const changePassword = sessionRoute({
  name: 'changePassword',
  replaces: 'changePassword',
  path: '/change-password',
  summary: 'Change the password, or choose a first one',
  may: can['account.keep'],
  rate: 'signIn',
  body: Type.Object({
    currentPassword: proof, newPassword,
    revokeOtherSessions: Type.Optional(Type.Boolean({ description: 'True: every other device is signed out' })),
  }),
  answer: Type.Object({ token: Type.String(), user }),
  async handle({ body, world, session }) {
    const { personId, token } = session
    const person = await readPerson(world.database.kysely, personId)
    if (person.email === null) throw refuseAccount(400, 'EMAIL_MISSING', 'A password goes with an email address. Add one first.')
    await requireGoodPassword(body.newPassword, [person.name, person.email])
    await requireProof(world, session, body.currentPassword)
    const hash = await hashPassword(body.newPassword, world.config.passwordCost)
    await inTransaction(world, async (db) => {
      await requirePerson(db, personId)
      await setPassword(db, personId, hash, world.clock.now())
      if (body.revokeOtherSessions) await endSessions(db, world.sessions, personId, session.id)
    })
    return { token, user: person }
  },
})
