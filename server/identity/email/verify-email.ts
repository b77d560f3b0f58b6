import { Type } from 'typebox'
import { notify } from '../../notifications/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction, sqlState } from '../../platform/transaction.ts'
import { openRoute, refuseAccount, requirePerson } from '../auth-api/own-route.ts'
import type { AccountWorld } from '../auth-api/own-route.ts'
import { linkToken, nullableText, password, user } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { readLink, takeLink } from '../codes/account-link.ts'
import { badLink } from '../codes/bad-link.ts'
import { addressOf, giveCodeBack } from '../codes/code-limits.ts'
import type { Asker } from '../codes/code-limits.ts'
import { verifyPassword } from '../passwords/password-hash.ts'
import type { AccountPerson } from '../people/person.ts'
import { startSession } from '../sign-in/finish-sign-in.ts'
import { countPasswordTry } from '../sign-in/password-tries.ts'
import { completeSignUp } from '../sign-up/complete-sign-up.ts'
import { beganHere, forgetSignUp } from '../sign-up/pending-sign-up.ts'

const uniqueViolation = '23505'

export const verifyEmail = openRoute({
  name: 'verifyEmail',
  replaces: 'verifyEmail',
  path: '/verify-email',
  summary: 'Prove an address by the link that was mailed: completes a sign-up, a change of address, or the proof of the one there is',
  may: can['account.enter'],
  rate: 'signIn',
  body: Type.Object({
    token: linkToken,
    password: Type.Optional({ ...password, description: 'Of the sign-up, when it was begun in another browser' }),
  }),
  answer: Type.Object({
    status: Type.Literal(true),
    proved: Type.Enum(['signUp', 'verifyEmail', 'changeEmail']),
    token: { ...nullableText, description: 'Of the session, where a sign-up was completed' },
    user: Type.Union([user, Type.Null()], { description: 'Where a sign-up was completed' }),
  }),
  async handle({ request, body: { token, password: given }, world }) {
    const { database: { kysely: db }, clock } = world
    const link = await readLink(db, token, clock.now())
    if (link?.purpose === 'signUp' && link.signUpId !== null) {
      if (!await beganHere(request, link.signUpId)) await requireSignUpPassword(world, link.signUpId, given)
      const person = await takeSignUp(world, token, addressOf(request))
      await forgetSignUp(request)
      return { status: true, proved: 'signUp', ...await startSession(request, world, { person, remembered: true }) }
    }
    if (link?.purpose !== 'verifyEmail' && link?.purpose !== 'changeEmail') throw badLink()
    await proveAddress(world, token, link.purpose)
    return { status: true, proved: link.purpose, token: null, user: null }
  },
})

/** Whoever opens the link elsewhere shows that the sign-up is theirs, and not that of a stranger who typed their address. */
async function requireSignUpPassword(world: AccountWorld, signUpId: string, given: string | undefined): Promise<void> {
  if (given === undefined) throw refuseAccount(401, 'PASSWORD_NEEDED', 'Type the password that you chose for this account.')
  await countPasswordTry(world, signUpId)
  const pending = await world.database.kysely.selectFrom('pendingSignUp').select('password').where('id', '=', signUpId).executeTakeFirst()
  if (!pending) throw badLink()
  if (!await verifyPassword({ hash: pending.password, password: given })) {
    throw refuseAccount(400, 'INVALID_PASSWORD', 'This is not the password that was chosen for this account.')
  }
}

async function takeSignUp(world: AccountWorld, token: string, asker: Asker): Promise<AccountPerson> {
  const person = await inTransaction(world, async (db) => {
    const link = await takeLink(db, token, 'signUp', world.clock.now())
    const pending = link?.signUpId ? await db.selectFrom('pendingSignUp').select(['id', 'email', 'name', 'password']).where('id', '=', link.signUpId).executeTakeFirst() : undefined
    if (pending) await giveCodeBack(db, world, asker)
    return pending && completeSignUp(db, world, pending)
  })
  if (!person) throw badLink()
  return person
}

async function proveAddress(world: AccountWorld, token: string, purpose: 'verifyEmail' | 'changeEmail'): Promise<void> {
  const proved = await inTransaction(world, async (db) => {
    const link = await takeLink(db, token, purpose, world.clock.now())
    if (!link?.personId) return false
    await requirePerson(db, link.personId)
    if (link.newEmail === null) await markVerified(db, world, link.personId)
    else await changeAddress(db, world, link.personId, link.newEmail)
    await world.whenContactProved(db, link.personId)
    return true
  }).catch((error: unknown) => {
    if (sqlState(error) !== uniqueViolation) throw error
    throw refuseAccount(409, 'USER_ALREADY_EXISTS', 'Another account has this address by now.')
  })
  if (!proved) throw badLink()
}

async function markVerified(db: Db, { clock }: AccountWorld, personId: string): Promise<void> {
  await db.updateTable('person').set({ emailVerified: true, updatedAt: clock.now() }).where('id', '=', personId).execute()
}

/** Told at the old address, or at the number of who had none, before the change: whoever reads that may not be who asked. */
async function changeAddress(db: Db, { clock }: AccountWorld, personId: string, newEmail: string): Promise<void> {
  const now = clock.now()
  await notify(db, { kind: 'account.securityChanged', eventId: newId(), to: { personId }, data: { what: 'emailChanged' }, now })
  await db.updateTable('person').set({ email: newEmail, emailVerified: true, updatedAt: now }).where('id', '=', personId).execute()
  // Links that went to the old address no longer work.
  await db.deleteFrom('accountLink').where('personId', '=', personId).execute()
}
