import { Type } from 'typebox'
import { notify } from '../../notifications/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { openRoute, refuseAccount, requirePerson, requireSession } from '../auth-api/own-route.ts'
import type { AccountRequest, AccountWorld, AskingSession } from '../auth-api/own-route.ts'
import { code, givenNonce, name, nullableText, phoneNumber, proof, secondStep, user } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { findAsker } from '../codes/asker.ts'
import { addressOf, giveCodeBack, goneCode, messages, secondsUntilNextCode, spentCode, unknownAsker, wrongCode } from '../codes/code-limits.ts'
import type { Asker } from '../codes/code-limits.ts'
import { tryCode } from '../codes/one-time-code.ts'
import type { AccountPerson } from '../people/person.ts'
import { peopleOf, readPerson } from '../people/person.ts'
import { readPersonName } from '../people/person-name.ts'
import { requireProof } from '../sign-in/proof.ts'
import { finishSignIn } from '../sign-in/finish-sign-in.ts'
import { readNumber } from './send-phone-code.ts'

/** What somebody is called who signed up with a number and did not say yet. */
const namelessName = 'Guest'

export const verifyPhoneCode = openRoute({
  name: 'verifyPhoneCode',
  path: '/phone-number/verify',
  summary: 'Sign in with the code that one asked for, making an account when the number has none; or prove the number of the account one has',
  may: can['account.enter'],
  rate: 'signIn',
  body: Type.Object({
    phoneNumber, code, nonce: givenNonce, password: proof,
    name: Type.Optional({ ...name, description: 'How a new account is called' }),
    updatePhoneNumber: Type.Optional(Type.Boolean({ description: 'True: the number becomes that of the account that is signed in' })),
  }),
  answer: Type.Union([
    Type.Object({ status: Type.Literal(true), token: nullableText, user, isNew: Type.Boolean({ description: 'The account was made just now' }) }), secondStep,
  ]),
  async handle({ request, body, world }) {
    const number = readNumber(body.phoneNumber)
    if (body.updatePhoneNumber) {
      const session = await requireSession(request)
      await requireProof(world, session, body.password)
      return changeNumber(world, session, await shownBy(request, { ...body, number, asker: { by: 'person', value: session.personId } }))
    }
    const given = body.name === undefined ? namelessName : readPersonName(body.name)
    if (given === undefined) throw refuseAccount(400, 'INVALID_NAME', 'A name has 1 to 120 characters.')
    const { person, isNew } = await withRightCode(world, await shownBy(request, { ...body, number, asker: addressOf(request) }), async (db) => {
      const known = await peopleOf(db).where('person.phoneNumber', '=', number).executeTakeFirst()
      const person = known ?? await makePerson(db, world, number, given)
      await world.whenContactProved(db, person.id)
      return { person, isNew: !known }
    })
    return { status: true, isNew, ...await finishSignIn(request, world, { person, remembered: true }) }
  },
})

async function makePerson(db: Db, { clock }: AccountWorld, number: string, name: string): Promise<AccountPerson> {
  const [id, now] = [newId(), clock.now()]
  await db.insertInto('person').values({ id, name, phoneNumber: number, createdAt: now, updatedAt: now }).execute()
  return readPerson(db, id)
}

async function changeNumber(world: AccountWorld, { personId, token }: AskingSession, shown: Shown): Promise<object> {
  const { number } = shown
  const person = await withRightCode(world, shown, async (db) => {
    const now = world.clock.now()
    await requirePerson(db, personId)
    const taken = await db.selectFrom('person').select('id').where('phoneNumber', '=', number).where('id', '!=', personId).executeTakeFirst()
    if (taken) return undefined
    // Before the change: who has no email address is told at the old number, since the new one may be a thief's.
    await notify(db, { kind: 'account.securityChanged', eventId: newId(), to: { personId }, data: { what: 'phoneChanged' }, now })
    await db.updateTable('person').set({ phoneNumber: number, updatedAt: now }).where('id', '=', personId).execute()
    await world.whenContactProved(db, personId)
    return readPerson(db, personId)
  })
  if (!person) throw refuseAccount(409, 'PHONE_NUMBER_EXIST', 'This number belongs to another account. Sign in with it instead.')
  return { status: true, isNew: false, token, user: person }
}

/** A code, the number that it went to, and who asked for it. `asker` pays for messages. */
type Shown = { number: string; code: string; askedBy: string; asker: Asker }

/** @throws OTP_NOT_FOUND when nobody knows who asked: then it costs nobody a try */
async function shownBy(request: AccountRequest, { number, code, nonce, asker }: Omit<Shown, 'askedBy'> & { nonce?: string }): Promise<Shown> {
  const askedBy = await findAsker(request, nonce)
  if (askedBy === undefined) throw unknownAsker()
  return { number, code, askedBy, asker }
}

/** Does something with the right code, in the transaction that takes it. @throws INVALID_OTP, OTP_EXPIRED, TOO_MANY_ATTEMPTS */
async function withRightCode<Value>(world: AccountWorld, { number, code, askedBy, asker }: Shown, work: (db: Db) => Promise<Value>): Promise<Value> {
  const now = world.clock.now()
  const { tried, done } = await inTransaction(world, async (db) => {
    const tried = await tryCode(db, { purpose: 'phone', receiver: number, askedBy }, code, { keyedHash: world.keyedHash, now })
    if (tried.outcome !== 'right') return { tried, done: undefined }
    await giveCodeBack(db, world, asker)
    return { tried, done: [await work(db)] as const }
  })
  if (done) return done[0]
  const wait = await secondsUntilNextCode(world.database.kysely, world, { message: messages.text, receiver: number, asker })
  if (tried.outcome === 'wrong') throw wrongCode(tried.triesLeft, wait)
  throw tried.outcome === 'spent' ? spentCode(wait) : goneCode(wait)
}
