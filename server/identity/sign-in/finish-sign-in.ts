import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies'
import { notify } from '../../notifications/index.ts'
import { deviceWords } from '../../platform/device-words.ts'
import { holdPerson } from '../../platform/hold-person.ts'
import { refuseAccount } from '../auth-api/own-route.ts'
import type { AccountRequest, AccountWorld } from '../auth-api/own-route.ts'
import { makeLink } from '../codes/account-link.ts'
import { bearerOf } from '../callers/credentials.ts'
import type { AccountPerson } from '../people/person.ts'
import { deviceOf } from './device-cookie.ts'
import { isTrusted, noteDevice, trustDevice, trustNoDeviceOf, forgetDevices } from './known-devices.ts'

/** The time between the first and the second step. */
const secondStepSeconds = 600
/** Outlives what it leads to, so that whoever comes too late is told so. */
const secondStepCookieSeconds = 86_400
export const secondStepCookie = 'two_factor'

type SignIn = { person: AccountPerson; remembered: boolean }
export type SignedIn = { token: string; user: AccountPerson }
export type SecondStep = { twoFactorRedirect: true; twoFactorMethods: string[]; challenge: string }

/** After the first proof: signs in, or asks for the second step where the person wants one and this browser is not trusted. */
export async function finishSignIn(request: AccountRequest, world: AccountWorld, { person, remembered }: SignIn): Promise<SignedIn | SecondStep> {
  if (!person.twoFactorEnabled) return startSession(request, world, { person, remembered })
  if (!await canSkipSecondStep(request, world, person.id)) return askForSecondStep(request, world, { person, remembered })
  const signedIn = await startSession(request, world, { person, remembered })
  // Somebody may have signed this browser out meanwhile. `startSession` has waited for that, since both write the row of the browser.
  if (await canSkipSecondStep(request, world, person.id)) return signedIn
  await request.context.internalAdapter.deleteSession(signedIn.token)
  deleteSessionCookie(request)
  return askForSecondStep(request, world, { person, remembered })
}

async function askForSecondStep(request: AccountRequest, { database, clock }: AccountWorld, { person, remembered }: SignIn): Promise<SecondStep> {
  const expiresAt = new Date(clock.now().getTime() + secondStepSeconds * 1000)
  const challenge = await makeLink(database.kysely, { purpose: 'twoFactor', personId: person.id, remembered }, expiresAt)
  const cookie = request.context.createAuthCookie(secondStepCookie, { maxAge: secondStepCookieSeconds })
  await request.setSignedCookie(cookie.name, challenge, request.context.secret, cookie.attributes)
  return { twoFactorRedirect: true, twoFactorMethods: ['totp'], challenge }
}

/** The challenge that this browser was given by its last first step, good or not any more. */
export async function waitingChallenge(request: AccountRequest): Promise<string | undefined> {
  const { name } = request.context.createAuthCookie(secondStepCookie)
  return await request.getSignedCookie(name, request.context.secret) || undefined
}

/** Whatever sign-in was waiting for its second step in this browser, something else was begun since. */
export function forgetFirstStep(request: AccountRequest): void {
  const cookie = request.context.createAuthCookie(secondStepCookie, { maxAge: 0 })
  request.setCookie(cookie.name, '', cookie.attributes)
}

async function canSkipSecondStep(request: AccountRequest, world: AccountWorld, personId: string): Promise<boolean> {
  const { hash, canBeTrusted } = await deviceOf(request, world)
  return canBeTrusted && isTrusted(world.database.kysely, personId, hash, world.clock.now())
}

/** After all proofs: a session, its cookie, and a word to the person when this browser is new. */
export async function startSession(
  request: AccountRequest, world: AccountWorld, { person, remembered, trusted = false }: SignIn & { trusted?: boolean },
): Promise<SignedIn> {
  const { database: { kysely: db }, clock } = world
  await endSessionBefore(request, world, person.id)
  const session = await request.context.internalAdapter.createSession(person.id, !remembered)
  // Safe: better-auth's type says that everybody has an email address; it only hands the person on.
  await setSessionCookie(request, { session, user: person as typeof person & { email: string } }, !remembered)
  const device = await deviceOf(request, world)
  const now = clock.now()
  if (await noteDevice(db, { personId: person.id, deviceHash: device.hash, sessionId: session.id, now })) {
    const words = deviceWords(request.headers?.get('user-agent') ?? undefined) ?? 'a device we do not know'
    await notify(db, {
      kind: 'account.newSignIn', eventId: session.id, to: { personId: person.id }, data: { device: words, at: now.toISOString() }, now,
    })
  }
  if (trusted && device.canBeTrusted) await trustDevice(db, person.id, device.hash, now)
  // Writing down the device has waited for whatever erases this person.
  if (await holdPerson(db, person.id) === 'gone') {
    await request.context.internalAdapter.deleteSession(session.token)
    await forgetDevices(db, person.id)
    deleteSessionCookie(request)
    throw refuseAccount(401, 'UNAUTHORIZED', 'This account was deleted.')
  }
  return { token: session.token, user: person }
}

/**
 * The cookie of a browser that signs in again leads to the new session, so nobody would end the one before. Somebody else is signed out by that, and
 * the browser isn't trusted with their account any more. A program that shows a bearer keeps its session.
 */
async function endSessionBefore(request: AccountRequest, { database }: AccountWorld, personId: string): Promise<void> {
  if (bearerOf(request.headers?.get('authorization')) !== undefined) return
  const before = await request.getSignedCookie(request.context.authCookies.sessionToken.name, request.context.secret)
  if (!before) return
  const found = await request.context.internalAdapter.findSession(before)
  if (found && found.session.userId !== personId) await trustNoDeviceOf(database.kysely, found.session.userId, found.session.id)
  await request.context.internalAdapter.deleteSession(before)
}
