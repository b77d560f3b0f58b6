import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyRequest } from 'fastify'
import { recordAccountAct } from '../../audit/index.ts'
import type { World } from '../../platform/world.ts'
import type { Caller } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { orNobody } from '../../platform/http/identify-once.ts'
import { readPhoneNumber } from '../../platform/phone-number.ts'
import { readLink } from '../codes/account-link.ts'
import { findCookie } from '../callers/credentials.ts'
import { readEmail } from '../people/email-address.ts'
import { secondStepCookie } from '../sign-in/finish-sign-in.ts'

/** What a request to one of the accounts' addresses comes to, for the audit trail. */
type Kept = {
  /** The act, of somebody who is signed in or of somebody who isn't; undefined: nothing that is kept. */
  act(asked: Asked): string | undefined
  /** Whose account it is about, when it need not be that of whoever is signed in and the answer doesn't say. */
  whose?(asked: Asked): Promise<string | undefined>
}

type Asked = { db: Db; now: Date; body: Readonly<Record<string, unknown>>; cookies: string | undefined; caller: Caller | null; cookiePrefix: string }

const ofCaller = (action: string): Kept => ({ act: ({ caller }) => caller ? action : undefined })

/** The challenge of a sign-in that waits for its second step: who shows one is signing in, whoever is signed in besides. */
function firstStepOf({ body, cookies, cookiePrefix }: Asked): string | undefined {
  return text(body.challenge) ?? (findCookie(cookies, `${cookiePrefix}.${secondStepCookie}`)?.split('.')[0] || undefined)
}

const bySecondStep = (signingIn: string, signedIn: string | undefined): Kept => ({
  act: (asked) => asked.caller && firstStepOf(asked) === undefined ? signedIn : signingIn,
  whose(asked) {
    const challenge = firstStepOf(asked)
    return challenge === undefined ? Promise.resolve(asked.caller?.personId) : byLink(asked.db, challenge, asked.now)
  },
})

/** By the name of the address. What isn't here changes nothing, or only begins what another one ends. */
const kept: Readonly<Record<string, Kept>> = {
  signInWithEmail: { act: () => 'signInWithEmail', whose: ({ db, body }) => byContact(db, 'email', readEmail(text(body.email) ?? '')) },
  verifyPhoneCode: {
    act: ({ caller, body }) => body.updatePhoneNumber !== true ? 'signInWithCode' : caller ? 'changePhoneNumber' : undefined,
    whose: async ({ db, body, caller }) => body.updatePhoneNumber === true ? caller?.personId : byContact(db, 'phoneNumber', readPhoneNumber(text(body.phoneNumber) ?? '')),
  },
  verifyTotp: bySecondStep('signInWithSecondStep', 'turnOnTwoFactor'),
  verifyRecoveryCode: bySecondStep('signInWithRecoveryCode', undefined),
  verifyEmail: { act: () => 'proveEmail', whose: ({ db, now, body }) => byLink(db, text(body.token), now) },
  resetPassword: { act: () => 'resetPassword', whose: ({ db, now, body }) => byLink(db, text(body.token), now) },
  signOut: ofCaller('signOut'), changePassword: ofCaller('changePassword'), disableTwoFactor: ofCaller('disableTwoFactor'),
  makeRecoveryCodes: ofCaller('makeRecoveryCodes'), revokeSessions: ofCaller('revokeSessions'), revokeOtherSessions: ofCaller('revokeOtherSessions'),
}

type Need = Pick<World, 'database' | 'clock'> & { identify(request: FastifyRequest): Promise<Caller | null>; cookiePrefix: string }

/** A no takes this much longer, whether or not there is somebody to write it down of: otherwise its time would tell who has an account, and who works here. */
const refusalMilliseconds = 50

/**
 * Answers a request to an address of the accounts, and writes down what those who work somewhere did with theirs: signed in or out, changed
 * how they sign in — or failed to. When it can't be written down, whoever asked gets no answer, and so no session.
 */
export async function keepingAccountActs(need: Need, route: string, request: FastifyRequest, answer: () => Promise<Response>): Promise<Response> {
  const rule = kept[route]
  if (!rule) return answer()
  const now = need.clock.now()
  // Safe: only read by name, and as text.
  const body = (typeof request.body === 'object' && request.body !== null ? request.body : {}) as Readonly<Record<string, unknown>>
  const caller = await orNobody(need.identify(request))
  const asked: Asked = { db: need.database.kysely, now, body, cookies: request.headers.cookie, caller, cookiePrefix: need.cookiePrefix }
  const action = rule.act(asked)
  if (action === undefined) return answer()
  // Asked before: what proves whose it is, is used up by then.
  const named = rule.whose ? await rule.whose(asked) : caller?.personId
  const response = await answer()
  const outcome = outcomeOf(response.status)
  const noSooner = outcome === 'refused' ? wait(refusalMilliseconds) : undefined
  const personId = outcome && await personOf(response, outcome, named)
  if (outcome && personId) await recordAccountAct(asked.db, { personId, action, outcome, now, isKnown: outcome === 'done' || caller?.personId === personId }, request)
  await noSooner
  return response
}

/** Being too fast is neither. */
function outcomeOf(status: number): 'done' | 'refused' | undefined {
  if (status < 300) return 'done'
  return status >= 400 && status < 500 && status !== 429 ? 'refused' : undefined
}

/** Who is signed in by the answer, or is known already. After the first of two steps nobody is. */
async function personOf(response: Response, outcome: 'done' | 'refused', named: string | undefined): Promise<string | undefined> {
  if (outcome === 'refused') return named
  const said = await response.clone().json().catch(() => null) as { user?: { id?: unknown } | null; twoFactorRedirect?: unknown } | null
  return said?.twoFactorRedirect === true ? undefined : text(said?.user?.id) ?? named
}

async function byContact(db: Db, column: 'email' | 'phoneNumber', value: string | undefined): Promise<string | undefined> {
  if (value === undefined) return undefined
  return (await db.selectFrom('person').select('id').where(column, '=', value).executeTakeFirst())?.id
}

async function byLink(db: Db, token: string | undefined, now: Date): Promise<string | undefined> {
  return token === undefined ? undefined : (await readLink(db, token, now))?.personId ?? undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
