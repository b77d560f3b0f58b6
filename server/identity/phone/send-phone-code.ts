import { Type } from 'typebox'
import { notify } from '../../notifications/index.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { openRoute, refuseAccount, requireSession } from '../account-route.ts'
import { codeSent, phoneNumber, proof } from '../account-schemas.ts'
import { codesToNumber, takeCode } from '../codes/code-limits.ts'
import { makeCode, phoneCodeSeconds, triesMax } from '../codes/one-time-code.ts'
import { readPerson } from '../person.ts'
import { requireProof } from '../proof.ts'
import { readPhoneNumber } from '../../platform/phone-number.ts'

export const sendPhoneCode = openRoute({
  name: 'sendPhoneCode',
  path: '/phone-number/send-otp',
  summary: 'Send a code to a phone number, whoever has it; at most three an hour, with a minute between them',
  may: 'account.enter',
  rate: 'code',
  body: Type.Object({
    phoneNumber, password: proof,
    updatePhoneNumber: Type.Optional(Type.Boolean({
      description: 'True: it is to become the number of the account that is signed in, whose proof is asked for before anything is sent',
    })),
  }),
  answer: Type.Object({ message: Type.String(), ...codeSent }),
  async handle({ request, body, world }) {
    const number = readNumber(body.phoneNumber)
    if (body.updatePhoneNumber) {
      const session = await requireSession(request)
      await requireProof(world, session, body.password)
      const { phoneNumber: before } = await readPerson(world.database.kysely, session.personId)
      if (before === number) throw refuseAccount(400, 'PHONE_NUMBER_IS_THE_SAME', 'This is the number that your account has.')
    }
    const now = world.clock.now()
    await inTransaction(world, async (db) => {
      await takeCode(db, request, world, { kind: 'number', receiver: number, limit: codesToNumber })
      const code = await makeCode(db, { purpose: 'phone', receiver: number }, phoneCodeSeconds, { keyedHash: world.keyedHash, now })
      // The worker sends it; nobody can tell by the time of this answer whether the number is known.
      await notify(db, { kind: 'account.signInCode', eventId: newId(), to: { phone: number }, data: { code, minutes: phoneCodeSeconds / 60 }, now, keyedHash: world.keyedHash })
    })
    return { message: 'code sent', retryAfterSeconds: codesToNumber.gapSeconds, expiresInSeconds: phoneCodeSeconds, attemptsLeft: triesMax }
  },
})

/** @throws INVALID_PHONE_NUMBER */
export function readNumber(given: string): string {
  const number = readPhoneNumber(given)
  if (number === undefined) throw refuseAccount(400, 'INVALID_PHONE_NUMBER', 'This is not a phone number with its country, such as +1 212 555 0123.')
  return number
}
