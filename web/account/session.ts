import { queryOptions, useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Session } from '../api/shapes.ts'
import { forgetMemberCarts, keepWaitingAsGuest } from '../storefront/cart/cart-storage.ts'
import { asRecord, asText } from '../storefront/device/readers.ts'
import { stored } from '../storefront/device/stored.ts'
import { notified } from './messages/notified.ts'
import { forgetTypedEmail } from './typed-email.ts'

/** As much of a person as the screens show. */
export type Person = Pick<Session['user'], 'id' | 'name' | 'email'>

/** Who was signed in here last, so that the page knows at once, and also without a network. The server is asked all the same. */
const lastPerson = stored('parlour-person', (raw): Person | null => {
  const { id, name, email } = asRecord(raw)
  return typeof id === 'string' ? { id, name: asText(name), email: typeof email === 'string' ? email : null } : null
})

/** Who is signed in; null for a guest. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Person | null> => {
    const answer = await api.GET('/api/auth/get-session', { signal }).catch((error: unknown) => {
      // Nobody can be asked: one goes on as whoever one was.
      if (problemOf(error).mayPass && !signal.aborted) return 'unknown' as const
      throw error
    })
    if (answer === 'unknown') return lastPerson.get()
    const person = answer.data ? personOf(answer.data.user) : null
    if (person?.id !== lastPerson.get()?.id) {
      if (person === null) keepWaitingAsGuest()
      forgetMemberCarts()
    }
    lastPerson.set(person)
    return person
  },
  initialData: () => lastPerson.get() ?? undefined,
  initialDataUpdatedAt: 0,
  staleTime: 60_000,
})

function personOf({ id, name, email }: Person): Person {
  return { id, name, email }
}

/** `person` is undefined until it is known, and null for a guest. */
export function useSession(): { person: Person | null | undefined } {
  return { person: useQuery(sessionQuery).data }
}

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
  await Promise.all([['session'], ['get', '/api/me'], ['get', '/api/me/devices']].map((queryKey) => queryClient.invalidateQueries({ queryKey })))
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
export async function signOut(queryClient: QueryClient, goElsewhere: () => Promise<void>): Promise<void> {
  await api.POST('/api/auth/sign-out')
  await goElsewhere()
  beSomebody(queryClient, null)
}

/** Whatever was fetched for whoever it was before is forgotten, and fetched anew where it is shown. */
function beSomebody(queryClient: QueryClient, person: Person | null): void {
  forgetMemberCarts()
  forgetTypedEmail()
  lastPerson.set(person && personOf(person))
  queryClient.setQueryData(sessionQuery.queryKey, person && personOf(person))
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && !isPublic(queryKey) })
  if (person && notified.get() !== null) void takeUpNotifications(queryClient, person)
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

/** What everybody gets the same answer to. */
function isPublic([method, path]: readonly unknown[]): boolean {
  return method === 'get' && typeof path === 'string' && /^\/api\/(?:locations(?:\/\{location\}(?:\/menu)?)?|demo-accounts)$/.test(path)
}
