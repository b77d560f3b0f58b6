import type { Db } from '../../platform/database/index.ts'
import { addressForCounting } from '../../platform/http/client-address.ts'
import { giveOneBack, secondsUntilFree, take } from '../../platform/lasting-limits.ts'
import type { Limit } from '../../platform/lasting-limits.ts'
import { refuseAccount } from '../auth-api/own-route.ts'
import type { AccountRequest, AccountWorld } from '../auth-api/own-route.ts'
import { clientAddressHeader } from '../auth-api/client-address.ts'
import { triesMax } from './one-time-code.ts'

const hour = 3600
const day = 24 * hour

/**
 * Something that is sent because somebody asked for it. `each`: what one asker may have sent to one receiver. `all`: what everybody together may
 * have sent there, so that nobody's phone or mailbox is filled. What is sent is counted by what it is for: who mistyped their password must not
 * wait because they just signed up.
 */
type Message = { kind: 'number' | 'signUpMail' | 'resetMail' | 'addressMail'; each: Limit & { gapSeconds?: number }; all: readonly Limit[] }

const mailsAgain = { max: 5, windowSeconds: hour, gapSeconds: 60 }
const mailsOfAll: readonly Limit[] = [{ max: 20, windowSeconds: hour }]

export const messages = {
  /** Each code of a stranger is five guesses: with 20 a day, a year of them finds one code of a number with a chance of 4%. */
  text: { kind: 'number', each: { max: 3, windowSeconds: hour, gapSeconds: 60 }, all: [{ max: 6, windowSeconds: hour }, { max: 20, windowSeconds: day }] },
  /** Without a gap: whoever begins again may have mistyped their name. */
  signUp: { kind: 'signUpMail', each: { max: 5, windowSeconds: hour }, all: mailsOfAll },
  signUpAgain: { kind: 'signUpMail', each: mailsAgain, all: mailsOfAll },
  reset: { kind: 'resetMail', each: mailsAgain, all: mailsOfAll },
  address: { kind: 'addressMail', each: mailsAgain, all: mailsOfAll },
} as const satisfies Record<string, Message>

/**
 * Who pays with their allowance: a device that the receiver has signed in on before, somebody who is signed in, or an address. Strangers can use
 * up neither of the first two.
 */
export type Asker = { by: 'device' | 'person' | 'address'; value: string }

export function addressOf(request: AccountRequest): Asker {
  return { by: 'address', value: addressForCounting(request.headers?.get(clientAddressHeader) ?? '') }
}

type Asked = { message: Message; receiver: string; asker: Asker }

/**
 * Takes one of the messages that may be sent to this receiver, and that whoever asks may have sent. Within a transaction: when a later limit
 * refuses, the earlier ones get theirs back.
 * @throws TOO_MANY_CODES with the seconds to wait; whether anybody has an account there plays no part
 */
export async function takeCode(db: Db, world: AccountWorld, { message, receiver, asker }: Asked): Promise<void> {
  const { config, clock, keyedHash, log } = world
  const { kind, each, all } = message
  const limits: [string, Limit][] = [[keyOf(world, { message, receiver, asker }), each]]
  if (asker.by !== 'device') {
    for (const limit of all) limits.push([keyedHash(kind, receiver, String(limit.windowSeconds)), limit])
    // To whomever. A code that was used is given back.
    if (config.rateLimits) limits.push([keyOfAsker(world, asker), { max: config.codesPerAskerPerHour, windowSeconds: hour }])
  }
  for (const [key, limit] of limits) {
    const wait = await take(db, key, limit, clock.now())
    if (wait > 0) throw tooManyCodes(wait)
  }
  if (kind !== 'number' || asker.by === 'device') return
  const wait = await take(db, keyedHash('texts with codes'), { max: config.codeTextsPerHour, windowSeconds: hour }, clock.now())
  if (wait === 0) return
  log.warn({ perHour: config.codeTextsPerHour }, 'No more codes go out by text for a while, except to devices that people have signed in on before (PARLOUR_CODE_TEXTS_PER_HOUR).')
  throw tooManyCodes(wait)
}

/** The code was used, so its message was no waste: whoever asked may have another one sent. */
export async function giveCodeBack(db: Db, world: AccountWorld, asker: Asker): Promise<void> {
  await giveOneBack(db, keyOfAsker(world, asker))
}

/** The seconds until whoever asks may have another message sent to this receiver. */
export function secondsUntilNextCode(db: Db, world: AccountWorld, asked: Asked): Promise<number> {
  return secondsUntilFree(db, keyOf(world, asked), asked.message.each, world.clock.now())
}

function keyOf({ keyedHash }: AccountWorld, { message, receiver, asker }: Asked): string {
  return keyedHash(message.kind, receiver, asker.by, asker.value)
}

function keyOfAsker({ keyedHash }: AccountWorld, { by, value }: Asker): string {
  return keyedHash('codes asked for', by, value)
}

function tooManyCodes(retryAfterSeconds: number) {
  const message = retryAfterSeconds <= 60 ? 'We just sent a code. Look for it first.' : 'Too many codes were sent. Please wait a while.'
  return refuseAccount(429, 'TOO_MANY_CODES', message, { retryAfterSeconds, attemptsLeft: triesMax })
}

/** A code that is wrong, with the tries that are left. */
export function wrongCode(attemptsLeft: number, retryAfterSeconds: number) {
  return refuseAccount(400, 'INVALID_OTP', 'That isn’t the code we sent.', { attemptsLeft, resendAfterSeconds: retryAfterSeconds })
}

/** There is no code any more to try: it is too old, was used, or was never sent. */
export function goneCode(retryAfterSeconds: number) {
  return refuseAccount(400, 'OTP_EXPIRED', 'This code has expired. Ask for a new one.', { attemptsLeft: 0, resendAfterSeconds: retryAfterSeconds })
}

/** Nobody knows who asked for the code, so it isn't even looked at. */
export function unknownAsker() {
  return refuseAccount(400, 'OTP_NOT_FOUND', 'A code only works where it was asked for. Ask for a new one here.', { attemptsLeft: 0, resendAfterSeconds: 0 })
}

/** All tries are used up. */
export function spentCode(retryAfterSeconds: number) {
  return refuseAccount(429, 'TOO_MANY_ATTEMPTS', 'Those were too many tries. Ask for a new code.', { attemptsLeft: 0, retryAfterSeconds: Math.max(1, retryAfterSeconds) })
}
