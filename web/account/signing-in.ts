import type { QueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { Person } from '../ground/device/person-here.ts'
import { changePerson, leave } from './change-person.ts'
import { notified } from './messages/notified.ts'

/** What signing in leads to: being signed in, or the second step that this account wants. */
export type SignInOutcome = { outcome: 'signedIn' } | { outcome: 'secondStep' }

type SignInAnswer = { user: Person } | { twoFactorRedirect: true }

/** @throws Problem with better-auth's code, such as INVALID_EMAIL_OR_PASSWORD */
export async function signIn(queryClient: QueryClient, body: { email: string; password: string }): Promise<SignInOutcome> {
  return afterSignIn(queryClient, await answerOf(api.POST('/api/auth/sign-in/email', { body })))
}

/** Signs in with the code that a phone number got; a number that is new gets an account. @throws Problem, such as INVALID_OTP */
export async function signInByPhone(queryClient: QueryClient, body: { phoneNumber: string; code: string }): Promise<SignInOutcome & { isNew: boolean }> {
  const answer = await answerOf(api.POST('/api/auth/phone-number/verify', { body }))
  return { ...afterSignIn(queryClient, answer), isNew: 'isNew' in answer && answer.isNew }
}

/** The second step: a code of the app, or a recovery code. @throws Problem, such as INVALID_CODE or ACCOUNT_TEMPORARILY_LOCKED */
export async function showSecondStep(queryClient: QueryClient, { kind, ...body }: { kind: 'app' | 'recovery'; code: string; trustDevice: boolean }): Promise<void> {
  const path = kind === 'app' ? '/api/auth/two-factor/verify-totp' : '/api/auth/two-factor/verify-backup-code'
  const { user } = await answerOf(api.POST(path, { body }))
  beSomebody(queryClient, user)
}

/** Begins an account; the code that is mailed makes it. @throws Problem, such as PASSWORD_TOO_COMMON */
export function beginSignUp(body: { name: string; email: string; password: string }) {
  return answerOf(api.POST('/api/auth/sign-up/email', { body }))
}

/** The browser that began the sign-up needs no password. @throws Problem, such as INVALID_OTP */
export async function finishSignUp(queryClient: QueryClient, { code: otp, ...body }: { email: string; code: string; password?: string }): Promise<void> {
  const { user } = await answerOf(api.POST('/api/auth/email-otp/verify-email', { body: { ...body, otp } }))
  beSomebody(queryClient, user)
}

/** Opens the link of a mail. @returns what it proved @throws Problem, such as INVALID_TOKEN or PASSWORD_NEEDED */
export async function openMailLink(queryClient: QueryClient, body: { token: string; password?: string }) {
  const { proved, user } = await answerOf(api.POST('/api/auth/verify-email', { body }))
  if (user) beSomebody(queryClient, user)
  else await renewMe(queryClient)
  return proved
}

/** What is shown of the person is fetched anew, after something about them was changed. */
export async function renewMe(queryClient: QueryClient): Promise<void> {
  await Promise.all([['session'], ['get', '/api/me'], ['get', '/api/me/locations'], ['get', '/api/me/devices']].map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

function afterSignIn(queryClient: QueryClient, answer: SignInAnswer): SignInOutcome {
  if (!('user' in answer)) return { outcome: 'secondStep' }
  beSomebody(queryClient, answer.user)
  return { outcome: 'signedIn' }
}

/**
 * Ends the session, then goes elsewhere, and only then is nobody: a page for members would otherwise ask to sign in again.
 * @throws Problem when the server could not be reached: then the session goes on
 */
export async function signOut(goElsewhere: () => Promise<void>): Promise<void> {
  await api.POST('/api/auth/sign-out', { body: {} })
  await leave(goElsewhere)
}

/** `follow-person.ts` shows them, here and in all other tabs. */
function beSomebody(queryClient: QueryClient, person: Person): void {
  changePerson(person)
  if (notified.get() !== null) void takeUpNotifications(queryClient, person)
}

/** Where it can't be done now, they stay off until they are turned on or somebody signs in again. */
async function takeUpNotifications(queryClient: QueryClient, { id }: Person): Promise<void> {
  const { takeUp } = await import('./messages/push.ts')
  await takeUp(id).catch(() => undefined)
  await Promise.all([['this-device'], ['get', '/api/me/notification-preferences']].map(async (queryKey) => {
    // What was asked before knows nothing of it, and a first question that is under way would not be asked again.
    await queryClient.cancelQueries({ queryKey })
    await queryClient.invalidateQueries({ queryKey })
  }))
}
