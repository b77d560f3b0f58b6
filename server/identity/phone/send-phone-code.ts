import { Type } from 'typebox'
import { notify } from '../../notifications/index.ts'
import { newId } from '../../platform/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { openRoute, refuseAccount, requireSession } from '../auth-api/own-route.ts'
import type { AccountRequest, AccountWorld } from '../auth-api/own-route.ts'
import { codeSent, nonce, phoneNumber, proof } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { rememberAsker } from '../codes/asker.ts'
import { addressOf, messages, secondsUntilNextCode, takeCode } from '../codes/code-limits.ts'
import type { Asker } from '../codes/code-limits.ts'
import { makeCode, phoneCodeSeconds, triesMax } from '../codes/one-time-code.ts'
import { readPerson } from '../people/person.ts'
import { requireProof } from '../sign-in/proof.ts'
import { knownDeviceOf } from '../sign-in/device-cookie.ts'
import { readPhoneNumber } from '../../platform/phone-number.ts'

export const sendPhoneCode = openRoute({
  name: 'sendPhoneCode',
  path: '/phone-number/send-otp',
  summary: 'Send a code to a phone number, whoever has it, for whoever asks; at most three an hour, with a minute between them',
  may: can['account.enter'],
  rate: 'code',
  body: Type.Object({
    phoneNumber, password: proof,
    updatePhoneNumber: Type.Optional(Type.Boolean({
      description: 'True: it is to become the number of the account that is signed in, whose proof is asked for before anything is sent',
    })),
  }),
  answer: Type.Object({ message: Type.String(), nonce, ...codeSent }),
  async handle({ request, body, world }) {
    const number = readNumber(body.phoneNumber)
    const asker = body.updatePhoneNumber ? await proved(request, world, { number, password: body.password }) : await deviceOrAddress(request, world, number)
    const now = world.clock.now()
    const askedBy = await rememberAsker(request)
    await inTransaction(world, async (db) => {
      await takeCode(db, world, { message: messages.text, receiver: number, asker })
      const code = await makeCode(db, { purpose: 'phone', receiver: number, askedBy }, phoneCodeSeconds, { keyedHash: world.keyedHash, now })
      // The worker sends it; nobody can tell by the time of this answer whether the number is known.
      await notify(db, { kind: 'account.signInCode', eventId: newId(), to: { phone: number }, data: { code, minutes: phoneCodeSeconds / 60 }, now, keyedHash: world.keyedHash })
    })
    return { message: 'code sent', nonce: askedBy, retryAfterSeconds: messages.text.each.gapSeconds, expiresInSeconds: phoneCodeSeconds, attemptsLeft: triesMax }
  },
})

/** Whoever wants the number for their account shows first that the account is theirs. @throws UNAUTHORIZED, INVALID_PASSWORD and the like */
async function proved(request: AccountRequest, world: AccountWorld, { number, password }: { number: string; password: string | undefined }): Promise<Asker> {
  const session = await requireSession(request)
  await requireProof(world, session, password)
  const { phoneNumber: before } = await readPerson(world.database.kysely, session.personId)
  if (before === number) throw refuseAccount(400, 'PHONE_NUMBER_IS_THE_SAME', 'This is already the number of your account.')
  return { by: 'person', value: session.personId }
}

/** Who has signed in here with this number before gets their code, however many strangers ask for one. */
async function deviceOrAddress(request: AccountRequest, world: AccountWorld, phoneNumber: string): Promise<Asker> {
  const device = await knownDeviceOf(request, world, { phoneNumber })
  if (device === undefined) return addressOf(request)
  const known: Asker = { by: 'device', value: device }
  // Once a device has used up its own, it may go on like everybody else.
  const wait = await secondsUntilNextCode(world.database.kysely, world, { message: messages.text, receiver: phoneNumber, asker: known })
  return wait <= messages.text.each.gapSeconds ? known : addressOf(request)
}

/** @throws INVALID_PHONE_NUMBER */
export function readNumber(given: string): string {
  const number = readPhoneNumber(given)
  if (number === undefined) throw refuseAccount(400, 'INVALID_PHONE_NUMBER', 'This isn’t a phone number with its country code, such as +1 212 555 0123.')
  return number
}
