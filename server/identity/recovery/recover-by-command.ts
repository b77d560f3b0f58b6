import { parseArgs } from 'node:util'
import { recordOperatorAct } from '../../audit/index.ts'
import type { World } from '../../platform/world.ts'
import type { KeyedHash } from '../../platform/keyed-hash.ts'
import { inTransaction } from '../../platform/transaction.ts'
import type { Sessions } from '../sessions/sessions.ts'
import { findAccount, readContact } from './find-account.ts'
import type { Contact, FoundAccount } from './find-account.ts'
import { resetTwoFactor } from './reset.ts'

/** What a shell is told: it is done; nothing was changed; it was asked for in a way that can't be understood. */
export const exitCodes = { done: 0, nothingDone: 1, misused: 2 } as const

const example = 'For example: npm run recover -- --email ada@example.org'
const reasonCharacters = { min: 5, max: 200 }

export type RecoverWish = { contact: Contact; typed: string; isSure: boolean; reason: string | undefined }

/** The command was not understood; the message is for whoever typed it. */
export class Misused extends Error {
  override name = 'Misused'
}

/** What was typed behind the command. @throws Misused */
export function readWish(args: string[]): RecoverWish {
  const { email, phone, reason, yes = false } = readOptions(args)
  const typed = email ?? phone
  if (typed === undefined || (email !== undefined && phone !== undefined)) throw new Misused(`Say who it is, by --email or by --phone. ${example}`)
  const contact = readContact(typed)
  if (!contact || !((email === undefined ? 'phoneNumber' : 'email') in contact)) {
    throw new Misused(email === undefined ? `"${typed}" is no phone number with its country, such as +12125550123.` : `"${typed}" is no email address. ${example}`)
  }
  if (reason !== undefined && (reason.trim().length < reasonCharacters.min || reason.length > reasonCharacters.max)) {
    throw new Misused(`A --reason has ${reasonCharacters.min} to ${reasonCharacters.max} characters.`)
  }
  return { contact, typed, isSure: yes, reason }
}

function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({ args, options: { email: { type: 'string' }, phone: { type: 'string' }, reason: { type: 'string' }, yes: { type: 'boolean' } } })
    return values
  } catch (error) {
    // Of what it does not know, it says so itself.
    if (error instanceof TypeError) throw new Misused(`${error.message}\n${example}`)
    throw error
  }
}

export type RecoverWorld = Pick<World, 'database' | 'clock'> & {
  sessions: Sessions
  keyedHash: KeyedHash
  say(line: string): void
  /** Asks the person at the terminal; undefined where nobody sits at one. */
  confirm: ((question: string) => Promise<boolean>) | undefined
}

/**
 * `npm run recover`: what administrators do on their screen, by whoever runs the machine — for the administrator, too, who is locked out.
 * @returns the exit code
 */
export async function recoverByCommand(world: RecoverWorld, { contact, typed, isSure, reason }: RecoverWish): Promise<number> {
  const { database, sessions, say, confirm } = world
  const account = await findAccount({ db: database.kysely, sessions }, contact)
  if (!account) {
    say(`Nobody has an account with ${typed}. Nothing was changed.`)
    return exitCodes.nothingDone
  }
  for (const line of describe(account)) say(line)
  if (account.twoFactorSince === null) {
    say('Two-factor sign-in is off: a password, or a code that is sent, is enough. Nothing was changed.')
    return exitCodes.done
  }
  if (!isSure && !confirm) {
    say('Nobody is at a terminal to be asked. Add --yes to do it without a question. Nothing was changed.')
    return exitCodes.misused
  }
  if (!isSure && !await confirm?.('Reset their two-factor sign-in, and sign them out everywhere?')) {
    say('Nothing was changed.')
    return exitCodes.nothingDone
  }
  const { ended } = await reset(world, account.personId, reason)
  say(`Done. ${account.name} signs in without a second step now; ${ended === 1 ? 'one device was' : `${ended} devices were`} signed out. They are told.`)
  return exitCodes.done
}

async function reset(world: RecoverWorld, personId: string, reason: string | undefined) {
  const now = world.clock.now()
  return inTransaction(world, async (db) => {
    const done = await resetTwoFactor({ ...world, db, now }, personId)
    const changes = { twoFactor: { from: true, to: false }, devicesSignedOut: { to: done.ended }, ...reason !== undefined && { reason: { to: reason } } }
    // Somebody else may have done it since the question was asked; then there is nothing to tell of.
    if (done.wasOn) await recordOperatorAct(db, { action: 'resetTwoFactor', personId, changes, now })
    return done
  })
}

function describe({ name, isAdmin, roles, twoFactorSince, recoveryCodesLeft, devices, since }: FoundAccount): string[] {
  const day = (instant: string) => instant.slice(0, 10)
  const works = [
    ...isAdmin ? ['administrator of the platform'] : [],
    ...roles.map(({ role, business, location }) => `${role} of ${location === null ? business : `${location} (${business})`}`),
  ]
  return [
    `${name}, with an account since ${day(since)}${works.length > 0 ? `: ${works.join(', ')}` : ''}.`,
    ...twoFactorSince === null ? [] : [
      `Two-factor sign-in since ${day(twoFactorSince)}, ${recoveryCodesLeft} recovery codes left; signed in on ${devices === 1 ? 'one device' : `${devices} devices`}.`,
    ],
  ]
}
